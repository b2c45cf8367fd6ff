/** What a respondent wrote freely: open text and what stands after `other:`. It is analysed, and redacted where the project asks. Pure. */
import { OTHER_PREFIX } from '../../../contracts/answer.ts'
import type { Question } from '../../../contracts/question.ts'
import type { NewAnswer } from '../../store/entries.ts'

/** The texts that are feedback: an address or a number that was asked for is none. */
export function ownWords(question: Question, { valueText, valueJson }: NewAnswer): string[] {
  switch (question.type) {
    case 'open':
      return valueText !== null && (question.format ?? 'text') === 'text' ? [valueText] : []
    case 'single_choice':
      return valueText === null ? [] : afterOther(valueText)
    case 'multiple_choice':
      return Array.isArray(valueJson) ? valueJson.flatMap(afterOther) : []
    default:
      return []
  }
}

/** The answer with every free text changed. What `contact` asks for is given on purpose and stays. */
export function changeWords(answer: NewAnswer, change: (text: string) => string): NewAnswer {
  const { type, valueText, valueJson } = answer
  if (type === 'open' && valueText !== null) return { ...answer, valueText: change(valueText) }
  if (type === 'single_choice' && valueText !== null) {
    return { ...answer, valueText: changeOther(valueText, change) }
  }
  if (type === 'multiple_choice' && Array.isArray(valueJson)) {
    return { ...answer, valueJson: valueJson.map((choice) => changeOther(choice, change)) }
  }
  return answer
}

function afterOther(choice: string): string[] {
  return choice.startsWith(OTHER_PREFIX) ? [choice.slice(OTHER_PREFIX.length)] : []
}

function changeOther(choice: string, change: (text: string) => string): string {
  return [...afterOther(choice).map((words) => OTHER_PREFIX + change(words)), choice][0] ?? choice
}
