import { describe, expect, test } from 'vitest'
import { decide, type Situation } from '../../../../widget/core/targeting/decide.ts'
import type { Verdict } from '../../../../widget/core/targeting/verdict.ts'

const DAY = 86_400_000
const NOW = 1_000 * DAY

const situation: Situation = {
  survey: { id: 'srv_1', placement: 'popover', schedule: { type: 'once' } },
  memory: {},
  now: NOW,
  coolDownDays: 0,
  hasConsent: true,
  isUntracked: false,
}

function surveyWith(changes: Partial<NonNullable<Situation['survey']>>): Partial<Situation> {
  return { survey: { id: 'srv_1', placement: 'popover', schedule: { type: 'once' }, ...changes } }
}

const shown = (daysAgo: number) => ({ shownAt: NOW - daysAgo * DAY })

test.each<[string, Partial<Situation>, Verdict]>([
  ['nothing against it', {}, { visible: true }],
  ['no consent', { hasConsent: false }, { visible: false, reason: 'no-consent' }],
  ['no such survey', { survey: undefined }, { visible: false, reason: 'unknown-survey' }],
  [
    'a page of its own',
    surveyWith({ placement: 'page' }),
    { visible: false, reason: 'placement-page-only' },
  ],
  ['no element', surveyWith({ placement: 'inline' }), { visible: false, reason: 'no-element' }],
  ['an element', { ...surveyWith({ placement: 'inline' }), hasElement: true }, { visible: true }],
  ['an untracked person', { isUntracked: true }, { visible: false, reason: 'do-not-track' }],
  ['an unmet condition', { unmet: 'device' }, { visible: false, reason: 'device' }],
  ['another survey', { active: 'survey' }, { visible: false, reason: 'another-survey-open' }],
  ['the form', { active: 'form' }, { visible: false, reason: 'form-open' }],
  ['another tab', { active: 'other-tab' }, { visible: false, reason: 'another-tab' }],
  [
    'the lasting reason before the passing one',
    { memory: { srv_1: shown(1) }, active: 'survey' },
    { visible: false, reason: 'already-shown' },
  ],
])('%s', (_name, changes, verdict) => expect(decide({ ...situation, ...changes })).toEqual(verdict))

describe('the schedule', () => {
  test.each<[string, NonNullable<Situation['survey']>['schedule'], Situation['memory'], Verdict]>([
    [
      'once, seen',
      { type: 'once' },
      { srv_1: shown(900) },
      { visible: false, reason: 'already-shown' },
    ],
    [
      'once, answered',
      { type: 'once' },
      { srv_1: { ...shown(9), answeredAt: NOW } },
      { visible: false, reason: 'already-answered' },
    ],
    [
      'until answered, dismissed',
      { type: 'until-answered' },
      { srv_1: shown(0) },
      { visible: true },
    ],
    [
      'until answered, dismissed a moment ago',
      { type: 'until-answered', everyDays: 3 },
      { srv_1: shown(1) },
      { visible: false, reason: 'waiting-until', until: NOW + 2 * DAY },
    ],
    [
      'until answered, answered years ago',
      { type: 'until-answered', everyDays: 3 },
      { srv_1: { answeredAt: 1 } },
      { visible: false, reason: 'already-answered' },
    ],
    [
      'recurring, too early',
      { type: 'recurring', everyDays: 30 },
      { srv_1: { shownAt: NOW - 40 * DAY, answeredAt: NOW - 10 * DAY } },
      { visible: false, reason: 'waiting-until', until: NOW + 20 * DAY },
    ],
    [
      'recurring, answered long ago',
      { type: 'recurring', everyDays: 30 },
      { srv_1: { ...shown(31), answeredAt: NOW - 31 * DAY } },
      { visible: true },
    ],
    [
      'always, just answered',
      { type: 'always' },
      { srv_1: { ...shown(0), answeredAt: NOW } },
      { visible: true },
    ],
    [
      'a clock that was set back',
      { type: 'recurring', everyDays: 1 },
      { srv_1: shown(-50) },
      { visible: true },
    ],
  ])('%s', (_name, schedule, memory, verdict) => {
    expect(decide({ ...situation, ...surveyWith({ schedule }), memory })).toEqual(verdict)
  })
})

describe('the cool-down', () => {
  const held: Verdict = { visible: false, reason: 'cool-down', until: NOW + 4 * DAY }

  test.each<[string, Partial<Situation>, Verdict]>([
    ['after another survey', { memory: { srv_2: shown(3) } }, held],
    ['over', { memory: { srv_2: shown(7) } }, { visible: true }],
    [
      'counts the latest of all',
      { memory: { srv_2: shown(90), srv_3: shown(3), srv_4: {} } },
      held,
    ],
    [
      'holds a survey back after itself too',
      { ...surveyWith({ schedule: { type: 'until-answered' } }), memory: { srv_1: shown(3) } },
      held,
    ],
    [
      'but not one that is to be shown always',
      { ...surveyWith({ schedule: { type: 'always' } }), memory: { srv_1: shown(3) } },
      { visible: true },
    ],
  ])('%s', (_name, changes, verdict) => {
    expect(decide({ ...situation, coolDownDays: 7, ...changes })).toEqual(verdict)
  })
})

test('force passes conditions, schedule and tracking, and nothing else', () => {
  const forced: Situation = {
    ...situation,
    isForced: true,
    isUntracked: true,
    unmet: 'url',
    memory: { srv_1: { ...shown(0), answeredAt: NOW } },
    coolDownDays: 30,
  }

  expect(decide(forced)).toEqual({ visible: true })
  expect(decide({ ...forced, hasConsent: false }).reason).toBe('no-consent')
  expect(decide({ ...forced, active: 'survey' }).reason).toBe('another-survey-open')
})
