/** The order of a question's choices: another one for each respondent, always the same for one. Pure. */
import type { Choice } from '../../../contracts/question.ts'

/** `seed` names the respondent and the question. “Other” is no choice of the list, so it stays last. */
export function shuffleChoices(choices: readonly Choice[], seed: string): Choice[] {
  const shuffled = [...choices]
  let state = hashText(seed)
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    // A linear congruential step (Numerical Recipes); its upper bits are the random ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a && b) {
      shuffled[last] = b
      shuffled[other] = a
    }
  }
  return shuffled
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  return hash >>> 0
}
