/**
 * Puts one survey on the page: holds its state and renders it. What only some surveys need is loaded before the first screen, what is
 * needed once somebody answers (`rest.ts`) beside it.
 */
import { render } from 'preact'
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { MountedSurvey, SurveyDeps, SurveyDraft } from '../engine/survey-port.ts'
import { loadStrings } from '../strings/load-strings.ts'
import { surveyEn } from '../strings/survey-en.ts'
import { createFrame } from './frame.ts'
import { SurveyView } from './SurveyView.tsx'
import type { Rest, SpokenSurvey, SurveyRun } from './survey-run.ts'

/** Nothing is wrong. */
const CALM = { message: '', isMistake: false, part: undefined }

export async function mountSurvey(deps: SurveyDeps): Promise<MountedSurvey> {
  const { options, signal, container, survey, tell } = deps
  const frame = createFrame(deps)
  const { element } = frame
  const has = (pattern: RegExp): boolean => pattern.test(JSON.stringify(survey))
  const [prepare, marks, more] = await Promise.all([
    has(/\{\{|"isShuffled":true|"translations":\{"/) && import('../core/survey/prepare-survey.ts'),
    has(/"(smiley|star|thumbs|csat)"/) && import('./marks.tsx'),
    has(/"type":"(link|consent|date|matrix|ranking|contact|file)"/) &&
      import('./more/more-field.tsx'),
  ])
  const speak = async (): Promise<SpokenSurvey> => {
    const spoken = await loadStrings(options, 'survey', surveyEn)
    element.lang = spoken.locale
    const locale = options.locale || navigator.language
    return {
      ...spoken,
      survey: prepare
        ? prepare.prepareSurvey(survey, { seed: await deps.getSeed(), locale })
        : survey,
    }
  }

  let isMounted = true
  let settle = (): void => {}
  const closed = new Promise<void>((resolve) => {
    settle = resolve
  })
  const remove = (): void => {
    isMounted = false
    frame.remove()
    render(null, element)
    settle()
  }
  const close = (): void => {
    // Who turns away from a refused response has had enough of it too.
    if (isMounted && (run.outcome?.state ?? 'refused') === 'refused') tell({ type: 'dismissed' })
    remove()
  }
  let loading: Promise<Rest> | undefined
  const getRest = (): Promise<Rest> => {
    loading ??= import('./rest.ts').then((rest) => rest.startRest(run, frame))
    // What cannot be fetched ahead is fetched again when it is needed.
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }

  const run: SurveyRun = {
    deps,
    prepare: prepare || undefined,
    marks: marks ? marks.startMarks(frame.root, options) : undefined,
    more: more ? more.startMore(frame.root, options) : undefined,
    ...(await speak()),
    path: survey.intro ? [] : survey.questions.slice(0, 1).map(({ id }) => id),
    answers: deps.initialAnswers,
    revision: 0,
    ...(isOf(survey, deps.draft) && deps.draft),
    progress: 0,
    ...CALM,
    files: new Map(),
    speak,
    close: container ? undefined : close,
    show(changes) {
      if (!isMounted) return
      Object.assign(run, changes)
      render(<SurveyView run={run} />, element)
      if (run.idempotencyKey && !run.outcome) deps.keep?.(run)
    },
    turn(changes) {
      run.show({ ...CALM, ...changes })
      focusFirst()
    },
    focus(selector) {
      const found = element.querySelector<HTMLElement>(selector)
      found?.focus()
      return !!found
    },
    answer(id, value) {
      run.show({ ...CALM, answers: { ...run.answers, [id]: value } })
      getRest().then(
        (rest) => rest.answered(run, id),
        () => {},
      )
    },
    goOn: () =>
      getRest().then(
        (rest) => rest.goOn(run),
        () => run.show({ message: run.strings.errorGenericText, isMistake: true }),
      ),
    goBack: () => getRest().then((rest) => rest.goBack(run)),
  }
  const focusFirst = (): unknown =>
    run.focus('form :checked') ||
    run.focus('form :is(input,textarea,a,button:not(.back))') ||
    run.focus('#title')

  // A dialog closes by itself too: on Esc, and on the way back of a phone.
  element.onclose = close
  run.show({})
  frame.place()
  // Before it is there, a key that only looks around would answer, and go on.
  if (survey.isAutoAdvancing) await getRest().catch(() => {})
  if (survey.placement === 'tab' && !container) {
    const { addEdgeTab } = await import('./edge-tab.ts')
    addEdgeTab(frame.root, run, () => {
      frame.show()
      focusFirst()
    })
  } else {
    frame.show()
    if (deps.isAskedFor || survey.placement === 'modal') focusFirst()
  }
  tell({ type: 'shown' })
  getRest()
  signal.addEventListener('abort', remove)
  if (signal.aborted) remove()
  return { close, closed }
}

/** Whether the survey still has what was asked. */
function isOf({ questions }: WidgetSurvey, draft: SurveyDraft | undefined): boolean {
  return !!draft?.path.every((asked) => questions.some(({ id }) => id === asked))
}
