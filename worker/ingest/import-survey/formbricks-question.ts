/** One question of Formbricks' seventeen types as one of ours. Pure. */
import {
  BUTTON_LABEL_MAX,
  CHOICE_LABEL_MAX,
  DESCRIPTION_MAX,
  QUESTION_TITLE_MAX,
} from '../../../contracts/limits.ts'
import { questionIdSchema } from '../../../contracts/question.ts'
import { toChoiceIds } from './choice-ids.ts'
import type { FormbricksChoice, FormbricksQuestion } from './formbricks-schema.ts'
import type { WordsReader } from './formbricks-words.ts'

/** Formbricks' id of the choice with a field for own words. */
const OTHER_ID = 'other'

const RATING_DISPLAYS: Readonly<Record<string, string>> = {
  number: 'number',
  star: 'star',
  smiley: 'smiley',
}

/** The question's fields, or undefined for a type that has no like here. */
export function convertQuestion(
  question: FormbricksQuestion,
  words: WordsReader,
): Record<string, unknown> | undefined {
  const { id } = question
  const read = (field: string, given: FormbricksQuestion['headline'], max: number) =>
    words.read(`${id}.${field}`, given, max)
  const base = {
    title: read('title', question.headline, QUESTION_TITLE_MAX) ?? '…',
    description:
      read('description', question.subheader, DESCRIPTION_MAX) ??
      read('description', question.html, DESCRIPTION_MAX),
    isRequired: question.required ?? false,
    buttonLabel: read('buttonLabel', question.buttonLabel, BUTTON_LABEL_MAX),
  }
  const labels = () => ({
    lowLabel: read('lowLabel', question.lowerLabel, CHOICE_LABEL_MAX),
    highLabel: read('highLabel', question.upperLabel, CHOICE_LABEL_MAX),
  })
  const choices = () => convertChoices(`${id}.choices`, question.choices, words)
  const isShuffled = question.shuffleOption !== undefined && question.shuffleOption !== 'none'
  switch (question.type) {
    case 'openText':
      return {
        ...base,
        type: 'open',
        isMultiline: question.longAnswer ?? true,
        placeholder: read('placeholder', question.placeholder, CHOICE_LABEL_MAX),
        format: question.inputType,
        ...convertLengths(question.charLimit),
      }
    case 'multipleChoiceSingle':
    case 'multipleChoiceMulti':
      return {
        ...base,
        type: question.type === 'multipleChoiceSingle' ? 'single_choice' : 'multiple_choice',
        choices: choices(),
        hasOther: question.choices?.some((choice) => choice.id === OTHER_ID) || undefined,
        isShuffled,
      }
    case 'nps':
      return { ...base, ...labels(), type: 'nps' }
    case 'csat': {
      const display = RATING_DISPLAYS[question.scale ?? '']
      return { ...base, ...labels(), type: 'csat', display }
    }
    case 'ces':
      return { ...base, ...labels(), type: 'ces', scale: question.range }
    case 'rating': {
      const display = RATING_DISPLAYS[question.scale ?? 'number'] ?? 'number'
      return { ...base, ...labels(), type: 'rating', display, scale: question.range ?? 5 }
    }
    case 'cta': {
      const linkLabel =
        read('linkLabel', question.ctaButtonLabel, BUTTON_LABEL_MAX) ?? base.buttonLabel ?? 'Open'
      return question.buttonUrl
        ? { ...base, type: 'link', url: question.buttonUrl, linkLabel }
        : undefined
    }
    case 'consent': {
      const statement = read('statement', question.label, DESCRIPTION_MAX) ?? base.title
      return { ...base, type: 'consent', statement }
    }
    case 'date':
      return { ...base, type: 'date' }
    case 'matrix':
      return {
        ...base,
        type: 'matrix',
        rows: convertChoices(`${id}.rows`, question.rows, words),
        columns: convertChoices(`${id}.columns`, question.columns, words),
      }
    case 'ranking':
      return { ...base, type: 'ranking', choices: choices(), isShuffled }
    case 'contactInfo':
      return { ...base, type: 'contact', fields: convertContact(question) }
    case 'fileUpload':
      return { ...base, type: 'file', maxFiles: question.allowMultipleFiles ? 5 : 1 }
    default:
      return undefined
  }
}

/** A choice keeps its id where ours may have it, so that logic finds it. */
function toChoiceId({ id }: FormbricksChoice, fallback: string): string {
  return questionIdSchema.safeParse(id).data ?? fallback
}

function convertChoices(
  path: string,
  given: readonly FormbricksChoice[] | undefined,
  words: WordsReader,
): { id: string; label: string }[] {
  const listed = (given ?? []).filter(({ id }) => id !== OTHER_ID)
  const labels = listed.map(({ label }) =>
    typeof label === 'string' ? label : (label?.['default'] ?? ''),
  )
  const ids = toChoiceIds(labels)
  return listed.map((choice, index) => {
    const id = toChoiceId(choice, ids[index] ?? `choice-${index + 1}`)
    return { id, label: words.read(`${path}.${id}`, choice.label, CHOICE_LABEL_MAX) ?? id }
  })
}

function convertLengths(limit: unknown): Record<string, unknown> {
  if (typeof limit !== 'object' || limit === null) return {}
  const { min, max } = { min: undefined, max: undefined, ...limit }
  return { minLength: min, maxLength: max }
}

/** First and last name are one field here. */
function convertContact({ firstName, lastName, email, phone, company }: FormbricksQuestion) {
  const isShown = (field: FormbricksQuestion['email']) =>
    field !== undefined && field.show !== false
  const names = [firstName, lastName].filter(isShown)
  const fields = [
    { name: 'name', given: names[0] && { required: names.some((field) => field?.required) } },
    { name: 'email', given: email },
    { name: 'phone', given: phone },
    { name: 'company', given: company },
  ]
  return fields.flatMap(({ name, given }) =>
    given !== undefined && isShown(given) ? [{ name, isRequired: given.required ?? false }] : [],
  )
}
