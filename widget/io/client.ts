/** The widget without a screen: what the form and `sendFeedback` hand over to the network. Loaded on demand. */
import type { FeedbackError, FeedbackParams, FeedbackReceipt } from '../api.ts'
import type { Delivery } from '../core/delivery.ts'
import { describeOptionMistakes, type GivenOptions } from '../core/options.ts'
import { describeDelivery, describeMistakes, type Phase, type PhaseStrings } from '../core/phase.ts'
import { buildSubmission, type FormFields, type Origin, readFields } from '../core/submission.ts'
import { validateForm } from '../core/validate-form.ts'
import { createDurableStore } from './durable-store.ts'
import { createFeedbackError } from './feedback-error.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { type Parcel, sendSubmission } from './send-submission.ts'
import { exclusively } from './tab-lock.ts'

export interface ClientDeps {
  readonly options: GivenOptions
  /** Aborted by `destroy()`: no timer and no listener outlives it. */
  readonly signal: AbortSignal
  readonly storage?: Storage | undefined
  /** Hears, once, what is wrong with the options. */
  readonly log?: Pick<Console, 'warn'>
}

export interface Client {
  /** Checks and delivers what the form holds, under the key made for its text, and words what became of it. */
  submit(form: FilledForm): Promise<Phase>
  /** Delivers without a form; rejects when the server refuses. */
  sendFeedback(params: FeedbackParams): Promise<FeedbackReceipt>
}

export interface FilledForm {
  readonly fields: FormFields
  readonly idempotencyKey: string
  readonly strings: PhaseStrings
  /** It is in the outbox and outlives this page. */
  readonly onDurable: () => void
}

export function createClient({
  options,
  signal,
  storage = readStorage(),
  log = console,
}: ClientDeps): Client {
  for (const mistake of describeOptionMistakes(options)) log.warn(`Earshot: ${mistake}`)
  const outbox = openOutbox(options, signal, storage)
  void outbox.flush()
  addEventListener('online', () => void outbox.flush(), { signal })
  document.addEventListener('visibilitychange', () => void outbox.flush(), { signal })

  async function deliver(
    params: FeedbackParams,
    idempotencyKey: string,
    onDurable?: () => void,
  ): Promise<Delivery> {
    const submission = buildSubmission(params, readOrigin(options))
    const delivery = await outbox.deliver({ idempotencyKey, submission }, onDurable)
    if (delivery.state === 'sent') tellSuccess(options, submission, delivery.receipt)
    if (delivery.state === 'refused') tellError(options, createFeedbackError(delivery.problem))
    return delivery
  }

  return {
    async submit({ fields, idempotencyKey, strings, onDurable }) {
      const mistakes = validateForm(fields, options.isEmailRequired)
      if (Object.keys(mistakes).length > 0) return describeMistakes(mistakes, strings)
      const delivery = await deliver(readFields(fields), idempotencyKey, onDurable)
      return describeDelivery(delivery, strings)
    },
    async sendFeedback(params) {
      const delivery = await deliver(params, newIdempotencyKey())
      if (delivery.state === 'refused') throw createFeedbackError(delivery.problem)
      return delivery.state === 'sent' ? { state: 'sent', ...delivery.receipt } : delivery
    },
  }
}

function openOutbox(
  options: GivenOptions,
  signal: AbortSignal,
  storage: Storage | undefined,
): Outbox {
  // Unless told otherwise, the server is where this code came from.
  const { key = '', endpoint = new URL(import.meta.url).origin } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return createOutbox({
    store: createDurableStore(`earshot:outbox:${key}`, storage),
    refused: createDurableStore(`earshot:refused:${key}`, storage),
    send: (parcel) => sendSubmission({ endpoint, key }, parcel),
    now: Date.now,
    random: Math.random,
    isOnline: () => navigator.onLine,
    exclusively: (work) => exclusively(`earshot:outbox:${key}`, work),
    later(work, delayMs) {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(work, delayMs)
    },
    onSettled({ submission }: Parcel, outcome) {
      if (outcome.state === 'accepted') tellSuccess(options, submission, outcome.receipt)
      if (outcome.state === 'refused') tellError(options, createFeedbackError(outcome.problem))
    },
  })
}

/** Nothing where the page is sandboxed or the person blocks storage. */
function readStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/** The page without its query and fragment, where tokens and names hide. */
function readOrigin({ locale, release, respondent, metadata }: GivenOptions): Origin {
  return {
    createdAt: new Date().toISOString(),
    url: location.origin + location.pathname,
    viewport: `${innerWidth}x${innerHeight}`,
    locale: locale || navigator.language,
    release,
    respondent,
    metadata,
  }
}

/** In a task of its own: a callback that throws is the page's error and never ours. */
function tellSuccess(
  { onSubmitSuccess }: GivenOptions,
  { message = '', kind, rating, email }: Parcel['submission'],
  { id, receivedAt }: { readonly id: string; readonly receivedAt: string },
): void {
  queueMicrotask(() =>
    onSubmitSuccess?.({ message, kind, rating, email }, { state: 'sent', id, receivedAt }),
  )
}

function tellError({ onSubmitError }: GivenOptions, error: FeedbackError): void {
  queueMicrotask(() => onSubmitError?.(error))
}
