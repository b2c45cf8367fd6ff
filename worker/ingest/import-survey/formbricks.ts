/** Formbricks' survey JSON as a draft of ours. Pure. */
import {
  BUTTON_LABEL_MAX,
  DESCRIPTION_MAX,
  NAME_MAX,
  QUESTION_TITLE_MAX,
} from '../../../contracts/limits.ts'
import { convertLogic } from './formbricks-logic.ts'
import { convertQuestion } from './formbricks-question.ts'
import type { FormbricksQuestion, FormbricksSurvey } from './formbricks-schema.ts'
import { createWordsReader, type WordsReader } from './formbricks-words.ts'
import { compact, type ImportedSurvey } from './imported-survey.ts'
import { toPlainText } from './plain-text.ts'

const NO_CODE_TRIGGERS: Readonly<Record<string, string>> = {
  pageView: 'page-view',
  exitIntent: 'exit-intent',
  fiftyPercentScroll: 'scroll',
}

const HALF_PERCENT = 50

export function convertFormbricksSurvey(given: FormbricksSurvey): ImportedSurvey {
  const warnings: string[] = []
  const words = createWordsReader()
  const listed = [...given.questions, ...given.blocks.flatMap(flattenBlock)]
  const taken = listed.flatMap((question) => {
    const fields = convertQuestion(question, words)
    if (fields) return [{ question, fields: compact(fields) }]
    warnings.push(`“${question.id}” is of the type ${question.type}, which is not taken.`)
    return []
  })
  const toTarget = targetsOf(given, listed, new Set(taken.map(({ question }) => question.id)))
  const questions = taken.map(({ question, fields }) =>
    compact({
      ...fields,
      id: question.id,
      branching: convertBranching(question, toTarget, warnings),
    }),
  )
  const draft = {
    name: toPlainText(given.name, NAME_MAX) ?? 'Imported survey',
    questions,
    intro: convertWelcome(given, words),
    thankYou: convertEnding(given, words, warnings),
    placement: given.type === 'link' ? 'page' : 'popover',
    hasBackButton: !given.isBackButtonHidden,
    hiddenFields: given.hiddenFields?.enabled === false ? [] : (given.hiddenFields?.fieldIds ?? []),
    triggers: given.type === 'link' ? [] : convertTriggers(given, warnings),
    conditions:
      typeof given.displayPercentage === 'number'
        ? [{ type: 'percentage', percent: given.displayPercentage }]
        : [],
    schedule: convertSchedule(given),
    delaySeconds: given.delay ?? undefined,
    responseLimit: given.autoComplete ?? undefined,
  }
  warnAboutTheRest(given, warnings)
  return { survey: compact({ ...draft, translations: words.translations }), warnings }
}

/** A block's logic belongs to its last question: it is looked at when the block is left. */
function flattenBlock({
  elements,
  logic,
  logicFallback,
  buttonLabel,
}: FormbricksSurvey['blocks'][number]) {
  return elements.map(
    (element, index): FormbricksQuestion =>
      index === elements.length - 1
        ? { ...element, buttonLabel: element.buttonLabel ?? buttonLabel, logic, logicFallback }
        : element,
  )
}

/** From the id of a question, a block or an ending to where it is here. */
function targetsOf(
  { blocks, endings }: FormbricksSurvey,
  listed: readonly FormbricksQuestion[],
  taken: ReadonlySet<string>,
): (target: string | undefined) => string | undefined {
  const order = listed.map(({ id }) => id)
  /** What is not taken is passed over. */
  const fromHere = (id: string) =>
    order.slice(order.indexOf(id)).find((next) => taken.has(next)) ?? 'end'
  return (target) => {
    if (target === undefined) return undefined
    if (endings.some(({ id }) => id === target)) return 'end'
    const first = blocks.find(({ id }) => id === target)?.elements[0]?.id ?? target
    return order.includes(first) ? fromHere(first) : undefined
  }
}

