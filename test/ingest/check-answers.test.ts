import { describe, expect, test } from 'vitest'
import type { AnswerValue } from '../../contracts/answer.ts'
import type { Question } from '../../contracts/question.ts'
import { type AnswersSetting, checkAnswers } from '../../worker/ingest/check-answers.ts'

const ABC = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }))
const FILE = 'att_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

const COMPLETE: AnswersSetting = { isPartial: false, isRequiring: true, attachmentIds: [FILE] }
const PARTIAL: AnswersSetting = { ...COMPLETE, isPartial: true, isRequiring: false }

const questions: readonly Question[] = [
  { id: 'nps', type: 'nps', title: '?' },
  { id: 'csat', type: 'csat', title: '?' },
  { id: 'ces', type: 'ces', title: '?' },
  { id: 'ces5', type: 'ces', title: '?', scale: 5 },
  { id: 'stars', type: 'rating', title: '?', display: 'star', scale: 10 },
  { id: 'why', type: 'open', title: '?', minLength: 3, maxLength: 10 },
  { id: 'mail', type: 'open', title: '?', format: 'email' },
  { id: 'site', type: 'open', title: '?', format: 'url' },
  { id: 'count', type: 'open', title: '?', format: 'number' },
  { id: 'phone', type: 'open', title: '?', format: 'phone' },
  { id: 'one', type: 'single_choice', title: '?', choices: ABC },
  { id: 'oneOrOther', type: 'single_choice', title: '?', choices: ABC, hasOther: true },
  {
    id: 'some',
    type: 'multiple_choice',
    title: '?',
    choices: ABC,
    hasOther: true,
    minChoices: 2,
    maxChoices: 3,
  },
  { id: 'link', type: 'link', title: '?', url: 'https://example.com/', linkLabel: 'Go' },
  { id: 'consent', type: 'consent', title: '?', statement: 'I agree' },
  { id: 'day', type: 'date', title: '?', earliest: '2026-01-01', latest: '2026-12-31' },
  { id: 'grid', type: 'matrix', title: '?', rows: ABC, columns: ABC },
  { id: 'order', type: 'ranking', title: '?', choices: ABC },
  {
    id: 'contact',
    type: 'contact',
    title: '?',
    fields: [{ name: 'name' }, { name: 'email', isRequired: true }, { name: 'phone' }],
  },
  { id: 'files', type: 'file', title: '?', maxFiles: 2 },
]

const number = (value: number) => ({ valueNumber: value, valueText: null, valueJson: null })
const text = (value: string) => ({ valueNumber: null, valueText: value, valueJson: null })
const json = (value: AnswerValue) => ({ valueNumber: null, valueText: null, valueJson: value })

describe('an answer is kept', () => {
  test.each<[string, AnswerValue, object]>([
    ['nps', 0, number(0)],
    ['nps', 10, number(10)],
    ['csat', 1, number(1)],
    ['csat', 5, number(5)],
    ['ces', 7, number(7)],
    ['ces5', 5, number(5)],
    ['stars', 1, number(1)],
    ['stars', 10, number(10)],
    ['why', ' fast\u0000 ', text('fast')],
    ['why', 'x'.repeat(10), text('x'.repeat(10))],
    ['mail', 'ada@example.com', text('ada@example.com')],
    ['site', 'https://example.com/a?b', text('https://example.com/a?b')],
    ['site', 'example.com', text('example.com')],
    ['count', '-3,5', text('-3,5')],
    ['phone', '+49 (30) 123-45', text('+49 (30) 123-45')],
    ['one', 'b', text('b')],
    ['oneOrOther', 'other: none of these\u0007 ', text('other:none of these')],
    ['some', ['c', 'a'], json(['c', 'a'])],
    ['some', ['a', 'other:mine', ''], json(['a', 'other:mine'])],
    ['link', true, json(true)],
    ['consent', true, json(true)],
    ['day', '2026-02-28', text('2026-02-28')],
    ['day', '2026-12-31', text('2026-12-31')],
    ['grid', { a: 'c', b: 'a', c: '' }, json({ a: 'c', b: 'a' })],
    ['order', ['c', 'a', 'b'], json(['c', 'a', 'b'])],
    [
      'contact',
      { name: ' Ada\u0000 ', email: 'ada@example.com' },
      json({ name: 'Ada', email: 'ada@example.com' }),
    ],
    ['files', [FILE], json([FILE])],
  ])('%s = %j (%j)', (questionId, value, kept) => {
    const checked = checkAnswers(questions, [{ questionId, value }], COMPLETE)

    const type = questions.find(({ id }) => id === questionId)?.type
    expect(checked).toMatchObject({ ok: true, answers: [{ questionId, type, ...kept }] })
  })
})

