/**
 * What the form needs only once it is open: drafts, sending, and the looks of what comes after. Loaded beside the open form, which
 * hands every input and every submit over to it.
 */
/// <reference path="../css-inline.d.ts" />
import { MESSAGE_MAX } from '../../contracts/limits.ts'
import type { Earshot } from '../api.ts'
import { choosePlural } from '../core/choose-plural.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Phase, PhaseStrings } from '../core/phase.ts'
import { createClient } from '../io/client.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'
import type { FormTexts } from '../strings/catalogue.ts'
import type { LoadedStrings } from '../strings/load-strings.ts'
import { outcomeEn } from '../strings/outcome-en.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import { addStyles } from '../theme/add-styles.ts'
import { type Draft, readDraft } from './draft.ts'
import css from './outcome.css?inline'
import { readForm } from './read-form.ts'
import type { PanelSlots } from './slots.ts'
import { writeDraft } from './write-draft.ts'

/** The counter appears when fewer characters are left. */
const COUNTER_FROM = 400

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

export interface AfterOpen extends Pick<Earshot, 'sendFeedback'> {
  change(form: HTMLFormElement): void
  send(form: HTMLFormElement): Promise<void>
}

export function startAfterOpen(deps: AfterOpenDeps): AfterOpen {
  const { options, root, signal, draftName, show } = deps
  const getStrings = (): PhaseStrings => ({ ...outcomeEn, ...deps.getTexts().strings })
  addStyles(root, css, options)
  signal.addEventListener(STRINGS_EVENT, deps.reword)
  // The page's keyboard shortcuts are not for what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress'])
    deps.dialog.addEventListener(type, (event) => event.stopPropagation())
  const client = createClient({ options, signal })
  let { idempotencyKey = newIdempotencyKey() } = readDraft(draftName)
  let isSending = false

  /** A key never outlives its text: the server answers a known key with the receipt of what came under it first. */
  function keep(fields: Draft['fields']): void {
    idempotencyKey = newIdempotencyKey()
    writeDraft(draftName, { idempotencyKey, fields })
  }

  return {
    sendFeedback: client.sendFeedback,
    change(form) {
      const fields = readForm(form)
      const left = MESSAGE_MAX - (fields.message ?? '').length
      keep(fields)
      if (isSending) return
      const hint = choosePlural(getStrings().messageLeftText, left, deps.getTexts().locale)
      show({ state: 'editing', ...(left < COUNTER_FROM && { hint }) })
    },
    async send(form) {
      if (isSending) return
      isSending = true
      try {
        show({ state: 'sending', message: getStrings().sendingText })
        const fields = readForm(form)
        const sentKey = idempotencyKey
        // From the outbox it is sent whatever happens to this page; as a draft it would be sent a second time.
        const onDurable = () => keep({})
        const strings = getStrings()
        const phase = await client.submit({ fields, idempotencyKey, strings, onDurable })
        // Refused means not stored: what is sent after that, even of the same text, is another feedback.
        if (phase.state === 'editing') keep(readForm(form))
        // Under another key there are edits made meanwhile: they were not sent and stay a draft.
        else if (idempotencyKey === sentKey) keep({})
        show(phase)
      } finally {
        isSending = false
      }
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    },
  }
}