function convertBranching(
  { id, logic, logicFallback, choices }: FormbricksQuestion,
  toTarget: (target: string | undefined) => string | undefined,
  warnings: string[],
): Record<string, unknown> | undefined {
  const known = new Set((choices ?? []).map((choice) => choice.id))
  const rules = (logic ?? []).flatMap((one) => {
    const converted = convertLogic(one, id, toTarget)
    if (!converted) warnings.push(`“${id}” has logic that is more than a rule here: not taken.`)
    return converted ?? []
  })
  const unknown = rules.some(
    ({ operator, value }) =>
      (operator === 'is' || operator === 'includes') &&
      typeof value === 'string' &&
      known.size > 0 &&
      !known.has(value),
  )
  if (unknown) warnings.push(`“${id}” has logic for a choice that is not there.`)
  const otherwise = toTarget(logicFallback)
  return rules.length > 0 || otherwise !== undefined ? compact({ rules, otherwise }) : undefined
}

function convertWelcome(
  { welcomeCard }: FormbricksSurvey,
  words: WordsReader,
): Record<string, unknown> | undefined {
  if (!welcomeCard?.enabled) return undefined
  const title = words.read('intro.title', welcomeCard.headline, QUESTION_TITLE_MAX)
  if (title === undefined) return undefined
  const html = welcomeCard.html ?? welcomeCard.subheader
  return compact({
    title,
    description: words.read('intro.description', html, DESCRIPTION_MAX),
    buttonLabel: words.read('intro.buttonLabel', welcomeCard.buttonLabel, BUTTON_LABEL_MAX),
  })
}

function convertEnding(
  { endings }: FormbricksSurvey,
  words: WordsReader,
  warnings: string[],
): Record<string, unknown> | undefined {
  const screen = endings.find(({ type }) => type === 'endScreen')
  if (endings.length > 1) warnings.push('Only the first ending screen is taken.')
  if (endings.some(({ type }) => type === 'redirectToUrl')) {
    warnings.push('Redirects at the end are not taken: link to the page from the thank-you.')
  }
  const title = words.read('thankYou.title', screen?.headline, QUESTION_TITLE_MAX)
  if (!screen || title === undefined) return undefined
  const linkUrl = screen.buttonLink ?? undefined
  return compact({
    title,
    description: words.read('thankYou.description', screen.subheader, DESCRIPTION_MAX),
    linkUrl,
    linkLabel: linkUrl && words.read('thankYou.linkLabel', screen.buttonLabel, BUTTON_LABEL_MAX),
  })
}

function convertTriggers(
  { triggers }: FormbricksSurvey,
  warnings: string[],
): Record<string, unknown>[] {
  return (triggers ?? []).flatMap(({ actionClass }) => {
    const { name, key, noCodeConfig } = actionClass
    if (!noCodeConfig) return [{ type: 'event', name: key ?? name }]
    const type = NO_CODE_TRIGGERS[noCodeConfig.type]
    if (type === 'scroll') return [{ type, percent: HALF_PERCENT }]
    if (type !== undefined) return [{ type }]
    const selector = noCodeConfig.elementSelector?.cssSelector
    if (noCodeConfig.type === 'click' && selector) return [{ type: 'click', selector }]
    warnings.push(`The trigger “${name}” is not taken.`)
    return []
  })
}

function convertSchedule({
  displayOption,
  recontactDays,
}: FormbricksSurvey): Record<string, unknown> {
  const everyDays = recontactDays ?? undefined
  switch (displayOption) {
    case 'respondMultiple':
      return everyDays ? { type: 'recurring', everyDays } : { type: 'always' }
    case 'displayMultiple':
    case 'displaySome':
      return compact({ type: 'until-answered', everyDays })
    default:
      return { type: 'once' }
  }
}

function warnAboutTheRest(given: FormbricksSurvey, warnings: string[]): void {
  if (given.variables?.length) warnings.push('Variables and calculations are not taken.')
  if (given.segment?.filters?.length)
    warnings.push('Segments are not taken: add conditions on traits.')
  if (given.styling) warnings.push('Styling is the widget’s theme here: not taken.')
}
