/** What the widget lets pass, the server accepts, and both walk the same way through a survey: they share no code, only this test. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerValue } from '../../contracts/answer.ts'
import { type Question, questionSchema } from '../../contracts/question.ts'
import { nextQuestion } from '../../widget/core/survey/next-question.ts'
import { type ScaleQuestion, scaleOf } from '../../widget/core/survey/scale.ts'
import { validateAnswer } from '../../widget/core/survey/validate-answer.ts'
import { walkPath } from '../../worker/ingest/answers/walk-path.ts'
import { checkAnswers } from '../../worker/ingest/check-answers.ts'

const IDS = ['a', 'b', 'c', 'd']
const CHOICES = fc.constant(IDS.map((id) => ({ id, label: id })))
const FILES = ['att_01JDAB3V7M5T0Q8X2Z9K4N6P1R', 'att_01JDAB3V7M5T0Q8X2Z9K4N6P1S']
const RUNS = 2000

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const choice = fc.oneof(
  fc.constantFrom(...IDS),
  words.map((text) => `other:${text}`),
)
const text = fc.oneof(
  words,
  fc.emailAddress(),
  fc.webUrl(),
  fc.constantFrom('+49 30 1234', '12,5', '-3', 'example.com', '…', ' '),
)
const day = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function shape(type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record({ ...fields, type: fc.constant(type) })
}

const maybe = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined })

/** A question of each type, and an answer as its field makes it: of the type, but maybe too long, too few or nothing. */
const asked: fc.Arbitrary<readonly [Question, AnswerValue]> = fc
  .oneof(
    fc.tuple(
      shape('open', {
        format: maybe(fc.constantFrom('text', 'email', 'url', 'number', 'phone')),
        minLength: maybe(fc.nat(6)),
        maxLength: maybe(fc.integer({ min: 6, max: 30 })),
      }),
      text,
    ),
    fc.tuple(shape('single_choice', { choices: CHOICES, hasOther: fc.constant(true) }), choice),
    fc.tuple(
      shape('multiple_choice', {
        choices: CHOICES,
        hasOther: fc.constant(true),
        minChoices: maybe(fc.nat(3)),
        maxChoices: maybe(fc.integer({ min: 1, max: 4 })),
      }),
      // One field for own words.
      fc.uniqueArray(choice, {
        maxLength: 4,
        selector: (chosen) => (chosen.startsWith('other:') ? 'other' : chosen),
      }),
    ),
    fc.tuple(
      shape('date', {
        earliest: maybe(fc.constant('2026-01-01')),
        latest: maybe(fc.constant('2026-12-31')),
      }),
      day,
    ),
    fc.tuple(
      shape('matrix', { rows: CHOICES, columns: CHOICES }),
      fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom('', ...IDS)),
    ),
    fc.tuple(shape('ranking', { choices: CHOICES }), fc.shuffledSubarray(IDS, { minLength: 4 })),
    fc.tuple(
      shape('contact', {
        fields: fc.constant([
          { name: 'name' },
          { name: 'email', isRequired: true },
          { name: 'phone' },
        ]),
      }),
      fc.record({ name: text, email: text, phone: text }, { requiredKeys: [] }),
    ),
    fc.tuple(
      shape('file', { maxFiles: maybe(fc.integer({ min: 1, max: 2 })) }),
      fc.shuffledSubarray(FILES),
    ),
    fc.tuple(shape('consent', { statement: fc.constant('Yes') }), fc.boolean()),
    fc.tuple(
      shape('link', { url: fc.constant('https://example.com/'), linkLabel: fc.constant('Go') }),
      fc.boolean(),
    ),
  )
  .chain(([fields, value]) =>
    fc
      .boolean()
      .map((isRequired): readonly [Question, AnswerValue] => [
        questionSchema.parse({ ...fields, id: 'q', title: 'Q', isRequired }),
        value,
      ]),
  )

test('what the widget lets pass, the server accepts', () => {
  const setting = { isPartial: false, isRequiring: true, attachmentIds: FILES }
  const passed = new Set<string>()
  fc.assert(
    fc.property(asked, ([question, value]) => {
      fc.pre(validateAnswer(question, value) === undefined)
      passed.add(question.type)
      const checked = checkAnswers([question], [{ questionId: 'q', value }], setting)
      expect(checked, JSON.stringify([question, value])).toMatchObject({ ok: true })
    }),
    { numRuns: RUNS },
  )
  expect(passed.size).toBe(10)
})

test.each<ScaleQuestion>([
  { id: 'q', title: '?', type: 'nps' },
  { id: 'q', title: '?', type: 'csat' },
  { id: 'q', title: '?', type: 'ces' },
  { id: 'q', title: '?', type: 'ces', scale: 5 },
  { id: 'q', title: '?', type: 'rating', display: 'thumbs', scale: 2 },
  { id: 'q', title: '?', type: 'rating', display: 'thumbs', scale: 5 },
  { id: 'q', title: '?', type: 'rating', display: 'star', scale: 10 },
])('each point that the widget offers is accepted: %j', (question) => {
  const setting = { isPartial: false, isRequiring: true, attachmentIds: [] }
  const { values } = scaleOf(question)

  expect(values.length).toBeGreaterThan(1)
  for (const value of values) {
    expect(checkAnswers([question], [{ questionId: 'q', value }], setting).ok).toBe(true)
  }
})

const operator = fc.constantFrom(
  'is',
  'is-not',
  'includes',
  'not-includes',
  'at-least',
  'at-most',
  'is-answered',
  'is-skipped',
)
const wanted = fc.constantFrom<string | number>('a', 'b', 'other', '', 0, 1, 5)
const target = fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4', 'end')

const survey = fc
  .array(
    fc.record({
      rules: fc.array(fc.record({ operator, value: wanted, goTo: target }), { maxLength: 3 }),
      otherwise: maybe(target),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((list) =>
    list.map((branching, index) =>
      questionSchema.parse({ id: `q${index}`, type: 'open', title: 'Q', branching }),
    ),
  )

const said = fc.option(
  fc.oneof(
    fc.constantFrom<AnswerValue>('a', 'b', 'A sentence with b', '', 0, 1, 5, true, false, [], ['']),
    choice,
    fc.uniqueArray(choice, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom('', ...IDS), { noNullPrototype: true }),
  ),
  { nil: undefined },
)

test('both walk the same way through a survey', () => {
  const lengths = new Set<number>()
  fc.assert(
    fc.property(survey, fc.array(said, { minLength: 5, maxLength: 5 }), (questions, values) => {
      const answers = new Map(
        values.flatMap((value, index) => (value === undefined ? [] : [[`q${index}`, value]])),
      )
      const path = ['q0']
      for (;;) {
        const next = nextQuestion(questions, path, answers.get(path.at(-1) ?? ''))
        if (!next) break
        path.push(next.id)
      }
      lengths.add(path.length)

      expect(walkPath(questions, answers)).toEqual(path)
    }),
    { numRuns: RUNS },
  )
  expect(lengths.size).toBe(5)
})
