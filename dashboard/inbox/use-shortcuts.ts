/** Moves through the entries of a page by single keys. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { areShortcutsOn, type Shortcut, toShortcut } from '../shortcuts.ts'

export function useShortcuts(page: RefObject<HTMLElement | null>, showHelp: () => void): void {
  const help = useRef(showHelp)
  help.current = showHelp

  // Listens as long as the page stands; what is in the list is looked up at each key.
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const root = page.current
      const target = event.target
      if (root === null || !(target instanceof Element) || !areShortcutsOn()) return
      if (document.querySelector('dialog[open]')) return
      const shortcut = toShortcut({
        key: event.key,
        isModified: event.ctrlKey || event.metaKey || event.altKey,
        isTyping: target.matches('input, select, textarea, [contenteditable]'),
        isOnEntry: target.closest('.entry') !== null,
      })
      if (shortcut === null) return
      event.preventDefault()
      follow(shortcut, root, target, help.current)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [page])
}

function follow(
  shortcut: Shortcut,
  root: HTMLElement,
  target: Element,
  showHelp: () => void,
): void {
  const toggles = [...root.querySelectorAll<HTMLButtonElement>('.entry-toggle')]
  const here = target.closest('.entry')?.querySelector<HTMLButtonElement>('.entry-toggle')
  const index = here ? toggles.indexOf(here) : -1
  const actions = {
    next: () => show(toggles[Math.min(index + 1, toggles.length - 1)]),
    previous: () => show(toggles[Math.max(index - 1, 0)]),
    open: () => here?.click(),
    search: () => root.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    help: showHelp,
  } satisfies Record<Shortcut, () => void>
  actions[shortcut]()
}

function show(toggle: HTMLButtonElement | undefined): void {
  toggle?.focus({ preventScroll: true })
  toggle?.closest('.entry')?.scrollIntoView({ block: 'nearest' })
}
