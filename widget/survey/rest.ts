/**
 * What a survey needs once somebody answers: what is wrong, what is next, and what became of the response. Loaded beside the first
 * screen.
 */
/// <reference path="../css-inline.d.ts" />
import type { AnswerValue } from '../../contracts/answer.ts'
import type { Question } from '../../contracts/question.ts'
import { choosePlural } from '../core/choose-plural.ts'
import type { Delivery } from '../core/delivery.ts'
import { queuedText } from '../core/queued-text.ts'
import { isAnswered } from '../core/survey/answers.ts'
import { collectAnswers } from '../core/survey/collect-answers.ts'
import { nextQuestion } from '../core/survey/next-question.ts'
import { OTHER } from '../core/survey/other.ts'
import { progress } from '../core/survey/progress.ts'
import { type Mistake, validateAnswer } from '../core/survey/validate-answer.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'
import { keepInView } from '../panel/extras/keep-in-view.ts'
import { outcomeEn } from '../strings/outcome-en.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import type { SurveyAskStrings, SurveyRestStrings } from '../strings/survey-en.ts'
import { surveyRestEn } from '../strings/survey-rest-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import { THEME_EVENT } from '../theme/change-theme.ts'
import { hasTheme } from '../theme/theme-properties.ts'
import { browse } from './browse.ts'
import type { Frame } from './frame.ts'
import css from './rest.css?inline'
import type { Outcome, Rest, SurveyRun } from './survey-run.ts'

/** Answered by one press, so that there is nothing more to say to them. */
const SINGLE_PRESS = ['single_choice', 'rating', 'nps', 'csat', 'ces']

/** Long enough to see what was chosen. */
const ADVANCE_MS = 350

/** A live region must be known for a moment before it says something. */
const ANNOUNCE_MS = 200

export function startRest(run: SurveyRun, { root, element }: Frame): Rest {
  const { signal, options, isAskedFor, tell } = run.deps
  addStyles(root, css, options)
  if (!run.deps.container) keepInView(element, signal)
  const dress = (): unknown =>
    import('../theme/apply-theme.ts')
      .then(({ applyTheme }) => applyTheme({ options, root, signal }))
      .catch(() => {})
  if (hasTheme(options, root.host)) dress()
  else signal.addEventListener(THEME_EVENT, dress, { once: true })
  const rest: Rest = { answered, goOn, goBack, isLast }
  run.show({
    rest,
    strings: wordsOf(run),
    browse: run.survey.isAutoAdvancing ? browse : undefined,
  })
  for (const type of ['keydown', 'keyup', 'keypress'])
    element.addEventListener(type, (event) => {
      // The page's keyboard shortcuts are not for what is typed here.
      event.stopPropagation()
      if (event instanceof KeyboardEvent && event.key === 'Escape') run.close?.()
    })
  signal.addEventListener(STRINGS_EVENT, async () => {
    Object.assign(run, await run.speak())
    run.show({ strings: wordsOf(run) })
  })
  addEventListener(
    'pagehide',
    () => element.isConnected && run.idempotencyKey && !run.outcome && tell({ type: 'abandoned' }),
    { signal },
  )
  // What appears by itself takes no focus, so it says that it is there.
  if (element.role === 'dialog' && !isAskedFor) setTimeout(() => announce(run), ANNOUNCE_MS)
  return rest
}

function announce(run: SurveyRun): void {
  const { survey, path } = run
  const title = survey.questions.find(({ id }) => id === path.at(-1))?.title ?? survey.intro?.title
  if (!run.message)
    run.show({ message: wordsOf(run).surveyShownText.replace('{title}', `${title}`) })
}

function answered(run: SurveyRun, id: string): void {
  const { path, survey, answers } = run
  run.show({ idempotencyKey: run.idempotencyKey ?? newIdempotencyKey() })
  const { type } = survey.questions.find((question) => question.id === id) ?? {}
  const value = answers[id]
  if (survey.isAutoAdvancing && type && SINGLE_PRESS.includes(type) && !isOwn(value))
    // Whoever has gone on, back or changed it by then is left alone.
    setTimeout(() => run.path === path && run.answers[id] === value && run.goOn(), ADVANCE_MS)
}

function isOwn(value: AnswerValue | undefined): boolean {
  return `${value}`.startsWith(OTHER)
}

/** Whether the shown question's button sends. Which one is the last may depend on its answer. */
function isLast({ survey, path, answers }: SurveyRun): boolean {
  return !nextQuestion(survey.questions, path, answers[`${path.at(-1)}`])
}

