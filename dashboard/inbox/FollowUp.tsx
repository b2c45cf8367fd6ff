/** What the respondent is told of an entry: its status and the replies, both public to whoever holds the receipt. */
import type { Entry } from '../../contracts/entry.ts'
import { ENTRY_STATUSES, type EntryStatus } from '../../contracts/vocabulary.ts'
import { useAction } from '../action.ts'
import { announce } from '../announce.ts'
import { format } from '../format.ts'
import { useResource } from '../resource.ts'
import { mayEdit, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { ReplyForm } from './ReplyForm.tsx'

interface Props {
  readonly entry: Entry
  readonly onChange: (entry: Entry) => void
}

export function FollowUp({ entry, onChange }: Props) {
  const { api, role } = useSession()
  const { followUp: words } = strings
  const setting = useAction()
  const replies = useResource(
    entry.id,
    (signal) => api.listReplies(entry.id, signal),
    ({ items }) => items.length === 0,
  )
  const isEditor = mayEdit(role)

  async function setStatus(wanted: string): Promise<void> {
    const status = ENTRY_STATUSES.find((known) => known === wanted)
    if (status === undefined) return
    const isSet = await setting.run(async () =>
      onChange(await api.setEntryStatus(entry.id, status)),
    )
    if (isSet) announce(words.statusSet(words.statuses[status]))
  }

  return (
    <section class="follow-up">
      <h3 class="section-label">{words.title}</h3>
      <p class="muted">{entry.isWithdrawn ? words.withdrawn : words.lead}</p>
      <Field label={words.status} {...(isEditor ? {} : { hint: strings.settings.editorOnly })}>
        {(ids) => (
          <select
            {...ids}
            class="follow-up-status"
            value={entry.status}
            disabled={!isEditor}
            onChange={(event) => void setStatus(event.currentTarget.value)}
          >
            {ENTRY_STATUSES.map((status: EntryStatus) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {setting.problem && <ProblemNotice problem={setting.problem} />}
      <ResourceView
        resource={replies}
        skeletonRows={1}
        empty={<p class="muted">{words.noReplies}</p>}
      >
        {({ items }) => (
          <ol class="replies">
            {items.map(({ id, author, body, createdAt }) => (
              <li key={id} class="reply" data-author={author}>
                <p class="reply-head">
                  <b>{words.authors[author]}</b>{' '}
                  <time dateTime={createdAt}>{format.time(createdAt)}</time>
                </p>
                <p class="reply-body" dir="auto">
                  {body}
                </p>
              </li>
            ))}
          </ol>
        )}
      </ResourceView>
      {isEditor && (
        <ReplyForm
          onSend={async (body) => {
            const reply = await api.reply(entry.id, body)
            replies.replace({ items: [...(replies.state.value?.items ?? []), reply] })
          }}
        />
      )}
    </section>
  )
}
