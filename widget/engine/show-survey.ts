/** `showSurvey` and `canShow`: a survey by its name, and why not. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { ShowSurveyOptions } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Verdict } from '../core/targeting/verdict.ts'
import type { Surveys } from './ask-surveys.ts'
import { configFor } from './config-for.ts'

export interface ShowDeps {
  readonly options: GivenOptions
  readonly surveys: Surveys
}

/** Asked for by the page, so it shows also where the browser asks not to be tracked. */
export async function showSurvey(
  { options, surveys }: ShowDeps,
  surveyId: string,
  { force, element, initialAnswers, hidden }: ShowSurveyOptions,
): Promise<Verdict> {
  const survey = await find(options, surveyId)
  const container = typeof element === 'string' ? query(element) : element
  if (element && !(container instanceof HTMLElement))
    return { visible: false, reason: 'no-element' }
  const occasion = { isForced: force, isUntracked: false, hasElement: !!container }
  if (!survey) return surveys.judge(survey, occasion)
  return surveys.present(survey, occasion, {
    initialAnswers,
    hidden,
    isAskedFor: true,
    ...(container instanceof HTMLElement && { container }),
  })
}

export async function canShow({ options, surveys }: ShowDeps, surveyId: string): Promise<Verdict> {
  // An element is what `showSurvey` would be given.
  const verdict = await surveys.judge(await find(options, surveyId), { hasElement: true })
  return verdict.visible && (await isHeld(surveys.lockName))
    ? { visible: false, reason: 'another-tab' }
    : verdict
}

async function find(options: GivenOptions, surveyId: string): Promise<WidgetSurvey | undefined> {
  return (await configFor(options))?.surveys.find(({ id }) => id === surveyId)
}

/** Any tab shows a survey. */
async function isHeld(lockName: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query()
    return held.some(({ name }) => name === lockName)
  } catch {
    // A page without locks, or one that may not use them.
    return false
  }
}

/** A selector that is none finds nothing. */
function query(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