describe('an answer that says nothing is as good as none', () => {
  test.each<[string, AnswerValue]>([
    ['why', ''],
    ['why', ' \u0000 '],
    ['one', ''],
    ['some', []],
    ['some', ['']],
    ['link', false],
    ['consent', false],
    ['day', ''],
    ['grid', {}],
    ['grid', { a: '' }],
    ['order', []],
    ['contact', { email: ' ' }],
    ['files', []],
  ])('%s = %j', (questionId, value) => {
    expect(checkAnswers(questions, [{ questionId, value }], COMPLETE)).toEqual({
      ok: true,
      answers: [],
      words: [],
    })
    const required = questions.map((question) => ({
      ...question,
      isRequired: question.id === questionId,
    }))
    expect(checkAnswers(required, [{ questionId, value }], COMPLETE)).toMatchObject({
      ok: false,
      issues: [{ pointer: '/answers', code: 'missing_answer' }],
    })
  })
})

describe('an answer is refused', () => {
  test.each<[string, AnswerValue]>([
    ['nps', -1],
    ['nps', 11],
    ['nps', 7.5],
    ['nps', Number.NaN],
    ['nps', '9'],
    ['nps', true],
    ['nps', ['9']],
    ['csat', 0],
    ['csat', 6],
    ['ces', 8],
    ['ces5', 6],
    ['stars', 0],
    ['stars', 11],
    ['why', 5],
    ['why', 'no'],
    ['why', 'x'.repeat(11)],
    ['why', ['fast']],
    ['mail', 'ada@'],
    ['mail', 'a b@example.com'],
    ['mail', `${'x'.repeat(250)}@example.com`],
    ['site', 'nowhere'],
    ['site', 'https://'],
    ['count', 'many'],
    ['count', '1e5'],
    ['phone', 'call me'],
    ['one', 'd'],
    ['one', 'A'],
    ['one', 'other:mine'],
    ['one', 1],
    ['one', ['a']],
    ['oneOrOther', 'other: '],
    ['some', 'a'],
    ['some', ['a']],
    ['some', ['a', 'a']],
    ['some', ['a', 'd']],
    ['some', ['a', 'b', 'c', 'other:x']],
    ['link', 'true'],
    ['consent', 1],
    ['day', '2025-12-31'],
    ['day', '2027-01-01'],
    ['day', '2026-02-30'],
    ['day', '22.11.2026'],
    ['day', 20261122],
    ['grid', { d: 'a' }],
    ['grid', { a: 'd' }],
    ['grid', ['a']],
    ['grid', 'a'],
    ['order', ['a', 'b']],
    ['order', ['a', 'b', 'b']],
    ['order', ['a', 'b', 'c', 'c']],
    ['order', { a: '1' }],
    ['contact', { name: 'Ada' }],
    ['contact', { email: 'ada@' }],
    ['contact', { email: 'ada@example.com', phone: 'x' }],
    ['contact', { email: 'ada@example.com', company: 'ACME' }],
    ['contact', 'ada@example.com'],
    ['files', ['att_01JDAB3V7M5T0Q8X2Z9K4N6P1X']],
    ['files', [FILE, FILE]],
    ['files', [FILE, FILE, FILE]],
    ['files', FILE],
  ])('%s = %j, and its value is pointed at', (questionId, value) => {
    expect(checkAnswers(questions, [{ questionId, value }], COMPLETE)).toMatchObject({
      ok: false,
      issues: [{ pointer: '/answers/0/value', code: 'invalid_answer' }],
    })
  })

  test.each<[string, AnswerValue]>([
    ['why', 'no'],
    ['some', ['a']],
    ['contact', { name: 'Ada' }],
  ])('%s = %j, but not while it may still grow', (questionId, value) => {
    expect(checkAnswers(questions, [{ questionId, value }], PARTIAL).ok).toBe(true)
  })

  test('to a question of another survey, pointing at its id', () => {
    const given = [
      { questionId: 'nps', value: 9 },
      { questionId: 'elsewhere', value: 'x' },
    ]

    expect(checkAnswers(questions, given, COMPLETE)).toMatchObject({
      ok: false,
      issues: [{ pointer: '/answers/1/questionId' }],
    })
  })

  test('when the question is answered already', () => {
    const given = [
      { questionId: 'why', value: '' },
      { questionId: 'why', value: 'again' },
    ]

    expect(checkAnswers(questions, given, COMPLETE)).toMatchObject({
      ok: false,
      issues: [{ pointer: '/answers/1/value' }],
    })
  })

  test('with every other wrong one at once', () => {
    const given = [
      { questionId: 'nps', value: 99 },
      { questionId: 'csat', value: 99 },
    ]
    const checked = checkAnswers(questions, given, COMPLETE)

    expect(checked.ok ? [] : checked.issues.map((issue) => issue.pointer)).toEqual([
      '/answers/0/value',
      '/answers/1/value',
    ])
  })
})

