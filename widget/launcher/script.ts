/**
 * The classic script behind `<script async src="https://…/widget.js" data-key="epk_…">`. Reads its own tag, starts the widget, offers
 * `window.Earshot`, and runs the commands that were pushed to `window.earshot` before it was there.
 */
import type { EarshotGlobal } from '../api.ts'
import { createLauncher, type LoadPanel } from './create-launcher.ts'

/** The panel's hashed file name, set by the build. */
declare const PANEL_FILE: string

/** `['open']`, `['init', { key: 'epk_…' }]`: a method of `window.Earshot` and its arguments. */
type Command = readonly [keyof EarshotGlobal, ...unknown[]]

interface CommandQueue {
  push(command: Command): unknown
  forEach?(run: (command: Command) => unknown): void
}

declare global {
  interface Window {
    Earshot?: EarshotGlobal
    /** An array until the script runs: commands wait in it. */
    earshot?: CommandQueue
  }
}

try {
  // A module script has no `currentScript`.
  const script = document.currentScript ?? document.querySelector('script[data-key]')
  if (script instanceof HTMLScriptElement) {
    // By hand: a classic script from another origin has no base to resolve `import()` against.
    const url = new URL(script.src)
    const load: LoadPanel = (suffix) => import(new URL(PANEL_FILE + suffix, url).href)
    const { key, endpoint, label: triggerLabel, locale, colorScheme } = script.dataset
    const options = { key, endpoint, triggerLabel, locale, colorScheme }
    const api: EarshotGlobal = {
      ...createLauncher(options, load),
      init(next) {
        api.destroy()
        return Object.assign(api, createLauncher(next, load))
      },
    }
    // Whoever wants a command's answer calls the method itself.
    const push = async ([name, ...args]: Command): Promise<void> => {
      try {
        await Reflect.apply(api[name], api, args)
      } catch {
        // Told through `onSubmitError`.
      }
    }
    const waiting = window.earshot
    window.Earshot = api
    window.earshot = { push }
    waiting?.forEach?.(push)
  }
} catch {
  // A browser too old for us, or a page that forbids what we need: the page stays as it was.
}
