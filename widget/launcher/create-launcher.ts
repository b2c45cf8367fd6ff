/**
 * The floating button and the API behind it. No framework: the form and the network code are loaded on demand. Everything lives in
 * one open shadow root, and nothing thrown here reaches the page.
 */
/// <reference path="../css-inline.d.ts" />
import type { Earshot } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { MountPanel, Panel } from '../panel/mount-panel.tsx'
import { ERROR_LOAD_TEXT, TRIGGER_LABEL } from '../strings/launcher-en.ts'
import css from './launcher.css?inline'

/**
 * How this build gets the form: by URL from the script tag, by the bundler from npm. `suffix` differs after a failure, because some
 * browsers never ask twice for a module under one URL.
 */
export type LoadPanel = (suffix: string) => Promise<{ readonly mountPanel: MountPanel }>

/** Puts a widget on the page. */
export function createLauncher(options: GivenOptions, load: LoadPanel): Earshot {
  const { triggerLabel = TRIGGER_LABEL, errorLoadText = ERROR_LOAD_TEXT } = options
  const abort = new AbortController()
  const { signal } = abort

  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  let suffix = ''
  let panel: Panel | undefined
  let loading: Promise<Panel> | undefined
  const getPanel = (): Promise<Panel> => {
    loading ??= load(suffix)
      .then(({ mountPanel }) => mountPanel(options, root, signal))
      .catch((error: unknown) => {
        loading = undefined
        suffix += '?'
        throw error
      })
    return loading
  }
  const open = async (): Promise<void> => {
    try {
      panel = await getPanel()
      panel.open()
      button.textContent = triggerLabel
    } catch {
      button.textContent = errorLoadText
    }
  }
  // What cannot be fetched ahead is fetched again, and complained of, when it is asked for.
  const prefetch = (): unknown => signal.aborted || getPanel().catch(() => {})
  const button = Object.assign(document.createElement('button'), {
    textContent: triggerLabel,
    ariaHasPopup: 'dialog',
    ariaLive: 'polite',
    onpointerenter: prefetch,
    onfocus: prefetch,
    onclick: open,
  })
  if (options.autoInject ?? options.key) root.append(button)

  const mount = (): void => {
    document.body.append(host)
    // Safari has no idle callback.
    ;(self.requestIdleCallback ?? setTimeout)(prefetch)
  }
  if (document.body) mount()
  else addEventListener('DOMContentLoaded', mount, { signal })

  return {
    open,
    close() {
      panel?.close()
    },
    isOpen: () => !!panel?.isOpen(),
    sendFeedback: async (params) => (await getPanel()).sendFeedback(params),
    destroy() {
      abort.abort()
      host.remove()
    },
  }
}
