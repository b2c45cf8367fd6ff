/**
 * What the form needs only once it is open: drafts, sending, and the looks of what comes after. Loaded beside the open form, which
 * hands every input and every submit over to it.
 */
/// <reference path="../css-inline.d.ts" />
import { render as renderInto } from 'preact'
import { MESSAGE_MAX } from '../../contracts/limits.ts'
import { choosePlural } from '../core/choose-plural.ts'
import type { GivenOptions } from '../core/options.ts'
import { describeDelivery, describeMistakes, type Phase, type PhaseStrings } from '../core/phase.ts'
import { type FormFields, readFields } from '../core/submission.ts'
import { validateForm } from '../core/validate-form.ts'
import { clientFor } from '../io/client.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'
import type { NoticeSlots } from '../notices/create-notices.tsx'
import type { FormTexts } from '../strings/catalogue.ts'
import type { LoadedStrings } from '../strings/load-strings.ts'
import { outcomeEn } from '../strings/outcome-en.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import { addStyles } from '../theme/add-styles.ts'
import { type Draft, readDraft } from './draft.ts'
import type { FormExtras } from './extras/create-extras.tsx'
import css from './outcome.css?inline'
import { readForm } from './read-form.ts'
import { showOutcome, together } from './show-outcome.tsx'
import type { PanelSlots } from './slots.ts'
import { writeDraft } from './write-draft.ts'

/** The counter appears when fewer characters are left. */
const COUNTER_FROM = 400

/** What waits for a paint waits no longer than this, in milliseconds. */
const UNSEEN_MS = 500

export interface AfterOpenDeps {
  readonly options: GivenOptions
  /** Those of now: the language may change. */
  readonly getTexts: () => LoadedStrings<FormTexts>
  /** Renders in the language of now. */
  readonly reword: () => Promise<void>
  readonly dialog: HTMLDialogElement
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly draftName: string
  /** Filled as parts arrive; `show` renders what is there. */
  readonly slots: PanelSlots
  readonly show: (phase: Phase) => void
}

export interface AfterOpen {
  change(form: HTMLFormElement): void
  send(form: HTMLFormElement): Promise<void>
}

export function startAfterOpen(deps: AfterOpenDeps): AfterOpen {
  const { options, dialog, root, signal, draftName, slots, show } = deps
  const getStrings = (): PhaseStrings => ({ ...outcomeEn, ...deps.getTexts().strings })
  addStyles(root, css, options)
  signal.addEventListener(STRINGS_EVENT, deps.reword)
  signal.addEventListener('abort', () => renderInto(null, dialog))
  // The page's keyboard shortcuts are not for what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress'])
    dialog.addEventListener(type, (event) => event.stopPropagation())
  // A press on the backdrop closes; what was typed is kept.
  dialog.setAttribute('closedby', 'any')
  dialog.addEventListener('close', () => {
    if (phase.confirmLabel) options.onFormSubmitted?.()
  })
  const client = clientFor(options, signal)
  const draft = readDraft(draftName)
  let { idempotencyKey = newIdempotencyKey() } = draft
  let isSending = false
  let phase: Phase = { state: 'editing' }
  const render = (): unknown => dialog.open && show(phase)
  let extras: FormExtras | undefined
  // Heads are part of the form and of what becomes of it: from them we know what is shown.
  slots.head = (props) => {
    phase = props.phase
    return together(notices?.head(props), extras?.head(props))
  }
  slots.note = (props) => together(notices?.note(props), extras?.note(props))
  slots.body = (props) => notices?.body(props) ?? showOutcome(props)
  let notices: NoticeSlots | undefined
  import('../notices/start-notices.tsx').then(
    ({ startNotices }) => {
      notices = startNotices({ options, root, signal, client, show: (next = phase) => show(next) })
    },
    // The form works without them too.
    () => {},
  )
  const loadExtras = async (): Promise<void> => {
    const { createExtras } = await import('./extras/create-extras.tsx')
    const isDraftRestored = !!draft.fields.message
    extras = await createExtras({
      ...deps,
      client,
      getOutcomeStrings: getStrings,
      isDraftRestored,
      render,
      discardDraft,
    })
    slots.fields = extras.fields
    render()
  }
  const extrasLoading = onceOpen(dialog, signal)
    .then(loadExtras)
    // The form works without them.
    .catch(() => {})
  /** A key never outlives its text: the server answers a known key with the receipt of what came under it first. */
  function keep(fields: Draft['fields']): void {
    idempotencyKey = newIdempotencyKey()
    if (options.consent !== 'denied') writeDraft(draftName, { idempotencyKey, fields })
  }

  function discardDraft(): void {
    keep({})
    render()
    dialog.querySelector('form')?.reset()
    dialog.querySelector('textarea')?.focus()
  }

  return {
    change(form) {
      const fields = readForm(form)
      const left = MESSAGE_MAX - (fields.message ?? '').length
      keep(fields)
      extras?.change(form)
      if (isSending) return
      const hint = choosePlural(getStrings().messageLeftText, left, deps.getTexts().locale)
      show({ state: 'editing', ...(left < COUNTER_FROM && { hint }) })
    },
    async send(form) {
      if (isSending) return
      isSending = true
      try {
        await extrasLoading
        const fields = readForm(form)
        const mistakes = validateForm(fields, options.isEmailRequired)
        const { issues } = describeMistakes(mistakes, getStrings())
        const allIssues = { ...issues, ...extras?.findIssues(fields) }
        if (Object.keys(allIssues).length > 0) return show({ state: 'editing', issues: allIssues })
        if (extras && !(await extras.mayBeSent(form))) return
        show({ state: 'sending', message: getStrings().sendingText })
        const sentKey = idempotencyKey
        // From the outbox it is sent whatever happens to this page; as a draft it would be sent a second time.
        const onDurable = () => keep({})
        const params = readFields({ ...knownPerson(options), ...fields })
        const files = extras?.files() ?? []
        const attachments = await Promise.all(files.map((file) => client.upload(file, file.name)))
        const delivery = await client.submit({ params, idempotencyKey, attachments, onDurable })
        if (delivery.state !== 'refused') extras?.clear()
        // Refused means not stored: what is sent after that, even of the same text, is another feedback.
        if (delivery.state === 'refused') {
          keep(readForm(form))
          for (const attachment of attachments) void client.discardFile(attachment)
        }
        // Under another key there are edits made meanwhile: they were not sent and stay a draft.
        else if (idempotencyKey === sentKey) keep({})
        show(describeDelivery(delivery, getStrings()))
      } finally {
        isSending = false
        form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      }
    },
  }
}

/** Most pages' forms are never opened: what only an open one shows is not loaded before, and does not slow its first paint. */
function onceOpen(dialog: HTMLDialogElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!dialog.open) return
      observer.disconnect()
      // After the paint that shows the form; a page that nobody sees paints nothing.
      requestAnimationFrame(() => setTimeout(resolve))
      setTimeout(resolve, UNSEEN_MS)
    }
    // Dialogs tell of their opening in newer browsers only.
    const observer = new MutationObserver(look)
    observer.observe(dialog, { attributeFilter: ['open'] })
    signal.addEventListener('abort', () => observer.disconnect())
    look()
  })
}

/** Where the form does not ask who is writing, what the page knows of it is sent. */
function knownPerson({ name, email }: GivenOptions): Pick<FormFields, 'email' | 'name'> {
  return { ...(name && { name }), ...(email && { email }) }
}
