/** Finds the first condition that does not hold. Pure; total: a condition of a kind that is not known here does not hold. */
import type { Condition } from '../../../contracts/targeting.ts'
import type { Traits } from '../../api.ts'
import { isInPercentage } from './in-percentage.ts'
import { matchesUrl } from './match-url.ts'
import { meetsValueTest } from './meets-value-test.ts'

/** Who is where. */
export interface Facts {
  readonly url: string
  readonly device: 'desktop' | 'tablet' | 'mobile'
  /** BCP 47 tag of the widget's language. */
  readonly locale: string
  /** The respondent, or a number of the device: whoever it is, always the same. */
  readonly seed: string
  readonly traits: Traits
}

/** `lot` names what the conditions are of, so that each survey draws its own percentage. */
export function findUnmetCondition(
  conditions: readonly Condition[],
  facts: Facts,
  lot: string,
): Condition['type'] | undefined {
  return conditions.find((condition) => !holds(condition, facts, lot))?.type
}

function holds(condition: Condition, facts: Facts, lot: string): boolean {
  switch (condition.type) {
    case 'url':
      return matchesUrl(condition, facts.url)
    case 'device':
      return condition.devices.includes(facts.device)
    case 'locale':
      return condition.locales.some((locale) => covers(locale, facts.locale))
    case 'percentage':
      return isInPercentage(facts.seed, lot, condition.percent)
    case 'trait':
      return meetsValueTest(condition, facts.traits)
    default:
      condition satisfies never
      return false
  }
}

/** `de` covers `de-AT`; `de-AT` covers only itself. */
function covers(locale: string, actual: string): boolean {
  const [wanted, given] = [locale, actual].map(
    (tag) => `${tag.toLowerCase().replaceAll('_', '-')}-`,
  )
  return (given ?? '').startsWith(wanted ?? '-')
}
