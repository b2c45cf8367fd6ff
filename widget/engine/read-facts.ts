/** Who is where, as far as targeting needs it: read from the page when it is needed. */
import type { GivenOptions } from '../core/options.ts'
import type { Facts } from '../core/targeting/unmet-condition.ts'

/** CSS pixels of a touch screen's shorter side: below it is a phone. Android's own bound for tablets. */
const TABLET_FROM = 600

export function readFacts(options: GivenOptions, seed: string): Facts {
  return {
    url: location.href,
    device: readDevice(),
    locale: options.locale || navigator.language,
    seed,
    traits: options.traits ?? {},
  }
}

function readDevice(): Facts['device'] {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop'
  return Math.min(screen.width, screen.height) < TABLET_FROM ? 'mobile' : 'tablet'
}
