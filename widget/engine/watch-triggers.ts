/** Waits for what starts the project's surveys, on every page view. Nothing is watched of a page that nothing waits for. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Traits } from '../api.ts'
import type { Occasion, Surveys } from './ask-surveys.ts'
import { watchNavigation } from './watch-navigation.ts'

export interface TriggerWatch {
  track(event: string, properties: Traits): void
  /** Asks again what this page view has refused: who somebody is has changed. */
  reconsider(): void
}

export interface TriggerWatchDeps {
  readonly surveys: readonly WidgetSurvey[]
  readonly present: Surveys['present']
  /** Aborted when nothing is to be watched any more. */
  readonly signal: AbortSignal
}

export function watchTriggers({ surveys, present, signal }: TriggerWatchDeps): TriggerWatch {
  let view: AbortController | undefined
  let refused: (() => void)[] = []

  /** `life` is that of the page view, or of the watch for an event: it counts wherever somebody is by then. */
  function start(survey: WidgetSurvey, occasion: Occasion, life: AbortSignal): void {
    const ask = async (): Promise<void> => {
      const { reason } = await present(survey, occasion)
      if (reason === 'trait') refused.push(() => start(survey, occasion, life))
    }
    const timer = setTimeout(() => whenSeen(life, ask), survey.delaySeconds * 1000)
    life.addEventListener('abort', () => clearTimeout(timer))
  }

  function arm(): void {
    view?.abort()
    view = new AbortController()
    refused = []
    for (const survey of surveys) armAll(survey, view.signal)
  }

  function armAll(survey: WidgetSurvey, life: AbortSignal): void {
    for (const trigger of survey.triggers) {
      const fire = (): void => start(survey, { trigger }, life)
      if (trigger.type === 'page-view') fire()
      else if (trigger.type !== 'event')
        import('./arm-trigger.ts').then(
          ({ armTrigger }) => life.aborted || armTrigger(trigger, fire, life),
          // Offline: the next page view tries again.
          () => {},
        )
    }
  }

  signal.addEventListener('abort', () => view?.abort())
  watchNavigation(arm, signal)
  arm()

  return {
    track(event, properties) {
      for (const survey of surveys)
        for (const trigger of survey.triggers)
          if (trigger.type === 'event' && trigger.name === event)
            start(survey, { trigger, properties }, signal)
    },
    reconsider() {
      for (const retry of refused.splice(0)) retry()
    },
  }
}

/** Nobody is asked in a tab that nobody looks at. */
function whenSeen(life: AbortSignal, run: () => unknown): void {
  const look = (): void => {
    if (life.aborted || document.visibilityState === 'hidden') return
    document.removeEventListener('visibilitychange', look)
    run()
  }
  document.addEventListener('visibilitychange', look, { signal: life })
  look()
}
