/** The lazy part's only door: puts the form into the widget's shadow root, keeps its state, and knows the way to the network code. */
import { render } from 'preact'
import type { Earshot } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Phase } from '../core/phase.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'
import { loadStrings } from '../strings/load-strings.ts'
import { createDialog } from './create-dialog.ts'
import { type Draft, readDraft, writeDraft } from './draft.ts'
import { PanelView } from './PanelView.tsx'
import { readForm } from './read-form.ts'

/** The API without what the launcher does itself. */
export type Panel = Omit<Earshot, 'destroy' | 'open'> & { open(): void }

export type MountPanel = typeof mountPanel

/** `signal` is aborted by `destroy()`. */
export async function mountPanel(
  options: GivenOptions,
  root: ShadowRoot,
  signal: AbortSignal,
): Promise<Panel> {
  const loadClient = async () => (await import('../io/client.ts')).createClient({ options, signal })
  // Not awaited: the form opens without it. It sends at once what waits from an earlier page.
  let client = loadClient()
  client.catch(() => {
    client = loadClient()
  })
  const { language, strings } = await loadStrings(options)
  const dialog = createDialog(root, language, strings.formTitle)
  dialog.onclose = () => options.onFormClose?.()
  signal.addEventListener('abort', () => render(null, dialog))

  const draftName = `earshot:draft:${options.key}`
  let draft = readDraft(draftName)
  let phase: Phase = { state: 'editing' }

  const close = (): void => dialog.close()
  const keep = (fields: Draft['fields'], idempotencyKey = draft.idempotencyKey): void => {
    draft = { fields, idempotencyKey }
    writeDraft(draftName, draft)
  }
  const change = (form: HTMLFormElement): void => {
    keep(readForm(form))
    show(phase)
  }
  const submit = async (): Promise<Phase> => {
    try {
      return await (await client).submit({ ...draft, strings })
    } catch {
      return { state: 'editing', message: strings.errorGenericText }
    }
  }
  const send = async (form: HTMLFormElement): Promise<void> => {
    if (phase.state === 'sending') return
    change(form)
    show({ state: 'sending', message: strings.sendingText })
    const next = await submit()
    // Refused means not stored: what is sent after that, even of the same text, is another feedback.
    keep(next.state === 'editing' ? draft.fields : {}, newIdempotencyKey())
    show(next)
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }
  const show = (next: Phase): void => {
    phase = next
    const { fields } = draft
    render(<PanelView {...{ options, strings, fields, phase, change, send, close }} />, dialog)
  }

  return {
    open() {
      if (dialog.open) return
      // What is on its way is still on its way when the form comes back.
      show(phase.state === 'sending' ? phase : { state: 'editing' })
      dialog.showModal()
      dialog.querySelector('textarea')?.focus()
      options.onFormOpen?.()
    },
    close,
    isOpen: () => dialog.open,
    sendFeedback: async (params) => (await client).sendFeedback(params),
  }
}
