/** How much of a survey is behind a respondent. Pure. */
import type { Question } from '../../../contracts/question.ts'

/**
 * A number in [0, 1) for the last question of `path`, measured against the longest way that may still lie ahead, so that it never falls on
 * the way forward. Branches backwards lead to questions already asked and count as the next one.
 */
export function progress(questions: readonly Question[], path: readonly string[]): number {
  const ahead = longestAhead(questions)
  return Math.max(0, ...path.map((id, done) => done / (done + (ahead.get(id) ?? 1))))
}

/** A question's id → the most questions from it to the end, itself included. */
function longestAhead(questions: readonly Question[]): ReadonlyMap<string, number> {
  const ahead = new Map<string, number>([['end', 0]])
  for (const { id, branching } of questions.toReversed()) {
    const next = questions[questions.findIndex((question) => question.id === id) + 1]?.id ?? 'end'
    const targets = [
      ...(branching?.rules ?? []).map(({ goTo }) => goTo),
      branching?.otherwise ?? next,
    ]
    ahead.set(id, 1 + Math.max(...targets.map((to) => ahead.get(to) ?? ahead.get(next) ?? 0)))
  }
  return ahead
}
