/** What is wrong with an answer. Pure; total on any answer; never trusts a value to be of its question's type. */
import type { AnswerValue } from '../../../contracts/answer.ts'
import { EMAIL_MAX, MESSAGE_MAX } from '../../../contracts/limits.ts'
import type { Question } from '../../../contracts/question.ts'
import type { SurveyStrings } from '../../strings/survey-en.ts'
import { isAnswered } from './answers.ts'
import { OTHER } from './other.ts'

type TextName = keyof SurveyStrings & `error${string}Text`

/** A text of the catalogue and what stands in it, or the survey's own words. */
export interface Mistake {
  readonly text: TextName | { readonly own: string }
  readonly count?: number
  readonly values?: Readonly<Record<string, string>>
  /** The row or the field it is about, where a question has several. */
  readonly part?: string
}

type Format = NonNullable<(Question & { type: 'open' })['format']>

/** Each linear. What the server or a mail may find wrong with it is not for a widget to know. */
const FORMATS: Readonly<Record<Exclude<Format, 'text'>, RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  url: /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/i,
  number: /^[-+]?\d+([.,]\d+)?$/,
  phone: /^\+?[\d\s()./-]{5,30}$/,
}

const FORMAT_TEXTS = {
  email: 'errorEmailText',
  url: 'errorUrlText',
  number: 'errorNumberText',
  phone: 'errorPhoneText',
} as const satisfies Record<Exclude<Format, 'text'>, TextName>

/** The first mistake, or nothing when the answer passes. */
export function validateAnswer(
  question: Question,
  value: AnswerValue | undefined,
): Mistake | undefined {
  const found = isAnswered(value) ? checkValue(question, value) : checkNothing(question)
  const own = question.validationMessage
  return found && own ? { ...found, text: { own } } : found
}

function checkNothing(question: Question): Mistake | undefined {
  if (!question.isRequired) return undefined
  if (question.type === 'consent') return { text: 'errorConsentText' }
  if (question.type === 'matrix') return checkRows(question, {})
  if (question.type === 'contact') return checkContact(question, {})
  return { text: textForNothing(question) }
}

function textForNothing({ type }: Question): TextName {
  return type === 'open' || type === 'date' || type === 'file' || type === 'link'
    ? 'errorRequiredText'
    : 'errorChoiceText'
}

function checkValue(question: Question, value: AnswerValue): Mistake | undefined {
  switch (question.type) {
    case 'open':
      return checkText(question, `${value}`)
    case 'single_choice':
    case 'multiple_choice':
      return checkChoices(question, Array.isArray(value) ? value : [`${value}`])
    case 'date':
      return checkDate(question, `${value}`)
    case 'matrix':
      return checkRows(question, pairsOf(value))
    case 'contact':
      return checkContact(question, pairsOf(value))
    case 'file':
      return checkFiles(question, value)
    default:
      return undefined
  }
}

function checkText(question: Question & { type: 'open' }, value: string): Mistake | undefined {
  const { format = 'text', minLength = 0, maxLength = MESSAGE_MAX } = question
  const text = value.trim()
  if (!text) return checkNothing(question)
  if (text.length < minLength) return { text: 'errorShortText', count: minLength }
  if (text.length > maxLength) return { text: 'errorLongText', count: maxLength }
  return format === 'text' ? undefined : checkFormat(format, text)
}

function checkFormat(format: Exclude<Format, 'text'>, text: string): Mistake | undefined {
  const isTooLong = format === 'email' && text.length > EMAIL_MAX
  return !isTooLong && FORMATS[format].test(text) ? undefined : { text: FORMAT_TEXTS[format] }
}

function checkChoices(
  question: Question & { type: 'single_choice' | 'multiple_choice' },
  chosen: readonly string[],
): Mistake | undefined {
  if (chosen.some((choice) => choice.startsWith(OTHER) && !choice.slice(OTHER.length).trim()))
    return { text: 'errorOtherText', part: 'other' }
  if (question.type === 'single_choice') return undefined
  const { minChoices = 0, maxChoices = chosen.length } = question
  if (chosen.length < minChoices) return { text: 'errorFewChoicesText', count: minChoices }
  if (chosen.length > maxChoices) return { text: 'errorManyChoicesText', count: maxChoices }
  return undefined
}

/** ISO dates sort as texts. */
function checkDate(
  { earliest, latest }: Question & { type: 'date' },
  date: string,
): Mistake | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return { text: 'errorDateText' }
  if (earliest && date < earliest) return { text: 'errorEarlyText', values: { date: earliest } }
  if (latest && date > latest) return { text: 'errorLateText', values: { date: latest } }
  return undefined
}

type Pairs = Readonly<Record<string, string>>

function checkRows(question: Question & { type: 'matrix' }, pairs: Pairs): Mistake | undefined {
  const row = question.isRequired && question.rows.find(({ id }) => !pairs[id])
  return row ? { text: 'errorRowText', values: { row: row.label }, part: row.id } : undefined
}

function checkContact(question: Question & { type: 'contact' }, pairs: Pairs): Mistake | undefined {
  for (const { name, isRequired } of question.fields) {
    const text = (pairs[name] ?? '').trim()
    if (!text && isRequired) return { text: 'errorRequiredText', part: name }
    const mistake =
      text && (name === 'email' || name === 'phone') ? checkFormat(name, text) : undefined
    if (mistake) return { ...mistake, part: name }
  }
  const first = question.fields[0]
  const isEmpty = question.fields.every(({ name }) => !pairs[name]?.trim())
  return question.isRequired && isEmpty && first
    ? { text: 'errorRequiredText', part: first.name }
    : undefined
}

function checkFiles(
  { maxFiles = 1 }: Question & { type: 'file' },
  value: AnswerValue,
): Mistake | undefined {
  return Array.isArray(value) && value.length > maxFiles
    ? { text: 'errorManyFilesText', count: maxFiles }
    : undefined
}

function pairsOf(value: AnswerValue): Pairs {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}
