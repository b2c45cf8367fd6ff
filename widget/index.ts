/** The npm package's entry: the same widget as the script tag's, started by a call and loaded by the page's own bundler. */
import type { Earshot, EarshotOptions } from './api.ts'
import type { Verdict } from './core/targeting/verdict.ts'
import { createLauncher } from './launcher/create-launcher.ts'
import type { Part } from './launcher/part.ts'

export type {
  Consent,
  CustomField,
  Earshot,
  EarshotOptions,
  FeedbackError,
  FeedbackParams,
  FeedbackReceipt,
  Person,
  ShowSurveyOptions,
  Theme,
  ThemeOptions,
  Traits,
} from './api.ts'
export type { Reason, Verdict } from './core/targeting/verdict.ts'
export type { EarshotEvents, SurveyAnswer } from './events.ts'

export type { Strings } from './strings.ts'

/** Words for the parts, which the page's bundler loads by itself. */
const PANEL = 'panel'
const ENGINE = 'engine'

/**
 * Puts a widget on the page. Never throws: without a browser, or in one that is too old, the widget does nothing.
 *
 * @example
 * const earshot = init({ key: 'epk_…', endpoint: 'https://feedback.example.com' })
 */
export function init(options: EarshotOptions): Earshot {
  try {
    return createLauncher(options, load, PANEL, ENGINE)
  } catch {
    return createNothing()
  }
}

function load(name: string): Promise<Part>
/** A failed part is asked for again under its name and more: the bundler knows by itself what to do. */
function load(name: string): Promise<object> {
  return name.startsWith(PANEL)
    ? import('./panel/start-panel.ts')
    : import('./engine/start-engine.ts')
}

/** A widget where there can be none. */
function createNothing(): Earshot {
  const nothing = (): void => {}
  const undo = (): (() => void) => nothing
  const never: Verdict = { visible: false, reason: 'load-failed' }
  return {
    open: async () => {},
    close: nothing,
    isOpen: () => false,
    identify: nothing,
    logout: nothing,
    setMetadata: nothing,
    setLocale: nothing,
    setTheme: nothing,
    setConsent: nothing,
    track: nothing,
    attachTo: undo,
    showSurvey: async () => never,
    canShow: async () => never,
    sendFeedback: async () => {
      throw new Error('Earshot needs a browser')
    },
    on: undo,
    off: nothing,
    destroy: nothing,
  }
}
