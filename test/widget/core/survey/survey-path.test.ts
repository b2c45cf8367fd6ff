/** What depends on the path that was taken, and what is decided before it: progress, answers, order, prefill. */
import { describe, expect, test } from 'vitest'
import type { Question, QuestionInput } from '../../../../contracts/question.ts'
import { widgetSurveySchema } from '../../../../contracts/survey.ts'
import { collectAnswers } from '../../../../widget/core/survey/collect-answers.ts'
import { prefill } from '../../../../widget/core/survey/prefill.ts'
import { prepareSurvey } from '../../../../widget/core/survey/prepare-survey.ts'
import { progress } from '../../../../widget/core/survey/progress.ts'
import { scaleOf } from '../../../../widget/core/survey/scale.ts'
import { shuffleChoices } from '../../../../widget/core/survey/shuffle-choices.ts'

function open(id: string, ...targets: readonly string[]): Question {
  const rules = targets.map((goTo) => ({ operator: 'is-answered' as const, goTo }))
  return { id, type: 'open', title: id, branching: { rules } }
}

describe('progress', () => {
  const questions = [open('a', 'd'), open('b'), open('c'), open('d', 'end')]

  test.each([
    [[], 0],
    [['a'], 0],
    [['a', 'b'], 1 / 4],
    [['a', 'b', 'c', 'd'], 3 / 4],
    [['a', 'd'], 1 / 2],
  ])('%j: %d', (path, expected) => {
    expect(progress(questions, path)).toBe(expected)
  })

  test('never falls on the way forward, loops or not', () => {
    const tangled = [open('a', 'c'), open('b', 'a'), open('c', 'b', 'e'), open('d', 'a'), open('e')]
    const paths = [
      ['a', 'c', 'b', 'd', 'e'],
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'c', 'e'],
    ]

    for (const path of paths) {
      const measured = path.map((_, index) => progress(tangled, path.slice(0, index + 1)))
      expect(measured).toEqual(measured.toSorted((one, other) => one - other))
      expect(Math.max(...measured)).toBeLessThan(1)
    }
  })
})

test('collectAnswers takes what was answered on the path, in its order', () => {
  const answers = { a: 'x', left: 'a branch not taken', b: 0, empty: '', none: [] }

  expect(collectAnswers(['b', 'a', 'empty', 'none', 'unasked'], answers)).toEqual([
    { questionId: 'b', value: 0 },
    { questionId: 'a', value: 'x' },
  ])
})

describe('shuffleChoices', () => {
  const choices = Array.from({ length: 8 }, (_, index) => ({ id: `c${index}`, label: `${index}` }))
  const order = (seed: string) => shuffleChoices(choices, seed).map(({ id }) => id)

  test('is the same for one respondent and question, each time', () => {
    expect(order('ada:why')).toEqual(order('ada:why'))
  })

  test('keeps every choice, once', () => {
    expect(order('ada:why').toSorted()).toEqual(choices.map(({ id }) => id))
  })

  test('gives each choice each place about equally often', () => {
    const firsts = new Map<string, number>()
    for (let person = 0; person < 4000; person += 1) {
      const [first = ''] = order(`person ${person}`)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }

    for (const { id } of choices) {
      expect(firsts.get(id)).toBeGreaterThan(400)
      expect(firsts.get(id)).toBeLessThan(600)
    }
  })
})

test('prepareSurvey shuffles where it is asked to, and only there', () => {
  const choices = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }))
  const survey = widgetSurveySchema.parse({
    id: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
    questions: [
      { id: 'fixed', type: 'single_choice', title: 'F', choices },
      { id: 'mixed', type: 'single_choice', title: 'M', choices, isShuffled: true },
    ],
  })

  const [fixed, mixed] = prepareSurvey(survey, { locale: 'en', seed: 'ada' }).questions

  expect(fixed).toMatchObject({ choices })
  expect(mixed).toMatchObject({ choices: shuffleChoices(choices, 'ada:mixed') })
  expect(mixed).not.toMatchObject({ choices })
})

describe('prefill', () => {
  const choices = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ]
  const questions: QuestionInput[] = [
    { id: 'nps', type: 'nps', title: 'N' },
    { id: 'stars', type: 'rating', display: 'star', scale: 5, title: 'R' },
    { id: 'thumbs', type: 'rating', display: 'thumbs', scale: 5, title: 'T' },
    { id: 'one', type: 'single_choice', title: 'O', choices },
    { id: 'many', type: 'multiple_choice', title: 'M', choices },
    { id: 'why', type: 'open', title: 'W' },
    { id: 'day', type: 'date', title: 'D' },
    { id: 'yes', type: 'consent', title: 'C', statement: 'S' },
    { id: 'link', type: 'link', title: 'L', url: 'https://e.x', linkLabel: 'L' },
  ]

  test.each([
    ['nps', '9', 9],
    ['nps', '0', 0],
    ['nps', '11', undefined],
    ['nps', '9.5', undefined],
    ['nps', '', undefined],
    ['nps', ' 9', undefined],
    ['stars', '5', 5],
    ['stars', '0', undefined],
    ['thumbs', '3', undefined],
    ['thumbs', '1', 1],
    ['one', 'a', 'a'],
    ['one', 'z', undefined],
    ['many', 'a,z,b,a', ['a', 'b']],
    ['many', 'z', undefined],
    ['why', 'Because', 'Because'],
    ['why', 'x'.repeat(5000), 'x'.repeat(4000)],
    ['day', '2026-11-22', '2026-11-22'],
    ['day', 'today', undefined],
    ['yes', 'true', undefined],
    ['link', 'true', undefined],
    ['unknown', '1', undefined],
  ])('%s=%.20s', (id, text, expected) => {
    expect(prefill(questions, new URLSearchParams({ [id]: text }))[id]).toEqual(expected)
  })
})

test.each<[QuestionInput, number[], string]>([
  [{ id: 'q', title: 'Q', type: 'nps' }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'number'],
  [{ id: 'q', title: 'Q', type: 'csat' }, [1, 2, 3, 4, 5], 'smiley'],
  [{ id: 'q', title: 'Q', type: 'csat', display: 'star' }, [1, 2, 3, 4, 5], 'star'],
  [{ id: 'q', title: 'Q', type: 'ces' }, [1, 2, 3, 4, 5, 6, 7], 'number'],
  [{ id: 'q', title: 'Q', type: 'ces', scale: 5 }, [1, 2, 3, 4, 5], 'number'],
  [{ id: 'q', title: 'Q', type: 'rating', display: 'thumbs', scale: 2 }, [1, 2], 'thumbs'],
  [{ id: 'q', title: 'Q', type: 'rating', display: 'number', scale: 3 }, [1, 2, 3], 'number'],
])('the scale of %j', (question, values, display) => {
  if (!('type' in question) || !/nps|csat|ces|rating/.test(question.type)) throw new Error('scales')
  if (question.type === 'nps' || question.type === 'csat') {
    expect(scaleOf(question)).toEqual({ values, display })
  } else if (question.type === 'ces' || question.type === 'rating') {
    expect(scaleOf(question)).toEqual({ values, display })
  }
})
