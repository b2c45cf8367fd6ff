/**
 * The classic script behind `<script async src="https://…/widget.js" data-key="epk_…">`. Reads its own tag, starts the widget, offers
 * `window.Earshot`, and runs the commands that were pushed to `window.earshot` before it was there.
 */
import type { Earshot, EarshotGlobal, EarshotOptions } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { createLauncher } from './create-launcher.ts'

/** The parts' hashed file names, set by the build. */
declare const PANEL_FILE: string
declare const ENGINE_FILE: string

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
  // A module script has no `currentScript`. Where there is no tag at all, this throws.
  const { src, dataset }: HTMLScriptElement = Object(
    document.currentScript ?? document.querySelector('script[data-key]'),
  )
  const start = (options: GivenOptions): Earshot =>
    createLauncher(
      options,
      // By hand: a classic script from another origin has no base to resolve `import()` against.
      (name) => import(new URL(name, src).href),
      PANEL_FILE,
      ENGINE_FILE,
    )
  const api: EarshotGlobal = Object.assign(start(dataset), {
    init(options: EarshotOptions) {
      api.destroy()
      return Object.assign(api, start(options))
    },
  })
  const push: CommandQueue['push'] = ([name, ...args]) => Object(api)[name]?.(...args)
  const waiting = self.earshot
  self.Earshot = api
  self.earshot = { push }
  waiting?.forEach?.(push)
} catch {
  // A browser too old for us, or a page that forbids what we need: the page stays as it was.
}
