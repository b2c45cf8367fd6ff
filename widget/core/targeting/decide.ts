/** Decides whether a survey is shown, and says why not. Pure; total. The one place for all of it. */
import type { WidgetSurvey } from '../../../contracts/survey.ts'
import { findWait, type Memory, no } from './find-wait.ts'
import type { Reason, Verdict } from './verdict.ts'

export interface Situation {
  readonly survey: Pick<WidgetSurvey, 'id' | 'placement' | 'schedule'> | undefined
  /** The first of its conditions that does not hold, as `findUnmetCondition` found it. */
  readonly unmet?: Reason | undefined
  readonly memory: Memory
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly coolDownDays: number
  readonly hasConsent: boolean
  /** The browser asks for it, and the options respect that. */
  readonly isUntracked: boolean
  /** What is open already. */
  readonly active?: keyof typeof ACTIVE_REASONS | undefined
  /** There is an element of the page to show it in. */
  readonly hasElement?: boolean | undefined
  /** Somebody wants it whatever its conditions and schedule say. */
  readonly isForced?: boolean | undefined
}

const ACTIVE_REASONS = {
  survey: 'another-survey-open',
  form: 'form-open',
  'other-tab': 'another-tab',
} as const satisfies Record<string, Reason>

/** The lasting reasons come before the passing ones. */
export function decide(situation: Situation): Verdict {
  const { survey, active, isForced, isUntracked, hasConsent, hasElement, unmet } = situation
  if (!hasConsent) return no('no-consent')
  if (!survey) return no('unknown-survey')
  if (survey.placement === 'page') return no('placement-page-only')
  if (survey.placement === 'inline' && !hasElement) return no('no-element')
  if (!isForced) {
    if (isUntracked) return no('do-not-track')
    const wait = findWait({ ...situation, survey })
    if (wait) return wait
    if (unmet) return no(unmet)
  }
  return active ? no(ACTIVE_REASONS[active]) : { visible: true }
}
