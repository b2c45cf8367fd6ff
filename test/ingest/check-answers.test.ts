import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../worker/ingest/check-answers.ts'
import type { AskedSurvey } from '../../worker/store/surveys.ts'

const survey = {
  id: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
  updatedAt: 1,
  questions: [
    { id: 'nps', type: 'nps', title: 'How likely …?' },
    { id: 'csat', type: 'csat', title: 'How satisfied …?' },
    { id: 'ces', type: 'ces', title: 'How easy …?' },
    { id: 'rating', type: 'rating', title: 'How good …?', display: 'star', scale: 5 },
    { id: 'why', type: 'open', title: 'Why?' },
    { id: 'pick', type: 'single_choice', title: 'Which?', choices: [{ id: 'a', label: 'A' }] },
  ],
} satisfies AskedSurvey

describe('checkAnswers', () => {
  test.each([
    ['nps', 0],
    ['nps', 10],
    ['csat', 1],
    ['csat', 5],
    ['ces', 1],
    ['ces', 7],
    ['rating', 1],
    ['rating', 5],
    ['why', ''],
    ['why', 'because'],
    ['pick', 'a'],
  ])('accepts %s = %s', (questionId, value) => {
    const checked = checkAnswers(survey, [{ questionId, value }])

    expect(checked).toMatchObject({ ok: true, answers: [{ questionId }] })
  })

  test.each([
    ['nps', -1],
    ['nps', 11],
    ['nps', 7.5],
    ['nps', Number.NaN],
    ['nps', '9'],
    ['csat', 0],
    ['csat', 6],
    ['ces', 8],
    ['rating', 0],
    ['rating', 6],
    ['why', 5],
    ['pick', 1],
  ])('refuses %s = %s and points at the value', (questionId, value) => {
    const checked = checkAnswers(survey, [{ questionId, value }])

    expect(checked).toMatchObject({
      ok: false,
      issues: [{ pointer: '/answers/0/value', code: 'invalid_answer' }],
    })
  })

  test('refuses a question of another survey and points at its id', () => {
    const checked = checkAnswers(survey, [
      { questionId: 'nps', value: 9 },
      { questionId: 'elsewhere', value: 'x' },
    ])

    expect(checked).toMatchObject({ ok: false, issues: [{ pointer: '/answers/1/questionId' }] })
  })

  test('refuses a question that is answered twice', () => {
    const checked = checkAnswers(survey, [
      { questionId: 'nps', value: 9 },
      { questionId: 'nps', value: 1 },
    ])

    expect(checked.ok).toBe(false)
  })

  test('names every wrong answer at once', () => {
    const checked = checkAnswers(survey, [
      { questionId: 'nps', value: 99 },
      { questionId: 'csat', value: 99 },
    ])

    expect(checked.ok ? [] : checked.issues.map((issue) => issue.pointer)).toEqual([
      '/answers/0/value',
      '/answers/1/value',
    ])
  })

  test('cleans what people wrote and keeps numbers as numbers', () => {
    const checked = checkAnswers(survey, [
      { questionId: 'nps', value: 9 },
      { questionId: 'why', value: ' fast\u0000 ' },
    ])

    expect(checked).toEqual({
      ok: true,
      answers: [
        { questionId: 'nps', type: 'nps', valueNumber: 9, valueText: null, valueJson: null },
        { questionId: 'why', type: 'open', valueNumber: null, valueText: 'fast', valueJson: null },
      ],
    })
  })
})
