/**
 * The widget without a screen: what the form, surveys and `sendFeedback` hand over to the network. Built as a file of its own, so that
 * there is one on a page however many parts load it.
 */
import type { FeedbackParams, FeedbackReceipt } from '../api.ts'
import type { Delivery } from '../core/delivery.ts'
import type { GivenOptions } from '../core/options.ts'
import type { AttachmentReference, Parcel } from '../core/parcel.ts'
import {
  attach,
  buildResponse,
  buildSubmission,
  type GivenFeedback,
  type Origin,
  type SurveyResponse,
  type WidgetSubmission,
} from '../core/submission.ts'
import { createDurableStore } from './durable-store.ts'
import { createFeedbackError } from './feedback-error.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createReceiptShelf, type KeptReceipt } from './receipt-shelf.ts'
import { sendParcel } from './send-parcel.ts'
import { exclusively } from './tab-lock.ts'

export type { AttachmentReference } from '../core/parcel.ts'
export type { SurveyResponse } from '../core/submission.ts'
export type { KeptReceipt } from './receipt-shelf.ts'

export interface Client {
  /** Delivers what a form holds, under the key made for its text. */
  submit(feedback: Feedback): Promise<Delivery>
  /** Delivers without a form; rejects when the server refuses. */
  sendFeedback(params: FeedbackParams): Promise<FeedbackReceipt>
  /** Delivers a survey's answers. A higher revision under the same key replaces the one before, here and on the server. */
  deliverResponse(response: SurveyResponse): Promise<Delivery>
  /**
   * Keeps a file for sending. It goes to the server right before what it belongs to: pass the reference in `attachments`, and, for a
   * survey's file question, its `id` in the answer too.
   */
  upload(file: Blob, name?: string): Promise<AttachmentReference>
  /** What this device may follow up, newest first. */
  receipts(): readonly KeptReceipt[]
  /** Hears of all that is sent or refused, at once or after it had waited, until the returned function is called. */
  onSettled(listen: (settled: Settled) => void): () => void
}

/** One feedback as the form hands it over. */
export interface Feedback {
  readonly params: GivenFeedback
  /** Made for exactly this text, and kept with its draft. */
  readonly idempotencyKey: string
  readonly attachments?: readonly AttachmentReference[] | undefined
  /** It is in the outbox and outlives this page. */
  readonly onDurable?: (() => void) | undefined
}

export interface Settled {
  readonly parcel: Parcel
  readonly delivery: Delivery & { readonly state: 'sent' | 'refused' }
}

const clients = new WeakMap<GivenOptions, Client>()

/** The one client of the widget that was started with these very options. `signal` is aborted by `destroy()`. */
export function clientFor(options: GivenOptions, signal: AbortSignal): Client {
  const known = clients.get(options)
  if (known) return known
  const client = createClient(options, signal)
  clients.set(options, client)
  return client
}

function createClient(options: GivenOptions, signal: AbortSignal): Client {
  const listeners = new Set<(settled: Settled) => void>()
  const storage = readStorage()
  const receipts = createReceiptShelf(`earshot:receipts:${options.key}`, options, storage)
  const files = new Map<string, Blob>()

  function settle(parcel: Parcel, delivery: Delivery): Delivery {
    tellPage(options, parcel.submission, delivery)
    if (delivery.state === 'queued') return delivery
    if (delivery.state === 'sent') receipts.add(parcel.submission, delivery.receipt)
    // Each in a task of its own: a listener that throws stops nobody else.
    for (const listen of listeners) queueMicrotask(() => listen({ parcel, delivery }))
    return delivery
  }

  const outbox = openOutbox(options, signal, storage, files, settle)
  const resume = (): void => void outbox.flush()
  resume()
  addEventListener('online', resume, { signal })
  addEventListener('pageshow', resume, { signal })
  document.addEventListener('visibilitychange', resume, { signal })

  async function deliver(parcel: Parcel, onDurable?: () => void): Promise<Delivery> {
    return settle(parcel, await outbox.deliver(parcel, onDurable))
  }

  async function submit({ params, idempotencyKey, attachments, onDurable }: Feedback) {
    const { name, email } = options
    const given = buildSubmission({ name, email, ...params }, readOrigin(options))
    const submission = attach(given, attachments)
    return deliver({ idempotencyKey, submission, attachments }, onDurable)
  }

  return {
    submit,
    async sendFeedback(params) {
      const delivery = await submit({ params, idempotencyKey: newIdempotencyKey() })
      if (delivery.state === 'refused') throw createFeedbackError(delivery.problem)
      return toReceipt(delivery)
    },
    deliverResponse(response) {
      const { idempotencyKey, attachments } = response
      const submission = attach(buildResponse(response, readOrigin(options)), attachments)
      return deliver({ idempotencyKey, submission, attachments })
    },
    async upload(file, name = '') {
      const id = `local:${newIdempotencyKey()}`
      files.set(id, file)
      return { id, name, mediaType: file.type, byteCount: file.size, isDurable: false }
    },
    receipts: receipts.list,
    onSettled(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}

function openOutbox(
  options: GivenOptions,
  signal: AbortSignal,
  storage: Storage | undefined,
  files: ReadonlyMap<string, Blob>,
  settle: (parcel: Parcel, delivery: Delivery) => void,
): Outbox {
  // Unless told otherwise, the server is where this code came from.
  const { key = '', endpoint = new URL(import.meta.url).origin } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return createOutbox({
    store: createDurableStore(`earshot:outbox:${key}`, storage),
    refused: createDurableStore(`earshot:refused:${key}`, storage),
    send: (parcel) => sendParcel({ endpoint, key }, parcel, files),
    now: Date.now,
    random: Math.random,
    isOnline: () => navigator.onLine,
    exclusively: (work) => exclusively(`earshot:outbox:${key}`, work),
    later(work, delayMs) {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(work, delayMs)
    },
    onSettled(parcel, outcome) {
      if (outcome.state === 'accepted') settle(parcel, { state: 'sent', receipt: outcome.receipt })
      if (outcome.state === 'refused') settle(parcel, outcome)
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
function readOrigin(options: GivenOptions): Origin {
  const { locale, release, respondent, respondentSignature, tags, metadata } = options
  return {
    createdAt: new Date().toISOString(),
    url: location.origin + location.pathname,
    viewport: `${innerWidth}x${innerHeight}`,
    locale: locale || navigator.language,
    release,
    respondent,
    respondentSignature,
    metadata: { ...tags, ...metadata },
  }
}

/** What `sendFeedback` answers, without the token: that stays between the widget and the server. */
function toReceipt(delivery: Delivery & { readonly state: 'sent' | 'queued' }): FeedbackReceipt {
  if (delivery.state === 'queued') return delivery
  const { id, receivedAt } = delivery.receipt
  return { state: 'sent', id, receivedAt }
}

/** In a task of its own: a callback that throws is the page's error and never ours. */
function tellPage(options: GivenOptions, submission: WidgetSubmission, delivery: Delivery): void {
  const { message = '', kind, rating, email } = submission
  const feedback = { message, kind, rating, email }
  queueMicrotask(() => {
    if (delivery.state === 'refused')
      return options.onSubmitError?.(createFeedbackError(delivery.problem))
    const tell = delivery.state === 'sent' ? options.onSubmitSuccess : options.onSubmitQueued
    tell?.(feedback, toReceipt(delivery))
  })
}
