/** Shows surveys, one at a time over all tabs, and says of each why not. What it decides is decided in `core/targeting`. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Trigger } from '../../contracts/targeting.ts'
import type { ShowSurveyOptions, Traits } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { decide, type Situation } from '../core/targeting/decide.ts'
import type { Verdict } from '../core/targeting/verdict.ts'
import { configFor } from './config-for.ts'
import { isUntracked } from './is-untracked.ts'
import { readFacts } from './read-facts.ts'
import { type RunningSurvey, runSurvey } from './run-survey.ts'
import { isHeldElsewhere, withTabLock } from './survey-lock.ts'
import { readMemory } from './survey-memory.ts'

export interface AskerDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
}

export interface Asker {
  /** Shows what was asked for by name. */
  show(surveyId: string, how: ShowSurveyOptions): Promise<Verdict>
  /** Shows what a trigger has started. */
  consider(survey: WidgetSurvey, started: Started): Promise<Verdict>
  canShow(surveyId: string): Promise<Verdict>
  /** Takes the open survey off the page. */
  close(): void
}

export interface Started {
  readonly trigger?: Trigger | undefined
  readonly properties?: Traits | undefined
  /** An earlier page was left in the middle of it. */
  readonly isResumed?: boolean | undefined
}

export function createAsker({ options, root, signal }: AskerDeps): Asker {
  const lockName = `earshot:survey:${options.key}`
  /** Set from the decision on, while the survey's code is still on its way. */
  let isBusy = false
  let running: RunningSurvey | undefined

  async function judge(given: Pick<Situation, 'survey'> & Partial<Situation>): Promise<Verdict> {
    const { survey } = given
    const config = await configFor(options)
    return decide({
      facts: readFacts(options),
      memory: readMemory(options, survey ? [survey.id] : []),
      now: Date.now(),
      coolDownDays: config?.surveyCoolDownDays ?? 0,
      hasConsent: options.consent !== 'denied',
      isUntracked: false,
      hasElement: false,
      active: isBusy ? 'survey' : isFormOpen(root) ? 'form' : undefined,
      ...given,
    })
  }

  async function find(surveyId: string): Promise<WidgetSurvey | undefined> {
    return (await configFor(options))?.surveys.find(({ id }) => id === surveyId)
  }

  /** Decides again once this tab is the one that shows: another may have shown it meanwhile. */
  async function present(
    survey: WidgetSurvey,
    how: ShowSurveyOptions & { readonly container?: HTMLElement | undefined },
    given: Partial<Situation>,
  ): Promise<Verdict> {
    const first = await judge({ survey, ...given })
    // Between this look and the next line nothing else runs: two triggers at once show one survey.
    if (!first.visible || isBusy) return first.visible ? busy : first
    isBusy = true
    return new Promise((resolve) => {
      withTabLock(lockName, async (isOurs) => {
        if (!isOurs) return resolve({ visible: false, reason: 'another-tab' })
        const second = await judge({ survey, ...given, active: undefined })
        if (!second.visible) return resolve(second)
        running = await runSurvey({ options, root, signal, survey, ...how })
        resolve(second)
        await running.closed
      })
        .catch(() => resolve({ visible: false, reason: 'load-failed' }))
        .finally(() => {
          isBusy = false
          running = undefined
        })
    })
  }

  return {
    async show(surveyId, how) {
      const survey = await find(surveyId)
      const element = typeof how.element === 'string' ? query(how.element) : how.element
      const container = element instanceof HTMLElement ? element : undefined
      if (how.element && !container) return { visible: false, reason: 'no-element' }
      const given = { isForced: how.force, hasElement: container !== undefined }
      if (!survey) return judge({ survey, ...given })
      return present(survey, { ...how, container }, given)
    },
    async consider(survey, { trigger, properties, isResumed }) {
      const given = { trigger, properties, isForced: isResumed, isUntracked: isUntracked(options) }
      return present(survey, {}, given)
    },
    async canShow(surveyId) {
      const survey = await find(surveyId)
      const verdict = await judge({ survey, isUntracked: isUntracked(options), hasElement: true })
      if (!verdict.visible || !(await isHeldElsewhere(lockName))) return verdict
      return { visible: false, reason: 'another-tab' }
    },
    close() {
      running?.close()
    },
  }
}

const busy: Verdict = { visible: false, reason: 'another-survey-open' }

function isFormOpen(root: ShadowRoot): boolean {
  return root.querySelector('dialog[open]') !== null
}

/** A selector that is none finds nothing. */
function query(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
