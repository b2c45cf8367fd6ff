/** What this device knows of notices: which were dismissed, which were seen, up to which reply. Never throws. */

export interface NoticeMemory {
  readonly dismissedIds: readonly string[]
  readonly seenIds: readonly string[]
  /** Entry id → id of the newest reply that was seen. */
  readonly seenReplies: Readonly<Record<string, string>>
}

const NOTHING: NoticeMemory = { dismissedIds: [], seenIds: [], seenReplies: {} }

/** Old ones drop out: an announcement that old is over. */
const IDS_MAX = 200

/** Where storage is denied it is remembered until the page is left. */
const unstored = new Map<string, NoticeMemory>()

/** The storage item of one project's widget. */
export function memoryName(key = ''): string {
  return `earshot:notices:${key}`
}

export function readMemory(name: string): NoticeMemory {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (isMemory(stored)) return stored
  } catch {
    // Denied, or not ours.
  }
  return unstored.get(name) ?? NOTHING
}

/** Changes what is there now, which another tab may have changed since. */
export function changeMemory(name: string, change: (memory: NoticeMemory) => NoticeMemory): void {
  const { dismissedIds, seenIds, seenReplies } = change(readMemory(name))
  const memory = {
    dismissedIds: newest(dismissedIds),
    seenIds: newest(seenIds),
    seenReplies: Object.fromEntries(Object.entries(seenReplies).slice(-IDS_MAX)),
  }
  try {
    localStorage.setItem(name, JSON.stringify(memory))
    unstored.delete(name)
  } catch {
    unstored.set(name, memory)
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
