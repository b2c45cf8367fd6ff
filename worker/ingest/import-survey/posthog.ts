/** PostHog's survey JSON as a draft of ours. Pure. */
import {
  BUTTON_LABEL_MAX,
  CHOICE_LABEL_MAX,
  DESCRIPTION_MAX,
  NAME_MAX,
  QUESTION_TITLE_MAX,
} from '../../../contracts/limits.ts'
import { questionIdSchema } from '../../../contracts/question.ts'
import { toChoiceIds } from './choice-ids.ts'
import { compact, type ImportedSurvey } from './imported-survey.ts'
import { toPlainText } from './plain-text.ts'
import { convertBranching } from './posthog-branching.ts'
import type { PosthogQuestion, PosthogSurvey } from './posthog-schema.ts'

const PLACEMENTS: Readonly<Record<string, string>> = {
  popover: 'popover',
  widget: 'tab',
  api: 'popover',
  external_survey: 'page',
}

const URL_OPERATORS: Readonly<Record<string, string>> = {
  exact: 'exact',
  is_not: 'not-exact',
  icontains: 'contains',
  not_icontains: 'not-contains',
  regex: 'regex',
  not_regex: 'not-regex',
}

/** Fields of `appearance` that are taken; all others are looks, which a project's theme decides here. */
const TAKEN_APPEARANCE = new Set([
  'displayThankYouMessage',
  'thankYouMessageHeader',
  'thankYouMessageDescription',
  'thankYouMessageCloseButtonText',
  'thankYouMessageDescriptionContentType',
  'surveyPopupDelaySeconds',
  'placeholder',
  'shuffleQuestions',
])

export function convertPosthogSurvey(given: PosthogSurvey): ImportedSurvey {
  const warnings: string[] = []
  const ids = given.questions.map(
    ({ id }, index) => questionIdSchema.safeParse(id).data ?? `q${index + 1}`,
  )
  const converted = given.questions.map((question, index) => {
    const { fields, choiceIds } = convertQuestion(question, given, warnings)
    const branching = question.branching
      ? convertBranching(question.branching, question, ids, choiceIds)
      : undefined
    if (typeof branching === 'string')
      warnings.push(`“${question.question}” ${branching}: not taken.`)
    return {
      question: compact({
        ...fields,
        id: ids[index],
        branching: typeof branching === 'string' ? undefined : branching,
      }),
      texts: convertTranslations(ids[index] ?? '', question, choiceIds),
    }
  })
  warnAboutTheRest(given, warnings)
  const translations: Record<string, Record<string, string>> = {}
  for (const { texts } of converted) {
    for (const [language, pairs] of Object.entries(texts)) {
      translations[language] = { ...translations[language], ...pairs }
    }
  }
  return {
    survey: compact({
      name: toPlainText(given.name, NAME_MAX) ?? 'Imported survey',
      questions: converted.map(({ question }) => question),
      thankYou: convertThankYou(given),
      placement: PLACEMENTS[given.type ?? 'popover'] ?? 'popover',
      isPartialKept: given.enable_partial_responses ?? false,
      responseLimit: given.responses_limit ?? undefined,
      delaySeconds: given.appearance?.surveyPopupDelaySeconds ?? undefined,
      triggers:
        given.type === 'api' || given.type === 'external_survey' ? [] : convertTriggers(given),
      conditions: convertConditions(given, warnings),
      schedule: convertSchedule(given),
      translations,
    }),
    warnings,
  }
}

function convertQuestion(
  question: PosthogQuestion,
  { appearance }: PosthogSurvey,
  warnings: string[],
): { fields: Record<string, unknown>; choiceIds: readonly string[] } {
  const base = {
    title: toPlainText(question.question, QUESTION_TITLE_MAX) ?? '…',
    description: toPlainText(question.description, DESCRIPTION_MAX),
    isRequired: !question.optional,
    buttonLabel: toPlainText(question.buttonText, BUTTON_LABEL_MAX),
  }
  const labels = {
    lowLabel: toPlainText(question.lowerBoundLabel, CHOICE_LABEL_MAX),
    highLabel: toPlainText(question.upperBoundLabel, CHOICE_LABEL_MAX),
  }
  switch (question.type) {
    case 'rating': {
      const scale = question.scale ?? 5
      if (scale === 10) return { fields: { ...base, ...labels, type: 'nps' }, choiceIds: [] }
      const smiley = scale === 2 ? 'thumbs' : 'smiley'
      const display = question.display === 'emoji' ? smiley : 'number'
      return { fields: { ...base, ...labels, type: 'rating', display, scale }, choiceIds: [] }
    }
    case 'single_choice':
    case 'multiple_choice': {
      const all = question.choices ?? []
      const listed = question.hasOpenChoice ? all.slice(0, -1) : all
      const choiceIds = toChoiceIds(listed)
      const choices = choiceIds.map((id, index) => ({
        id,
        label: toPlainText(listed[index], CHOICE_LABEL_MAX) ?? id,
      }))
      const hasOther = question.hasOpenChoice ?? undefined
      if (hasOther) {
        warnings.push(
          `“${base.title}”: the open choice “${all.at(-1)}” has the widget’s own label.`,
        )
      }
      const isShuffled = question.shuffleOptions ?? undefined
      const fields = { ...base, type: question.type, choices, hasOther, isShuffled }
      return { fields, choiceIds: hasOther ? [...choiceIds, 'other'] : choiceIds }
    }
    case 'link': {
      if (!question.link) {
        warnings.push(
          `“${base.title}” is a link without an address: taken as a statement to agree to.`,
        )
        return {
          fields: {
            ...base,
            type: 'consent',
            isRequired: false,
            statement: base.buttonLabel ?? 'OK',
          },
          choiceIds: [],
        }
      }
      const linkLabel = base.buttonLabel ?? 'Open'
      return {
        fields: { ...base, type: 'link', isRequired: false, url: question.link, linkLabel },
        choiceIds: [],
      }
    }
    default:
      if (question.type !== 'open')
        warnings.push(
          `“${base.title}” is of the unknown type ${question.type}: taken as an open question.`,
        )
      return {
        fields: {
          ...base,
          ...convertValidation(question),
          type: 'open',
          isMultiline: true,
          placeholder: toPlainText(appearance?.placeholder, CHOICE_LABEL_MAX),
        },
        choiceIds: [],
      }
  }
}

