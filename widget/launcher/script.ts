/**
 * The classic script behind `<script async src="https://…/widget.js" data-key="epk_…">`. Reads its own tag, starts the widget, offers
 * `window.Earshot`, and runs the commands that were pushed to `window.earshot` before it was there.
 */
import type { Earshot, EarshotGlobal } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { createLauncher, type LoadPanel } from './create-launcher.ts'

/** The panel's hashed file name, set by the build. */
declare const PANEL_FILE: string

/** `['open']`, `['init', { key: 'epk_…' }]`: a method of `window.Earshot` and its arguments. */
type Command = readonly [keyof EarshotGlobal, ...unknown[]]

declare global {
  interface Window {
    Earshot?: EarshotGlobal
    earshot?: Command[] | { push(command: Command): unknown }
  }
}

try {
  start()
} catch {
  // A browser too old for us, or a page that forbids what we need: the page stays as it was.
}

function start(): void {
  // A module script has no `currentScript`.
  const script = document.currentScript ?? document.querySelector('script[data-key]')
  if (!(script instanceof HTMLScriptElement)) return
  // By hand: a classic script from another origin has no base to resolve `import()` against.
  const url = new URL(script.src)
  const load: LoadPanel = (suffix) => import(`${new URL(PANEL_FILE, url)}${suffix}`)
  const { key = '', endpoint = url.origin, label, locale, release, colorScheme } = script.dataset
  const launch = (options: GivenOptions): Earshot => createLauncher({ endpoint, ...options }, load)
  const api: EarshotGlobal = {
    ...launch({ key, locale, release, colorScheme, ...(label && { triggerLabel: label }) }),
    init(options) {
      api.destroy()
      const launcher = launch(options)
      Object.assign(api, launcher)
      return launcher
    },
  }

  // Whoever listens for a command's answer calls the method itself.
  const push = async ([name, ...args]: Command): Promise<void> => {
    await Reflect.apply(api[name], api, args)
  }
  const waiting = window.earshot
  window.Earshot = api
  window.earshot = { push }
  if (Array.isArray(waiting)) waiting.forEach(push)
}
