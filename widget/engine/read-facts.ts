/** Who is where, as far as targeting needs it: read from the page when it is needed. */
import type { Condition } from '../../contracts/targeting.ts'
import type { GivenOptions } from '../core/options.ts'
import { type Facts, findUnmetCondition } from '../core/targeting/unmet-condition.ts'
import { readSeed } from './survey-memory.ts'

/** CSS pixels of a touch screen's shorter side: below it is a phone. Android's own bound for tablets. */
const TABLET_FROM = 600

export function readFacts(options: GivenOptions): Facts {
  return {
    url: location.href,
    device: readDevice(),
    locale: options.locale || navigator.language,
    seed: options.respondent || readSeed(options),
    traits: options.traits ?? {},
  }
}

/** Whether all of it holds here and now. `lot` names what the conditions are of. */
export function isInAudience(
  options: GivenOptions,
  conditions: readonly Condition[],
  lot: string,
): boolean {
  return findUnmetCondition(conditions, readFacts(options), lot) === undefined
}

function readDevice(): Facts['device'] {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop'
  return Math.min(screen.width, screen.height) < TABLET_FROM ? 'mobile' : 'tablet'
}