function convertValidation({ validation }: PosthogQuestion): Record<string, unknown> {
  const rule = (type: string) => validation?.find((candidate) => candidate.type === type)
  return {
    minLength: rule('min_length')?.value,
    maxLength: rule('max_length')?.value,
    format: rule('email') ? 'email' : undefined,
    validationMessage: toPlainText(
      validation?.find(({ errorMessage }) => errorMessage)?.errorMessage,
      QUESTION_TITLE_MAX,
    ),
  }
}

function convertTranslations(
  id: string,
  { translations }: PosthogQuestion,
  choiceIds: readonly string[],
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(translations ?? {}).map(([language, words]) => {
      const texts: [path: string, text: string | undefined][] = [
        [`${id}.title`, toPlainText(words.question, QUESTION_TITLE_MAX)],
        [`${id}.description`, toPlainText(words.description, DESCRIPTION_MAX)],
        [`${id}.buttonLabel`, toPlainText(words.buttonText, BUTTON_LABEL_MAX)],
        [`${id}.lowLabel`, toPlainText(words.lowerBoundLabel, CHOICE_LABEL_MAX)],
        [`${id}.highLabel`, toPlainText(words.upperBoundLabel, CHOICE_LABEL_MAX)],
        ...choiceIds.map((choice, index): [string, string | undefined] => [
          `${id}.choices.${choice}`,
          toPlainText(words.choices?.[index], CHOICE_LABEL_MAX),
        ]),
      ]
      return [
        language,
        Object.fromEntries(
          texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
        ),
      ]
    }),
  )
}

function convertThankYou({ appearance }: PosthogSurvey): Record<string, unknown> | undefined {
  const title = toPlainText(appearance?.thankYouMessageHeader, QUESTION_TITLE_MAX)
  if (!appearance?.displayThankYouMessage || title === undefined) return undefined
  const description = toPlainText(appearance.thankYouMessageDescription, DESCRIPTION_MAX)
  return compact({ title, description })
}

function convertTriggers({ conditions }: PosthogSurvey): Record<string, unknown>[] {
  const events = (conditions?.events?.values ?? []).map(({ name }) => ({ type: 'event', name }))
  if (events.length > 0) return events
  if (conditions?.selector) return [{ type: 'selector', selector: conditions.selector }]
  return [{ type: 'page-view' }]
}

function convertConditions(
  { conditions }: PosthogSurvey,
  warnings: string[],
): Record<string, unknown>[] {
  const { url, urlMatchType, deviceTypes, deviceTypesMatchType } = conditions ?? {}
  const operator = URL_OPERATORS[urlMatchType ?? 'icontains']
  if (url && !operator) warnings.push(`The page condition “${urlMatchType}” is unknown: not taken.`)
  const devices = (deviceTypes ?? [])
    .map((device) => device.toLowerCase())
    .filter((device) => ['desktop', 'tablet', 'mobile'].includes(device))
  const isPlain = ['icontains', 'exact', undefined, null].includes(deviceTypesMatchType)
  if (devices.length > 0 && !isPlain)
    warnings.push('The device condition is a negation: not taken.')
  return [
    ...(url && operator ? [{ type: 'url', operator, value: url }] : []),
    ...(devices.length > 0 && isPlain ? [{ type: 'device', devices }] : []),
  ]
}

function convertSchedule({
  schedule,
  iteration_frequency_days,
}: PosthogSurvey): Record<string, unknown> {
  if (schedule === 'always') return { type: 'always' }
  if (schedule !== 'recurring') return { type: 'once' }
  return { type: 'recurring', everyDays: iteration_frequency_days ?? 30 }
}

function warnAboutTheRest(given: PosthogSurvey, warnings: string[]): void {
  const { conditions, appearance } = given
  if (given.linked_flag_key || given.targeting_flag_key) {
    warnings.push('Feature flags are not taken: use traits or a percentage as conditions.')
  }
  if (conditions?.actions?.values.length)
    warnings.push('Actions are not taken: use events or clicks.')
  const hasFilters = conditions?.events?.values.some(
    (event) => Object.keys(Object(event['propertyFilters'])).length > 0,
  )
  if (hasFilters)
    warnings.push('Property filters of events are not taken: add them to the triggers.')
  if (conditions?.seenSurveyWaitPeriodInDays) {
    warnings.push(
      `The wait of ${conditions.seenSurveyWaitPeriodInDays} days between surveys is the project’s here: surveyCoolDownDays.`,
    )
  }
  if (appearance?.shuffleQuestions) warnings.push('Questions are not shuffled here.')
  if (Object.keys(appearance ?? {}).some((name) => !TAKEN_APPEARANCE.has(name))) {
    warnings.push('Colours and other looks are the widget’s theme here: not taken.')
  }
}
