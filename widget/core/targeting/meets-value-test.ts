/** Whether a trait or an event's property meets a test. Pure; total. Both sides compare as numbers where both are numbers. */
import type { ValueTest } from '../../../contracts/targeting.ts'
import type { Traits } from '../../api.ts'

export function meetsValueTest({ name, operator, value = '' }: ValueTest, traits: Traits): boolean {
  const actual = Object.hasOwn(traits, name) ? traits[name] : undefined
  switch (operator) {
    case 'is-set':
      return actual !== undefined
    case 'is-not-set':
      return actual === undefined
    case 'is':
      return isSame(actual, value)
    case 'is-not':
      return !isSame(actual, value)
    case 'contains':
      return actual !== undefined && `${actual}`.includes(`${value}`)
    case 'not-contains':
      return actual === undefined || !`${actual}`.includes(`${value}`)
    case 'at-least':
      return toNumber(actual) >= toNumber(value)
    case 'at-most':
      return toNumber(actual) <= toNumber(value)
    default:
      // Of a later version of the server: not met is the safe answer.
      operator satisfies never
      return false
  }
}

function isSame(actual: Traits[string] | undefined, value: Traits[string]): boolean {
  if (actual === undefined) return false
  return `${actual}` === `${value}` || toNumber(actual) === toNumber(value)
}

/** Not a number, where it is none: every comparison with that is false. */
function toNumber(value: Traits[string] | undefined): number {
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  return typeof value === 'number' ? value : Number.NaN
}
