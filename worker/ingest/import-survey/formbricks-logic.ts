/** Formbricks' logic as rules of ours: one condition on the question's own answer that jumps. Pure. */
import type { FormbricksLogic } from './formbricks-schema.ts'

interface Rule {
  readonly operator: string
  readonly value?: string | number
  readonly goTo: string
}

const JUMPS = new Set(['jumpToQuestion', 'jumpToBlock'])

/** Operators without a value, and those with one. */
const BARE: Readonly<Record<string, string>> = {
  isSubmitted: 'is-answered',
  isSkipped: 'is-skipped',
  isClicked: 'is-answered',
  isNotClicked: 'is-skipped',
  isAccepted: 'is-answered',
  isSet: 'is-answered',
  isNotSet: 'is-skipped',
  isEmpty: 'is-skipped',
  isNotEmpty: 'is-answered',
}
const VALUED: Readonly<Record<string, string>> = {
  equals: 'is',
  doesNotEqual: 'is-not',
  contains: 'includes',
  doesNotContain: 'not-includes',
  isGreaterThanOrEqual: 'at-least',
  isLessThanOrEqual: 'at-most',
}
/** Whole numbers are all there is to compare, so that “more than 6” is “at least 7”. */
const SHIFTED: Readonly<Record<string, readonly [operator: string, by: number]>> = {
  isGreaterThan: ['at-least', 1],
  isLessThan: ['at-most', -1],
}

/** Undefined where the logic says more than a rule of ours can. `toTarget` knows questions, blocks and endings. */
export function convertLogic(
  { conditions, actions }: FormbricksLogic,
  questionId: string,
  toTarget: (target: string | undefined) => string | undefined,
): Rule[] | undefined {
  const [condition, ...more] = conditions?.conditions ?? []
  const [action, ...others] = actions ?? []
  const goTo = toTarget(action?.target)
  const isOwn = condition?.leftOperand?.value === questionId
  if (!condition || !isOwn || more.length > 0 || others.length > 0) return undefined
  if (!JUMPS.has(action?.objective ?? '') || goTo === undefined) return undefined

  const operator = condition.operator ?? ''
  const bare = BARE[operator]
  if (bare !== undefined) return [{ operator: bare, goTo }]
  const values = toValues(condition.rightOperand?.value)
  const [value] = values
  if (value === undefined) return undefined
  if (operator === 'equalsOneOf') return values.map((one) => ({ operator: 'is', value: one, goTo }))
  if (operator === 'includesOneOf') {
    return values.map((one) => ({ operator: 'includes', value: one, goTo }))
  }
  const valued = VALUED[operator]
  if (valued !== undefined) return [{ operator: valued, value, goTo }]
  const shifted = SHIFTED[operator]
  if (shifted === undefined || Number.isNaN(Number(value))) return undefined
  const [name, by] = shifted
  return [{ operator: name, value: Number(value) + by, goTo }]
}

function toValues(value: unknown): (string | number)[] {
  return [value].flat().filter((one) => typeof one === 'string' || typeof one === 'number')
}
