/**
 * The floating button and the API behind it. No framework: the form and the network code are loaded on demand. Everything lives in
 * one open shadow root, and nothing thrown here reaches the page.
 */
/// <reference path="../css-inline.d.ts" />
import type { Earshot } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Panel, PanelDeps } from '../panel/mount-panel.tsx'
import { ERROR_LOAD_TEXT, TRIGGER_LABEL } from '../strings/launcher-en.ts'
import css from './launcher.css?inline'

/**
 * How this build gets the form: by URL from the script tag, by the bundler from npm. `suffix` differs after a failure, because some
 * browsers never ask twice for a module under one URL.
 */
export type LoadPanel = (suffix: string) => Promise<{ mountPanel(deps: PanelDeps): Promise<Panel> }>

/** Puts a widget on the page. */
export function createLauncher(options: GivenOptions, load: LoadPanel): Earshot {
  const {
    key,
    autoInject = key,
    colorScheme = 'system',
    triggerLabel = TRIGGER_LABEL,
    triggerAriaLabel = triggerLabel,
    errorLoadText = ERROR_LOAD_TEXT,
  } = options
  const abort = new AbortController()
  const { signal } = abort

  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + (colorScheme === 'system' ? '' : `:host{color-scheme:${colorScheme}}`))
  root.adoptedStyleSheets = [sheet]

  let suffix = ''
  let panel: Panel | undefined
  let loading: Promise<Panel> | undefined
  const getPanel = async (): Promise<Panel> => {
    loading ??= load(suffix).then(({ mountPanel }) => mountPanel({ options, signal, root }))
    try {
      panel = await loading
      return panel
    } catch (error) {
      loading = undefined
      suffix += '?'
      throw error
    }
  }
  const button = document.createElement('button')
  button.className = 'launch'
  button.ariaHasPopup = 'dialog'
  button.ariaLive = 'polite'
  button.textContent = triggerLabel
  if (triggerAriaLabel) button.ariaLabel = triggerAriaLabel
  // What cannot be fetched ahead is fetched again, and complained of, when it is asked for.
  const prefetch = (): void => void (signal.aborted || getPanel().catch(() => {}))
  const open = async (): Promise<void> => {
    try {
      ;(await getPanel()).open()
      button.textContent = triggerLabel
    } catch {
      button.textContent = errorLoadText
    }
  }
  button.onpointerenter = button.onfocus = prefetch
  button.onclick = open
  if (autoInject) root.append(button)

  const mount = (): void => {
    document.body.append(host)
    // Safari has no idle callback.
    ;(globalThis.requestIdleCallback ?? setTimeout)(prefetch)
  }
  if (document.body) mount()
  else addEventListener('DOMContentLoaded', mount, { signal })

  return {
    open,
    close: () => panel?.close(),
    isOpen: () => !!panel?.isOpen(),
    sendFeedback: async (params) => (await getPanel()).sendFeedback(params),
    destroy() {
      abort.abort()
      host.remove()
    },
  }
}
