/**
 * What still waits on this device, and what the server refused after it had waited: said above the form, so that nothing is lost in
 * silence. The refused text is shown whole, to be copied from.
 */
import type { JSX } from 'preact'
import type { Waiting } from '../../core/parcel.ts'
import type { PhaseStrings } from '../../core/phase.ts'
import type { Client } from '../../io/client.ts'
import type { ExtrasStrings } from '../../strings/extras-en.ts'

/** Characters that tell one waiting text from another. */
const EXCERPT_MAX = 60

/** As many are named; the rest is counted. */
const NAMED_MAX = 3

type NoteStrings = PhaseStrings & Pick<ExtrasStrings, 'discardDraftButtonLabel'>

export interface WaitingNoteDeps {
  readonly client: Pick<Client, 'waiting' | 'discard' | 'onChange'>
  readonly signal: AbortSignal
  readonly getStrings: () => NoteStrings
  readonly render: () => void
  readonly say: (text: string) => void
  /** The button that had the focus is gone. */
  readonly refocus: () => void
}

export function createWaitingNote(deps: WaitingNoteDeps): () => JSX.Element | undefined {
  const { client, signal, getStrings, render, say, refocus } = deps
  let items: readonly Waiting[] = []

  async function refresh(): Promise<void> {
    const next = (await client.waiting()).filter(({ attempts, problem }) => problem || attempts > 0)
    if (next.length === 0 && items.length === 0) return
    items = next
    render()
  }

  async function discard(idempotencyKey: string): Promise<void> {
    await client.discard(idempotencyKey)
    await refresh()
    refocus()
  }

  const ignore = client.onChange(async ({ parcel, change }) => {
    if (change.state === 'sending') return
    await refresh()
    // What was refused at once is still in the form, which says so itself.
    const wasWaiting = items.some((item) => item.idempotencyKey === parcel.idempotencyKey)
    if (change.state === 'refused' && wasWaiting) say(describe(change, getStrings()))
  })
  signal.addEventListener('abort', ignore)
  void refresh()

  return () => {
    const strings = getStrings()
    const refused = items.filter(({ problem }) => problem)
    const waiting = items.filter(({ problem }) => !problem)
    return items.length > 0 ? (
      <div class="waiting">
        {waiting.length > 0 && (
          <p>
            {waiting.slice(0, NAMED_MAX).map((item) => (
              <q key={item.idempotencyKey}>{excerpt(item)}</q>
            ))}
            {waiting.length > NAMED_MAX && ` +${waiting.length - NAMED_MAX}`}{' '}
            {navigator.onLine ? strings.busyMessageText : strings.queuedMessageText}
          </p>
        )}
        {refused.map((item) => (
          <p key={item.idempotencyKey}>
            <q>{item.submission.message ?? excerpt(item)}</q> {describe(item, strings)}
            <button type="button" class="quiet" onClick={() => void discard(item.idempotencyKey)}>
              {strings.discardDraftButtonLabel}
            </button>
          </p>
        ))}
      </div>
    ) : undefined
  }
}

/** The server's own words come last: they may be in another language. */
function describe({ problem }: Pick<Waiting, 'problem'>, strings: NoteStrings): string {
  return `${strings.errorGenericText} ${problem?.detail ?? ''}`.trim()
}

function excerpt({ submission: { message, createdAt = '' } }: Waiting): string {
  if (!message) return createdAt.slice(0, 10)
  return message.length > EXCERPT_MAX ? `${message.slice(0, EXCERPT_MAX)}…` : message
}
