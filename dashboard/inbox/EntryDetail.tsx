/** All that is known of an entry: why the analysis says what it says, the answers, and where it came from. */
import type { Entry } from '../../contracts/entry.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { EntryFiles } from './EntryFiles.tsx'
import { Fact } from './Fact.tsx'
import { FollowUp } from './FollowUp.tsx'
import { InsightFacts } from './InsightFacts.tsx'
import { wordAnswer } from './word-answer.ts'

interface Props {
  readonly entry: Entry
  readonly onChange: (entry: Entry) => void
}

export function EntryDetail({ entry, onChange }: Props) {
  const { entry: words } = strings
  const { context, insight, answers } = entry
  return (
    <div class="entry-detail">
      {insight && <InsightFacts insight={insight} theme={entry.theme} />}
      {answers.length > 0 && (
        <section>
          <h3 class="section-label">{words.answers}</h3>
          <dl class="facts">
            {answers.map(({ questionId, value }) => (
              <Fact key={questionId} name={questionId} value={wordAnswer(value)} />
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3 class="section-label">{words.context}</h3>
        <dl class="facts">
          <Fact name={words.kind} value={strings.kinds[entry.kind]} />
          <Fact name={words.written} value={format.time(entry.createdAt)} />
          <Fact name={words.received} value={format.time(entry.receivedAt)} />
          <Fact name={words.released} value={context.release} />
          <Fact name={words.url} value={context.url} />
          <Fact name={words.locale} value={context.locale} />
          <Fact name={words.viewport} value={context.viewport} />
          <Fact name={words.name} value={entry.name} />
          <Fact name={words.email} value={entry.email} />
          <Fact name={words.respondent} value={wordRespondent(entry)} />
          {Object.entries(context.metadata).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
          <Fact name={words.id} value={entry.id} />
        </dl>
      </section>
      {entry.attachments.length > 0 && <EntryFiles files={entry.attachments} />}
      <FollowUp entry={entry} onChange={onChange} />
    </div>
  )
}

function wordRespondent({ respondent, isRespondentVerified }: Entry): string | null {
  return respondent && isRespondentVerified
    ? `${respondent} (${strings.entry.verified})`
    : respondent
}
