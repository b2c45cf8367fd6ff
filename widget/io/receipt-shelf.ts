/** The receipts of what this device sent: with one, a person follows up, adds to, withdraws or erases what they wrote. Never throws. */
import type { FeedbackKind } from '../../contracts/vocabulary.ts'
import type { GivenOptions } from '../core/options.ts'
import type { WidgetReceipt, WidgetSubmission } from '../core/submission.ts'

/** As many are kept, the newest. */
const RECEIPTS_MAX = 50

/** Characters of the text that are kept to tell one from another. */
const TEXT_MAX = 80

export interface KeptReceipt {
  readonly id: string
  readonly token: string
  readonly receivedAt: string
  readonly kind: FeedbackKind | 'response'
  /** The beginning of what was written. */
  readonly text: string
}

export interface ReceiptShelf {
  /** Newest first. */
  list(): readonly KeptReceipt[]
  add(submission: WidgetSubmission, receipt: WidgetReceipt): void
  forget(id: string): void
  clear(): void
}

export function createReceiptShelf(
  name: string,
  options: GivenOptions,
  storage: Storage | undefined,
): ReceiptShelf {
  let memory: readonly KeptReceipt[] = []

  function list(): readonly KeptReceipt[] {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(name) ?? '[]')
      const stored = Array.isArray(kept) ? kept.filter(isKeptReceipt) : []
      return join(memory, stored)
    } catch {
      return memory
    }
  }

  function keep(receipts: readonly KeptReceipt[]): void {
    memory = receipts
    if (options.consent === 'denied') return
    try {
      storage?.setItem(name, JSON.stringify(receipts))
    } catch {
      // A full storage keeps what it has; this page keeps the rest.
    }
  }

  return {
    list,
    add(submission, { id, token, receivedAt }) {
      const { kind = 'other', surveyId } = submission
      const text = readText(submission).slice(0, TEXT_MAX)
      const receipt = { id, token, receivedAt, text, kind: surveyId ? ('response' as const) : kind }
      keep(join([receipt], list()))
    },
    forget(id) {
      keep(list().filter((receipt) => receipt.id !== id))
    },
    clear() {
      memory = []
    },
  }
}

function join(newer: readonly KeptReceipt[], older: readonly KeptReceipt[]): KeptReceipt[] {
  const ids = new Set(newer.map(({ id }) => id))
  return [...newer, ...older.filter(({ id }) => !ids.has(id))].slice(0, RECEIPTS_MAX)
}

/** What was written: the message, or the first words among the answers. */
function readText({ message, answers = [] }: WidgetSubmission): string {
  return (
    message ?? answers.map(({ value }) => value).find((value) => typeof value === 'string') ?? ''
  )
}

function isKeptReceipt(item: unknown): item is KeptReceipt {
  return typeof item === 'object' && item !== null && 'id' in item && 'token' in item
}
