/**
 * Puts one survey on the page: holds its state and renders it. What only some surveys need is loaded before the first screen, what is
 * needed once somebody answers (`rest.ts`) beside it.
 */
import { render } from 'preact'
import type { MountedSurvey, SurveyDeps } from '../engine/survey-port.ts'
import { loadStrings } from '../strings/load-strings.ts'
import { surveyEn } from '../strings/survey-en.ts'
import { createFrame } from './frame.ts'
import { SurveyView } from './SurveyView.tsx'
import type { SpokenSurvey, SurveyRun } from './survey-run.ts'

export async function mountSurvey(deps: SurveyDeps): Promise<MountedSurvey> {
  const { options, signal, container, survey, tell } = deps
  const frame = createFrame(deps)
  const { element } = frame
  const has = (pattern: RegExp): boolean => pattern.test(JSON.stringify(survey))
  const [prepare, marks, more] = await Promise.all([
    has(/\{\{|"isShuffled":true|"translations":\{"/) && import('../core/survey/prepare-survey.ts'),
    has(/"(smiley|star|thumbs|csat)"/) && import('./marks.tsx'),
    has(/"type":"(date|matrix|ranking|contact|file)"/) && import('./more/more-field.tsx'),
  ])
  const speak = async (): Promise<SpokenSurvey> => {
    const spoken = await loadStrings(options, 'survey', surveyEn)
    element.lang = spoken.locale
    const locale = options.locale || navigator.language
    return {
      ...spoken,
      survey: prepare ? prepare.prepareSurvey(survey, { ...deps, locale }) : survey,
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
    run.leave()
    remove()
  }
  const getRest = async () => {
    if (!run.rest) {
      const rest = await import('./rest.ts')
      rest.startRest(run, frame)
    }
    return run.rest
  }

  const run: SurveyRun = {
    deps,
    prepare: prepare || undefined,
    marks: marks ? marks.startMarks(frame.root, options) : undefined,
    more: more ? more.startMore(frame.root, options) : undefined,
    rest: undefined,
    browse: undefined,
    ...(await speak()),
    path: survey.intro ? [] : survey.questions.slice(0, 1).map(({ id }) => id),
    answers: deps.initialAnswers,
    idempotencyKey: undefined,
    revision: 0,
    ...deps.draft,
    progress: 0,
    message: '',
    isMistake: false,
    part: undefined,
    outcome: undefined,
    files: new Map(),
    speak,
    leave() {
      if (isMounted && !run.outcome) tell({ type: run.idempotencyKey ? 'abandoned' : 'dismissed' })
    },
    close: container ? undefined : close,
    show(changes) {
      Object.assign(run, changes)
      if (isMounted) render(<SurveyView run={run} />, element)
      deps.keep?.(run)
    },
    turn(changes) {
      run.show({ message: '', isMistake: false, part: undefined, ...changes })
      focusFirst()
    },
    focus(selector) {
      const found = element.querySelector<HTMLElement>(selector)
      found?.focus()
      return !!found
    },
    async answer(id, value) {
      ;(await getRest())?.answer(run, id, value)
    },
    async goOn() {
      try {
        ;(await getRest())?.goOn(run)
      } catch {
        run.show({ message: run.strings.errorGenericText, isMistake: true })
      }
    },
    async goBack() {
      ;(await getRest())?.goBack(run)
    },
  }
  const focusFirst = (): unknown =>
    run.focus('form :checked') || run.focus('form :is(input,textarea,a,button:not(.back)),#title')

  run.show({})
  frame.place()
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
  getRest().catch(() => {})
  signal.addEventListener('abort', remove)
  if (signal.aborted) remove()
  return { close, closed }
}
