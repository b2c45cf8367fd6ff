/** The npm package's entry: the same widget as the script tag's, started by a call and loaded by the page's own bundler. */
import type { Earshot, EarshotOptions } from './api.ts'
import { createLauncher } from './launcher/create-launcher.ts'

export type {
  Earshot,
  EarshotOptions,
  FeedbackError,
  FeedbackParams,
  FeedbackReceipt,
} from './api.ts'
export type { Strings } from './strings.ts'

/**
 * Puts a widget on the page. Never throws: without a browser, or in one that is too old, the widget does nothing.
 *
 * @example
 * const earshot = init({ key: 'epk_…', endpoint: 'https://feedback.example.com' })
 */
export function init(options: EarshotOptions): Earshot {
  try {
    return createLauncher(options, () => import('./panel/mount-panel.tsx'))
  } catch {
    return {
      open: async () => {},
      close() {},
      isOpen: () => false,
      sendFeedback: async () => {
        throw new Error('Earshot needs a browser')
      },
      destroy() {},
    }
  }
}
