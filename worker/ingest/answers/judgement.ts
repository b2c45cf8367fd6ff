/** What ingest thinks of one answer: it is kept as the values of a row, it says nothing, or it is refused. */
import type { NewAnswer } from '../../store/entries.ts'

export type AnswerValues = Pick<NewAnswer, 'valueNumber' | 'valueText' | 'valueJson'>

export type Judgement =
  | { readonly kept: AnswerValues }
  | { readonly refusal: string }
  | typeof UNSAID

/** Empty text, no choice, no consent: the same as no answer. */
export const UNSAID = 'unsaid'

const NOTHING: AnswerValues = { valueNumber: null, valueText: null, valueJson: null }

export function keepNumber(valueNumber: number): Judgement {
  return { kept: { ...NOTHING, valueNumber } }
}

export function keepText(valueText: string): Judgement {
  return { kept: { ...NOTHING, valueText } }
}

export function keepJson(valueJson: NonNullable<AnswerValues['valueJson']>): Judgement {
  return { kept: { ...NOTHING, valueJson } }
}

export function refuse(refusal: string): Judgement {
  return { refusal }
}
