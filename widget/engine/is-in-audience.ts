/** Whether an announcement is for this person on this page. */
import type { Condition } from '../../contracts/targeting.ts'
import type { GivenOptions } from '../core/options.ts'
import { findUnmetCondition } from '../core/targeting/unmet-condition.ts'
import { readFacts } from './read-facts.ts'

export function isInAudience(options: GivenOptions, audience: readonly Condition[]): boolean {
  if (audience.length === 0) return true
  return findUnmetCondition(audience, readFacts(options), 'announcement') === undefined
}
