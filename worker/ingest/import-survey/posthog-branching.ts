/** Where PostHog's answers lead, as rules of ours. Pure. */
import type { PosthogBranching, PosthogQuestion } from './posthog-schema.ts'

interface Rule {
  readonly operator: 'is' | 'at-least' | 'at-most'
  readonly value: number | string
  readonly goTo: string
}

export interface ConvertedBranching {
  readonly rules?: readonly Rule[]
  readonly otherwise?: string
}

/** PostHog's names for parts of a scale: the highest value of the lowest part, and the lowest of the highest. */
function splitScale(scale: number): readonly [low: number, high: number] {
  if (scale === 10) return [6, 9]
  const half = Math.floor(scale / 2)
  return [half, scale - half + 1]
}

/**
 * `ids` are those of all questions, in order; `choiceIds` those of the question's own choices. Undefined where there is nothing to do, a
 * text where it could not be taken.
 */
export function convertBranching(
  branching: PosthogBranching,
  question: PosthogQuestion,
  ids: readonly string[],
  choiceIds: readonly string[],
): ConvertedBranching | undefined | string {
  const toTarget = (to: number | string | undefined) => (to === 'end' ? 'end' : ids[Number(to)])
  switch (branching.type) {
    case 'next_question':
      return undefined
    case 'end':
      return { otherwise: 'end' }
    case 'specific_question': {
      const otherwise = toTarget(branching.index)
      return otherwise === undefined ? 'leads to a question that is not there' : { otherwise }
    }
    case 'response_based': {
      const given = Object.entries(branching.responseValues ?? {})
      const rules = given.flatMap(([response, to]): Rule[] => {
        const goTo = toTarget(to)
        return goTo === undefined ? [] : toRules(response, goTo, question, choiceIds)
      })
      if (rules.length === 0) return 'has rules that could not be read'
      // The middle of a scale is what neither end has taken.
      return { rules: rules.toSorted((a, b) => RANK[a.operator] - RANK[b.operator]) }
    }
    default:
      return `branches by ${branching.type}`
  }
}

const RANK = { is: 0, 'at-most': 1, 'at-least': 2 } as const

function toRules(
  response: string,
  goTo: string,
  { scale }: PosthogQuestion,
  choiceIds: readonly string[],
): Rule[] {
  const [low, high] = splitScale(scale ?? 0)
  switch (response) {
    case 'negative':
    case 'detractors':
      return [{ operator: 'at-most', value: low, goTo }]
    case 'positive':
    case 'promoters':
      return [{ operator: 'at-least', value: high, goTo }]
    case 'neutral':
    case 'passives':
      return numbersBetween(low, high).map((value) => ({ operator: 'is', value, goTo }))
    default: {
      const choice = choiceIds[Number(response)]
      if (choice !== undefined) return [{ operator: 'is', value: choice, goTo }]
      return []
    }
  }
}

function numbersBetween(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index)
}