/** Whatever the shown screen's button stands for. */
function goOn(run: SurveyRun): void {
  const { outcome, path, survey } = run
  const question = survey.questions.find(({ id }) => id === path.at(-1))
  if (outcome?.state === 'refused') void finish(run)
  else if (outcome) run.close?.()
  else if (question) leave(question, run)
  else run.turn({ path: survey.questions.slice(0, 1).map(({ id }) => id) })
}

function leave(question: Question, run: SurveyRun): void {
  const { survey, path, deps } = run
  const { questions, isPartialKept } = survey
  const value = answerTo(question, run)
  const mistake = validateAnswer(question, value)
  if (mistake) {
    showMistake(run, mistake)
    return
  }
  if (isAnswered(value)) {
    run.answers = { ...run.answers, [question.id]: value }
    deps.tell({ type: 'answered', questionId: question.id, value })
  }
  const next = nextQuestion(questions, path, value)
  if (!next) {
    void finish(run)
    return
  }
  if (isPartialKept) void deliver(run, true)
  const onward = [...path, next.id]
  run.turn({ path: onward, progress: progress(questions, onward) })
}

function goBack(run: SurveyRun): void {
  const path = run.path.slice(0, -1)
  run.turn({ path, progress: progress(run.survey.questions, path) })
}

/** A required ranking that nobody changed is answered by the order that was shown. */
function answerTo(question: Question, { answers }: SurveyRun): AnswerValue | undefined {
  const value = answers[question.id]
  if (value !== undefined || question.type !== 'ranking' || !question.isRequired) return value
  return question.choices.map((choice) => choice.id)
}

function showMistake(run: SurveyRun, { text, count, values = {}, part }: Mistake): void {
  const said = typeof text === 'object' ? text.own : wordsOf(run)[text]
  const message = Object.entries(values).reduce<string>(
    (words, [name, value]) => words.replace(`{${name}}`, value),
    choosePlural(said, count ?? 0, run.locale),
  )
  run.show({ message, isMistake: true, part })
  run.focus('[aria-invalid=true]:is(input,textarea),[aria-invalid=true] :is(input,button)')
}

async function finish(run: SurveyRun): Promise<void> {
  const strings = wordsOf(run)
  run.turn({
    outcome: { state: 'sending', title: strings.sendingText },
    message: strings.sendingText,
    progress: 1,
  })
  const delivery = await deliver(run, false)
  if (delivery?.state !== 'refused') run.deps.tell({ type: 'sent' })
  const outcome = describe(run, delivery)
  run.turn({ outcome, message: `${outcome.title} ${outcome.description ?? ''}` })
}

/** Nothing, where every question was passed over: there is no response without an answer. */
async function deliver(run: SurveyRun, isPartial: boolean): Promise<Delivery | undefined> {
  const { path, files, survey, deps } = run
  const answers = collectAnswers(path, run.answers)
  if (!answers[0]) return undefined
  run.revision += 1
  // What the page or the address answered ahead, and nobody changed, has none yet.
  run.idempotencyKey ??= newIdempotencyKey()
  const attachments = answers.flatMap(({ value }) =>
    Array.isArray(value) ? value.flatMap((id) => files.get(id) ?? []) : [],
  )
  const contact = survey.questions.find(({ id, type }) => type === 'contact' && path.includes(id))
  const given = contact && run.answers[contact.id]
  const { name, email } = typeof given === 'object' && !Array.isArray(given) ? given : {}
  return deps.deliver({
    idempotencyKey: run.idempotencyKey,
    revision: run.revision,
    isPartial,
    answers,
    ...(name && { name }),
    ...(email && { email }),
    ...(attachments[0] && { attachments }),
  })
}

function describe(run: SurveyRun, delivery: Delivery | undefined): Outcome {
  const strings = wordsOf(run)
  const { thankYou } = run.survey
  if (delivery?.state === 'refused')
    return {
      state: 'refused',
      title: strings.errorGenericText,
      description: delivery.problem.detail,
      buttonLabel: strings.surveyRetryLabel,
    }
  const end = {
    title: strings.surveyThanksTitle,
    ...thankYou,
    buttonLabel: run.close && strings.confirmButtonLabel,
  }
  if (delivery?.state === 'queued')
    return { ...end, state: 'queued', description: strings[queuedText(delivery)] }
  return { ...end, state: 'sent', ...(!thankYou && { title: strings.successMessageText }) }
}

function wordsOf({ strings }: SurveyRun): SurveyAskStrings & SurveyRestStrings {
  return { ...outcomeEn, ...surveyRestEn, ...strings }
}
