/** What this device knows of notices: which were dismissed, which were seen, up to which reply. Never throws. */
import type { GivenOptions } from '../core/options.ts'

export interface NoticeMemory {
  readonly dismissedIds: readonly string[]
  readonly seenIds: readonly string[]
  /** Entry id → id of the newest reply that was seen. */
  readonly seenReplies: Readonly<Record<string, string>>
}

const NOTHING: NoticeMemory = { dismissedIds: [], seenIds: [], seenReplies: {} }

/** Old ones drop out: an announcement that old is over. */
const IDS_MAX = 200

/** Where nothing may be stored it is remembered until the page is left. */
const unstored = new WeakMap<GivenOptions, NoticeMemory>()

/** The storage item of one project's widget. */
export function memoryName({ key = '' }: GivenOptions): string {
  return `earshot:notices:${key}`
}

export function readMemory(options: GivenOptions): NoticeMemory {
  return unstored.get(options) ?? readStored(memoryName(options)) ?? NOTHING
}

/** Changes what is there now, which another tab may have changed since, and answers it. */
export function changeMemory(
  options: GivenOptions,
  change: (memory: NoticeMemory) => NoticeMemory,
): NoticeMemory {
  const { dismissedIds, seenIds, seenReplies } = change(readMemory(options))
  const memory = {
    dismissedIds: newest(dismissedIds),
    seenIds: newest(seenIds),
    seenReplies: Object.fromEntries(Object.entries(seenReplies).slice(-IDS_MAX)),
  }
  if (store(options, memory)) unstored.delete(options)
  else unstored.set(options, memory)
  return memory
}

function store(options: GivenOptions, memory: NoticeMemory): boolean {
  try {
    if (options.consent === 'denied') return false
    localStorage.setItem(memoryName(options), JSON.stringify(memory))
    return true
  } catch {
    return false
  }
}

function readStored(name: string): NoticeMemory | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return isMemory(stored) ? stored : undefined
  } catch {
    // Denied, or not ours.
    return undefined
  }
}

function newest(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].slice(-IDS_MAX)
}

function isMemory(value: unknown): value is NoticeMemory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'dismissedIds' in value &&
    isTexts(value.dismissedIds) &&
    'seenIds' in value &&
    isTexts(value.seenIds) &&
    'seenReplies' in value &&
    typeof value.seenReplies === 'object' &&
    value.seenReplies !== null &&
    isTexts(Object.values(value.seenReplies))
  )
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
