/** Arms the triggers of the project's surveys on every page view, for as long as there are any. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Trigger } from '../../contracts/targeting.ts'
import type { Traits } from '../api.ts'
import { armTrigger } from './arm-trigger.ts'
import type { Asker, Started } from './asker.ts'
import { watchNavigation } from './watch-navigation.ts'

export interface TriggerWatch {
  track(event: string, properties: Traits): void
  /** Asks again what this page view has been refused: who somebody is has changed. */
  reconsider(): void
}

export interface TriggerWatchDeps {
  readonly surveys: readonly WidgetSurvey[]
  readonly asker: Pick<Asker, 'consider'>
  readonly signal: AbortSignal
}

export function watchTriggers({ surveys, asker, signal }: TriggerWatchDeps): TriggerWatch {
  const waiting = surveys.filter(
    ({ placement, triggers }) => placement !== 'page' && triggers.length > 0,
  )
  let view = new AbortController()
  let refused: (() => void)[] = []
  signal.addEventListener('abort', () => view.abort())

  /** What a page view starts ends with it, but an event's delay outlives it: it is the event that counts. */
  function start(survey: WidgetSurvey, started: Started, life: AbortSignal): void {
    const consider = async (): Promise<void> => {
      const { visible, reason } = await asker.consider(survey, started)
      if (!visible && reason === 'trait') refused.push(() => start(survey, started, life))
    }
    later(survey.delaySeconds * 1000, life, () => whenSeen(life, () => void consider()))
  }

  function arm(): void {
    view.abort()
    view = new AbortController()
    refused = []
    for (const survey of waiting)
      for (const trigger of survey.triggers)
        armTrigger(trigger, () => start(survey, { trigger }, view.signal), view.signal)
  }

  if (waiting.length > 0) {
    watchNavigation(arm, signal)
    arm()
  }
  return {
    track(event, properties) {
      for (const survey of waiting)
        for (const trigger of survey.triggers)
          if (isOf(trigger, event)) start(survey, { trigger, properties }, signal)
    },
    reconsider() {
      const again = refused
      refused = []
      for (const retry of again) retry()
    },
  }
}

function isOf(trigger: Trigger, event: string): boolean {
  return trigger.type === 'event' && trigger.name === event
}

function later(delayMs: number, signal: AbortSignal, run: () => void): void {
  if (delayMs === 0) run()
  else {
    const timer = setTimeout(run, delayMs)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
}

/** Nobody is asked in a tab that nobody looks at. */
function whenSeen(signal: AbortSignal, run: () => void): void {
  const look = (): void => {
    if (document.visibilityState === 'hidden') return
    document.removeEventListener('visibilitychange', look)
    run()
  }
  document.addEventListener('visibilitychange', look, { signal })
  look()
}