test('own words are open texts and what stands after other:, and nothing else', () => {
  const checked = checkAnswers(
    questions,
    [
      { questionId: 'why', value: 'fast' },
      { questionId: 'mail', value: 'ada@example.com' },
      { questionId: 'one', value: 'a' },
      { questionId: 'oneOrOther', value: 'other:mine' },
      { questionId: 'some', value: ['a', 'other:ours'] },
      { questionId: 'contact', value: { email: 'ada@example.com' } },
    ],
    COMPLETE,
  )

  expect(checked).toMatchObject({ ok: true, words: ['fast', 'mine', 'ours'] })
})

describe('a required question', () => {
  const branching: readonly Question[] = [
    {
      id: 'score',
      type: 'nps',
      title: '?',
      isRequired: true,
      branching: {
        rules: [
          { operator: 'at-least', value: 9, goTo: 'end' },
          { operator: 'at-most', value: 6, goTo: 'sorry' },
        ],
      },
    },
    { id: 'why', type: 'open', title: '?', isRequired: true, branching: { otherwise: 'end' } },
    { id: 'sorry', type: 'open', title: '?', isRequired: true },
  ]

  test.each([
    ['a promoter, who is asked no more', { score: 9 }, []],
    ['a passive without a reason', { score: 8 }, ['why']],
    ['a passive with one', { score: 8, why: 'fine' }, []],
    ['a detractor with the wrong reason', { score: 3, why: 'bad' }, ['sorry']],
    ['a detractor', { score: 3, sorry: 'bad' }, []],
    ['nobody', { sorry: 'x' }, ['score', 'why']],
  ])('is missing only where it was asked: %s', (_name, given, missing) => {
    const answers = Object.entries(given).map(([questionId, value]) => ({ questionId, value }))

    const checked = checkAnswers(branching, answers, COMPLETE)

    const named = checked.ok ? [] : checked.issues.map((issue) => issue.message)
    expect(named).toEqual(missing.map((id) => `the question ${id} must be answered`))
    expect(checkAnswers(branching, answers, PARTIAL).ok).toBe(true)
  })

  test('that is a matrix needs every row', () => {
    const grid: Question = {
      id: 'grid',
      type: 'matrix',
      title: '?',
      isRequired: true,
      rows: ABC,
      columns: ABC,
    }
    const given = [{ questionId: 'grid', value: { a: 'a', b: 'b' } }]

    expect(checkAnswers([grid], given, COMPLETE).ok).toBe(false)
    expect(checkAnswers([grid], given, PARTIAL).ok).toBe(true)
  })
})
