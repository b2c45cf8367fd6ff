/** What the analysis says about an entry, each statement with the words that caused it. */
import type { Entry } from '../../contracts/entry.ts'
import type { Evidence, Insight } from '../../contracts/insight.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Fact } from './Fact.tsx'
import { WeighedWords } from './WeighedWords.tsx'

interface Props {
  readonly insight: Insight
  readonly theme: Entry['theme']
}

export function InsightFacts({ insight, theme }: Props) {
  const { entry: words } = strings
  const { sentiment, intent, tags, language, version } = insight
  return (
    <section>
      <h3 class="section-label">{words.evidence}</h3>
      <dl class="facts">
        <div>
          <dt>{words.sentiment}</dt>
          <dd>
            {strings.sentiments[sentiment.label]}, {format.score(sentiment.score)}
            <WeighedWords evidence={sentiment.evidence} />
          </dd>
        </div>
        <Fact
          name={words.intent}
          value={join([
            strings.intents[intent.intent],
            words.confidence(format.percent(intent.confidence)),
            because(intent.evidence),
          ])}
        />
        {tags.map((tag) => (
          <Fact
            key={tag.tagId}
            name={strings.inbox.names.tag}
            value={join([tag.name, because(tag.evidence)])}
          />
        ))}
        {theme && (
          <Fact
            name={words.theme}
            value={join([theme.label, words.confidence(format.percent(theme.confidence))])}
          />
        )}
        <Fact name={words.language} value={format.language(language)} />
        <Fact name={words.version} value={version} />
      </dl>
    </section>
  )
}

function because(evidence: readonly Evidence[]): string {
  const texts = [...new Set(evidence.map(({ text }) => `“${text}”`))]
  return texts.length === 0 ? '' : strings.entry.because(texts.join(', '))
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
