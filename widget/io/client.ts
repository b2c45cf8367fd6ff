/**
 * The widget without a screen: what the form, surveys and `sendFeedback` hand over to the network. Built as a file of its own, so that
 * there is one on a page however many parts load it.
 */
import type { FeedbackParams, FeedbackReceipt } from '../api.ts'
import type { Delivery } from '../core/delivery.ts'
import type { GivenOptions } from '../core/options.ts'
import type { AttachmentReference, Parcel, Waiting } from '../core/parcel.ts'
import {
  attach,
  buildResponse,
  buildSubmission,
  type GivenFeedback,
  type SurveyResponse,
} from '../core/submission.ts'
import { createFeedbackError } from './feedback-error.ts'
import { forgetStored } from './forget-device.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import { type Device, openDevice } from './open-device.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { readOrigin } from './read-origin.ts'
import { readStorage } from './read-storage.ts'
import type { KeptReceipt } from './receipt-shelf.ts'
import { sendParcel } from './send-parcel.ts'
import { exclusively } from './tab-lock.ts'
import { tellPage, toReceipt } from './tell-page.ts'

export type { AttachmentReference, Waiting } from '../core/parcel.ts'
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
  /** Takes a file back that was not sent. */
  discardFile(reference: AttachmentReference): Promise<void>
  /** What waits to be sent, and what the server refused after it had waited (with its `problem`), oldest first. */
  waiting(): Promise<readonly Waiting[]>
  /** Gives up one of those. */
  discard(idempotencyKey: string): Promise<void>
  /** What this device may follow up, newest first. */
  receipts(): readonly KeptReceipt[]
  forgetReceipt(id: string): void
  /** Hears of each state of each submission, until the returned function is called. */
  onChange(listen: (change: ParcelChange) => void): () => void
  /** Hears of all that is sent or refused, at once or after it had waited, until the returned function is called. */
  onSettled(listen: (settled: Settled) => void): () => void
  /** Forgets who wrote what, for a logout: what waits is still sent, but nobody who comes after sees it or its receipt. */
  disown(): Promise<void>
  /** Removes all that the widget keeps on this device for this project, for when consent is withdrawn. */
  forgetDevice(): Promise<void>
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

export interface ParcelChange {
  readonly parcel: Parcel
  readonly change: { readonly state: 'sending' } | Delivery
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
  const { key = '' } = options
  const device = openDevice(options)
  const { store, files, receipts } = device
  const listeners = new Set<(change: ParcelChange) => void>()
  const underWay = new Set<string>()
  /** On their way when their writer logged out or the device was told to forget: no receipt of them is kept. */
  const disowned = new Set<string>()

  function tell(parcel: Waiting, state: 'sending' | Delivery): void {
    const change = state === 'sending' ? { state } : state
    const { idempotencyKey, submission, attachments = [] } = parcel
    if (state === 'sending') underWay.add(idempotencyKey)
    else {
      underWay.delete(idempotencyKey)
      // Told once that it waits, not at every further attempt.
      if (state.state !== 'queued' || parcel.attempts === 0) tellPage(options, submission, state)
      if (state.state === 'sent') {
        if (!disowned.delete(idempotencyKey) && !parcel.isDisowned)
          receipts.add(submission, state.receipt)
        if (!submission.isPartial) void files.remove(attachments.map(({ id }) => id))
      }
    }
    // Each in a task of its own: a listener that throws stops nobody else.
    for (const listen of listeners) queueMicrotask(() => listen({ parcel, change }))
  }

  function disownUnderWay(): void {
    for (const idempotencyKey of underWay) disowned.add(idempotencyKey)
  }

  const outbox = openOutbox(options, signal, device, tell)
  const resume = (): void => void outbox.flush()
  addEventListener('online', resume, { signal })
  document.addEventListener('visibilitychange', resume, { signal })
  addEventListener('pagehide', outbox.leave, { signal })
  // Also when the page comes back as it was left.
  addEventListener('pageshow', comeBack, { signal })
  void comeBack()

  async function comeBack(): Promise<void> {
    outbox.stay()
    await store.adopt()
    await outbox.flush()
    const waiting = await store.list()
    await files.sweep(
      new Set(waiting.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id))),
    )
  }

  async function submit({ params, idempotencyKey, attachments, onDurable }: Feedback) {
    const { name, email } = options
    const given = buildSubmission({ name, email, ...params }, readOrigin(options))
    const submission = attach(given, attachments)
    return outbox.deliver({ idempotencyKey, submission, attachments }, onDurable)
  }

  function onChange(listen: (change: ParcelChange) => void): () => void {
    listeners.add(listen)
    return () => void listeners.delete(listen)
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
      return outbox.deliver({ idempotencyKey, submission, attachments })
    },
    async upload(file, name = '') {
      const id = `local:${newIdempotencyKey()}`
      const isDurable = await files.put(id, file)
      return { id, name, mediaType: file.type, byteCount: file.size, isDurable }
    },
    discardFile: ({ id }) => files.remove([id]),
    waiting: async () => (await store.list()).filter(({ isDisowned }) => !isDisowned),
    async discard(idempotencyKey) {
      const { before } = await store.change(idempotencyKey, () => undefined)
      await files.remove((before?.attachments ?? []).map(({ id }) => id))
    },
    receipts: receipts.list,
    forgetReceipt: receipts.forget,
    onChange,
    onSettled: (listen) =>
      onChange(({ parcel, change }) => {
        if (change.state === 'sent' || change.state === 'refused')
          listen({ parcel, delivery: change })
      }),
    async disown() {
      disownUnderWay()
      for (const { id } of receipts.list()) receipts.forget(id)
      for (const { idempotencyKey } of await store.list())
        await store.change(idempotencyKey, (item) => item && { ...item, isDisowned: true })
    },
    async forgetDevice() {
      disownUnderWay()
      receipts.clear()
      forgetStored(key, [device.storage, readStorage('sessionStorage')])
      await Promise.all([store.clear(), files.clear()])
    },
  }
}

function openOutbox(
  options: GivenOptions,
  signal: AbortSignal,
  { store, files, storage }: Device,
  tell: (parcel: Waiting, state: 'sending' | Delivery) => void,
): Outbox {
  // Unless told otherwise, the server is where this code came from.
  const { key = '', endpoint = new URL(import.meta.url).origin } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return createOutbox({
    store,
    send: (parcel) => sendParcel({ endpoint, key }, parcel, files),
    pageId: newIdempotencyKey(),
    now: Date.now,
    random: Math.random,
    isOnline: () => navigator.onLine,
    exclusively: (work) => exclusively(`earshot:lock:${key}`, storage, work),
    later(work, delayMs) {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(work, delayMs)
    },
    tell,
  })
}
