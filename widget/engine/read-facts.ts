/** Who is where, as far as targeting needs it: read from the page when it is needed. */
import type { GivenOptions } from '../core/options.ts'
import type { Facts } from '../core/targeting/unmet-condition.ts'
import { keep, readKept } from './kept.ts'

/** CSS pixels of a touch screen's shorter side: below it is a phone. Android's own bound for tablets. */
const TABLET_FROM = 600

/** Of this device, where it has none yet and for as long as none can be kept. */
const NEW_SEED = `${Math.random()}`

export function readFacts(options: GivenOptions): Facts {
  return {
    url: location.href,
    device: readDevice(),
    locale: options.locale || navigator.language,
    seed: readSeed(options),
    traits: options.traits ?? {},
  }
}

/** The respondent, or else a number that tells this device from others and never leaves it. */
export function readSeed({ respondent, key, consent }: GivenOptions): string {
  if (respondent) return respondent
  const name = `earshot:seed:${key}`
  const kept = readKept('localStorage', name)
  if (kept) return kept
  if (consent !== 'denied') keep('localStorage', name, NEW_SEED)
  return NEW_SEED
}

function readDevice(): Facts['device'] {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop'
  return Math.min(screen.width, screen.height) < TABLET_FROM ? 'mobile' : 'tablet'
}
