/** Where and with what something is written. */
import type { GivenOptions } from '../core/options.ts'
import type { Origin } from '../core/submission.ts'

/** The page without its query and fragment, where tokens and names hide. */
export function readOrigin(options: GivenOptions): Origin {
  const { locale, release, respondent, respondentSignature, tags, metadata } = options
  return {
    createdAt: new Date().toISOString(),
    url: location.origin + location.pathname,
    viewport: `${innerWidth}x${innerHeight}`,
    locale: locale || navigator.language,
    release,
    respondent,
    respondentSignature,
    metadata: { ...tags, ...metadata },
  }
}
