/** What a key means in the inbox, and whether single keys are listened to at all. */

export type Shortcut = 'next' | 'previous' | 'open' | 'search' | 'help'

const SHORTCUTS = new Map<string, Shortcut>([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['ArrowUp', 'previous'],
  ['o', 'open'],
  ['/', 'search'],
  ['?', 'help'],
])

const STORAGE_KEY = 'earshot.shortcuts'

export interface KeyPress {
  readonly key: string
  readonly isModified: boolean
  /** Whether the key goes into a field, where every key is text. */
  readonly isTyping: boolean
  /** Whether an entry has the focus. Without, arrows scroll the page as everywhere. */
  readonly isOnEntry: boolean
}

export function toShortcut(press: KeyPress): Shortcut | null {
  if (press.isModified || press.isTyping) return null
  if (press.key.startsWith('Arrow') && !press.isOnEntry) return null
  return SHORTCUTS.get(press.key) ?? null
}

export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

export function keepShortcutsOn(isOn: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off')
  } catch {
    // Without storage the shortcuts stay on.
  }
}
