/** Shows surveys, one at a time over all tabs, and says of each why not. Loaded only where a project has surveys, or a page asks. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Trigger } from '../../contracts/targeting.ts'
import type { ShowSurveyOptions, Traits } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { decide, type Situation } from '../core/targeting/decide.ts'
import type { Reason, Verdict } from '../core/targeting/verdict.ts'
import type { Client } from '../io/client.ts'
import { configFor } from './config-for.ts'
import { isUntracked } from './is-untracked.ts'
import { readKept } from './kept.ts'
import type { emit } from './page-event.ts'
import { draftNameOf, runSurvey } from './run-survey.ts'
import { openSurveyMemory } from './survey-memory.ts'
import type { MountedSurvey } from './survey-port.ts'
import { type TriggerWatch, watchTriggers } from './watch-triggers.ts'

export interface AskDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  /** Aborted by `destroy()`. */
  readonly signal: AbortSignal
  /** Handed in, so that they are no files of their own. */
  readonly emit: typeof emit
  readonly getClient: () => Promise<Client>
}

/** What wants a survey shown. */
export interface Occasion
  extends Pick<Partial<Situation>, 'active' | 'isForced' | 'isUntracked' | 'hasElement'> {
  readonly trigger?: Trigger | undefined
  /** Of the event, where one is the trigger. */
  readonly properties?: Traits | undefined
}

export interface Display extends Pick<ShowSurveyOptions, 'initialAnswers' | 'hidden'> {
  readonly container?: HTMLElement | undefined
  readonly isAskedFor?: boolean | undefined
}

export interface Surveys {
  readonly lockName: string
  judge(survey: WidgetSurvey | undefined, occasion: Occasion): Promise<Verdict>
  /** Resolves when it is shown, or is not. */
  present(survey: WidgetSurvey, occasion: Occasion, display?: Display): Promise<Verdict>
  /** Waits for what starts them, and goes on with one that an earlier page was left in the middle of. */
  watch(surveys: readonly WidgetSurvey[], life: AbortSignal): TriggerWatch
  /** Takes the open survey off the page. */
  close(): void
}

export function createSurveys(deps: AskDeps): Surveys {
  const { options, root } = deps
  const lockName = `earshot:survey:${options.key}`
  const memory = openSurveyMemory(options)
  /** Set from the decision on, while the survey's code is still on its way. */
  let isBusy = false
  let running: MountedSurvey | undefined

  async function judge(survey: WidgetSurvey | undefined, occasion: Occasion): Promise<Verdict> {
    const config = await configFor(options)
    const unmet = survey && !occasion.isForced ? await findUnmet(survey, occasion) : undefined
    return decide({
      survey,
      unmet,
      memory: memory.read(),
      now: Date.now(),
      coolDownDays: config?.surveyCoolDownDays ?? 0,
      hasConsent: options.consent !== 'denied',
      isUntracked: isUntracked(options),
      active: isBusy ? 'survey' : root.querySelector('dialog[open]') ? 'form' : undefined,
      ...occasion,
    })
  }

  /** Most surveys have no conditions, and need no code for them. */
  async function findUnmet(
    survey: WidgetSurvey,
    { trigger, properties }: Occasion,
  ): Promise<Reason | undefined> {
    if (survey.conditions.length === 0 && !Object(trigger).properties) return undefined
    const { findUnmetHere } = await import('./find-unmet-here.ts')
    return findUnmetHere({ options, survey, trigger, properties })
  }

  async function present(
    survey: WidgetSurvey,
    occasion: Occasion,
    display: Display = {},
  ): Promise<Verdict> {
    const first = await judge(survey, occasion)
    if (!first.visible) return first
    // Of two triggers that came this far at once the first one shows its survey.
    if (isBusy) return { visible: false, reason: 'another-survey-open' }
    isBusy = true
    return new Promise((resolve) => {
      exclusively(lockName, async (isOurs) => {
        if (!isOurs) return resolve({ visible: false, reason: 'another-tab' })
        // Another tab may have shown it since the first look.
        const second = await judge(survey, { ...occasion, active: undefined })
        if (second.visible) {
          running = await runSurvey({ ...deps, survey, memory, ...display })
          resolve(second)
          await running.closed
        }
        resolve(second)
      })
        .catch(() => resolve({ visible: false, reason: 'load-failed' }))
        .finally(() => {
          isBusy = false
        })
    })
  }

  return {
    lockName,
    judge,
    present,
    watch(surveys, life) {
      const left = surveys.find(({ id }) => readKept('sessionStorage', draftNameOf(options, id)))
      if (left) void present(left, { isForced: true })
      return watchTriggers({ surveys, present, signal: life })
    },
    close: () => running?.close(),
  }
}

/** One tab at a time, where the page may use locks. Elsewhere (plain http, a sandbox) the memory is all that tabs share. */
async function exclusively(name: string, work: (isOurs: boolean) => Promise<void>): Promise<void> {
  let isStarted = false
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      isStarted = true
      return work(!!lock)
    })
  } catch (error) {
    if (isStarted) throw error
    await work(true)
  }
}
