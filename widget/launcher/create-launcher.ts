/**
 * The floating button, and the API in front of the code behind it. No framework: form and engine are loaded on demand. Everything lives
 * in one open shadow root, and nothing thrown here reaches the page.
 */
/// <reference path="../css-inline.d.ts" />
import type { Earshot } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Panel } from '../panel/mount-panel.tsx'
import { ERROR_LOAD_TEXT, TRIGGER_LABEL } from '../strings/launcher-en.ts'
import { ENGINE_METHODS, UNDOABLE_COUNT } from './engine-methods.ts'
import css from './launcher.css?inline'
import type { Part, Started } from './part.ts'

export function createLauncher(
  given: GivenOptions,
  load: (name: string) => Promise<Part>,
  panelName: string,
  engineName: string,
): Earshot
/** Puts a widget on the page. The names are what `load` knows its parts by: files for the script tag, words in the package. */
export function createLauncher(
  given: GivenOptions,
  load: (name: string) => Promise<Part>,
  panelName: string,
  engineName: string,
): object {
  const options = { ...given }
  const abort = new AbortController()
  const { signal } = abort

  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  let suffix = ''
  const parts: Record<string, Promise<object | undefined> | undefined> = {}
  /** Starts a part when it is first asked for, and again after a failure. Never rejects: answers nothing then. */
  function get(name: string): Promise<Started>
  function get(name: string): Promise<object | undefined> | undefined {
    parts[name] ||= load(name + suffix)
      .then((part) => part.start(options, root, signal, () => get(panelName), open))
      .catch((): undefined => {
        parts[name] = undefined
        // Some browsers never ask twice for a module under one URL.
        suffix += '?'
      })
    return parts[name]
  }
  let panel: Panel | undefined
  const open = async (): Promise<void> => {
    panel = await get(panelName)
    panel?.open()
    // Read now: the engine puts them into the person's language.
    button.textContent = panel
      ? (options.triggerLabel ?? TRIGGER_LABEL)
      : (options.errorLoadText ?? ERROR_LOAD_TEXT)
  }
  // What cannot be fetched ahead is fetched again, and complained of, when it is asked for.
  const prefetch = (): unknown => signal.aborted || [get(panelName), get(engineName)]
  const button = Object.assign(document.createElement('button'), {
    textContent: given.triggerLabel ?? TRIGGER_LABEL,
    ariaHasPopup: 'dialog',
    ariaLive: 'polite',
    onpointerenter: prefetch,
    onfocus: prefetch,
    onclick: open,
  })
  if (given.autoInject ?? given.key) root.append(button)

  // Not into the body: it may not be there yet, and pages that swap their body keep the widget.
  document.documentElement.append(host)
  // Safari has no idle callback.
  ;(self.requestIdleCallback ?? setTimeout)(prefetch)

  const api: Record<string, unknown> = {
    open,
    isOpen: () => !!panel?.isOpen(),
    destroy() {
      abort.abort()
      host.remove()
    },
  }
  ENGINE_METHODS.split(' ').forEach((name, index) => {
    api[name] = (...args: readonly unknown[]) => {
      const answer = get(engineName).then((engine) => engine(name, args))
      // Who wants to know of a failure waits for the answer.
      answer.catch(ignore)
      return index < UNDOABLE_COUNT ? () => answer.then((undo) => undo(), ignore) : answer
    }
  })
  return api
}

function ignore(): void {}
