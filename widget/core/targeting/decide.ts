/** Decides whether a survey is shown, and says why not. Pure; total. The one place for all of it. */
import type { WidgetSurvey } from '../../../contracts/survey.ts'
import type { Trigger } from '../../../contracts/targeting.ts'
import type { Traits } from '../../api.ts'
import { findWait, type Memory } from './find-wait.ts'
import { meetsValueTest } from './meets-value-test.ts'
import { type Facts, findUnmetCondition } from './unmet-condition.ts'
import type { Reason, Verdict } from './verdict.ts'

export interface Situation {
  readonly survey: Pick<WidgetSurvey, 'id' | 'placement' | 'conditions' | 'schedule'> | undefined
  /** What would start it. None: somebody asks about it, or for it. */
  readonly trigger?: Trigger | undefined
  /** Of the event, where one is the trigger. */
  readonly properties?: Traits | undefined
  readonly facts: Facts
  readonly memory: Memory
  readonly now: number
  readonly coolDownDays: number
  readonly hasConsent: boolean
  /** The browser asks for it, and the options respect that. */
  readonly isUntracked: boolean
  /** What is open already. */
  readonly active?: 'survey' | 'form' | 'other-tab' | undefined
  /** There is an element of the page to show it in. */
  readonly hasElement: boolean
  /** Somebody wants it whatever its conditions and schedule say. */
  readonly isForced?: boolean | undefined
}

const ACTIVE_REASONS = {
  survey: 'another-survey-open',
  form: 'form-open',
  'other-tab': 'another-tab',
} as const satisfies Record<NonNullable<Situation['active']>, Reason>

/** The lasting reasons come before the passing ones. */
export function decide(situation: Situation): Verdict {
  const { survey, active, isForced, hasConsent, hasElement } = situation
  if (!hasConsent) return no('no-consent')
  if (!survey) return no('unknown-survey')
  if (survey.placement === 'page') return no('placement-page-only')
  if (survey.placement === 'inline' && !hasElement) return no('no-element')
  const refusal = isForced ? undefined : refuse(situation, survey)
  if (refusal) return refusal
  return active ? no(ACTIVE_REASONS[active]) : { visible: true }
}

function refuse(
  { trigger, properties = {}, facts, memory, now, coolDownDays, isUntracked }: Situation,
  survey: NonNullable<Situation['survey']>,
): Verdict | undefined {
  if (isUntracked) return no('do-not-track')
  const wait = findWait({ survey, memory, now, coolDownDays })
  if (wait) return wait
  const unmet = findUnmetCondition(survey.conditions, facts, survey.id)
  if (unmet) return no(unmet)
  if (trigger?.type !== 'event' || !trigger.properties) return undefined
  const isMet = trigger.properties.every((test) => meetsValueTest(test, properties))
  return isMet ? undefined : no('event-properties')
}

function no(reason: Reason): Verdict {
  return { visible: false, reason }
}
