/** What of a survey's conditions does not hold for this person on this page. Loaded only for surveys that have conditions. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { Trigger } from '../../contracts/targeting.ts'
import type { Traits } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import { meetsValueTest } from '../core/targeting/meets-value-test.ts'
import { findUnmetCondition } from '../core/targeting/unmet-condition.ts'
import type { Reason } from '../core/targeting/verdict.ts'
import { readFacts } from './read-facts.ts'

export { readSeed } from './read-facts.ts'

export interface Question {
  readonly options: GivenOptions
  readonly survey: Pick<WidgetSurvey, 'id' | 'conditions'>
  readonly trigger?: Trigger | undefined
  readonly properties?: Traits | undefined
}

export function findUnmetHere(question: Question): Reason | undefined {
  const { options, survey, trigger, properties = {} } = question
  const unmet = findUnmetCondition(survey.conditions, readFacts(options), survey.id)
  if (unmet || trigger?.type !== 'event') return unmet
  const isMet = (trigger.properties ?? []).every((test) => meetsValueTest(test, properties))
  return isMet ? undefined : 'event-properties'
}
