import { describe, expect, test } from 'vitest'
import type { AnswerValue } from '../../../../contracts/answer.ts'
import type { BranchRule, Question } from '../../../../contracts/question.ts'
import { nextQuestion } from '../../../../widget/core/survey/next-question.ts'

type Branching = NonNullable<Question['branching']>

function open(id: string, branching?: Branching): Question {
  return { id, type: 'open', title: id, ...(branching && { branching }) }
}

describe('without rules', () => {
  const questions = [open('a'), open('b', { otherwise: 'end' }), open('c'), open('d')]

  test.each([
    ['goes on in order', ['a'], 'b'],
    ['ends where it is told to', ['a', 'b'], undefined],
    ['ends after the last one', ['d'], undefined],
  ])('%s', (_name, path, expected) => {
    expect(nextQuestion(questions, path, 'said')?.id).toBe(expected)
  })

  test('jumps to a named question', () => {
    const jumping = [open('a', { otherwise: 'c' }), open('b'), open('c')]

    expect(nextQuestion(jumping, ['a'], undefined)?.id).toBe('c')
  })

  test('takes a name that is unknown for the end', () => {
    expect(nextQuestion([open('a', { otherwise: 'gone' }), open('b')], ['a'], 'x')).toBeUndefined()
  })
})

describe('a rule', () => {
  const cases: [BranchRule['operator'], BranchRule['value'], AnswerValue | undefined, boolean][] = [
    ['is', 9, 9, true],
    ['is', 9, 8, false],
    ['is', '9', 9, true],
    ['is', 0, 0, true],
    ['is', 'slow', 'slow', true],
    ['is', 'other', 'other:my own', true],
    ['is', 'slow', ['slow'], true],
    ['is', 'slow', ['slow', 'dear'], false],
    ['is', 'slow', undefined, false],
    ['is-not', 'slow', 'dear', true],
    ['is-not', 'slow', 'slow', false],
    ['is-not', 'slow', undefined, true],
    ['includes', 'slow', ['dear', 'slow'], true],
    ['includes', 'slow', ['dear'], false],
    ['includes', 'other', ['dear', 'other:x'], true],
    ['includes', 'PRICE', 'the price is high', true],
    ['includes', 'good', { speed: 'good', looks: 'bad' }, true],
    ['includes', 'slow', undefined, false],
    ['not-includes', 'slow', ['dear'], true],
    ['not-includes', 'slow', ['slow'], false],
    ['not-includes', 'slow', undefined, true],
    ['at-least', 9, 10, true],
    ['at-least', 9, 9, true],
    ['at-least', 9, 8, false],
    ['at-least', 0, undefined, false],
    ['at-least', '2026-01-01', '2026-02-01', false],
    ['at-most', 6, 0, true],
    ['at-most', 6, 7, false],
    ['at-most', 6, undefined, false],
    ['is-answered', undefined, 0, true],
    ['is-answered', undefined, '', false],
    ['is-answered', undefined, [], false],
    ['is-answered', undefined, { speed: '' }, false],
    ['is-skipped', undefined, undefined, true],
    ['is-skipped', undefined, 'x', false],
    ['is-skipped', undefined, true, false],
  ]

  test.each(cases)('%s %j with the answer %j: %s', (operator, value, answer, isMet) => {
    const rule: BranchRule = { operator, goTo: 'c', ...(value !== undefined && { value }) }
    const questions = [open('a', { rules: [rule] }), open('b'), open('c')]

    expect(nextQuestion(questions, ['a'], answer)?.id).toBe(isMet ? 'c' : 'b')
  })

  test('is the first one that is met', () => {
    const branching: Branching = {
      rules: [
        { operator: 'at-least', value: 9, goTo: 'promoter' },
        { operator: 'at-least', value: 7, goTo: 'end' },
      ],
      otherwise: 'detractor',
    }
    const questions = [open('score', branching), open('promoter'), open('detractor')]

    const next = [10, 8, 3].map((score) => nextQuestion(questions, ['score'], score)?.id)

    expect(next).toEqual(['promoter', undefined, 'detractor'])
  })
})

describe('a loop', () => {
  const questions = [open('a'), open('b', { otherwise: 'a' }), open('c'), open('d')]

  test('passes over what was asked', () => {
    expect(nextQuestion(questions, ['a', 'b'], 'x')?.id).toBe('c')
  })

  test('always ends, whatever leads where', () => {
    const all = ['a', 'b', 'c', 'd', 'e']
    const tangled = all.map((id, index) => open(id, { otherwise: all[(index * 3 + 1) % 5] ?? 'a' }))
    const path = ['a']

    for (let step = 0; step < 10; step += 1) {
      const next = nextQuestion(tangled, path, 'x')
      if (!next) break
      path.push(next.id)
    }

    expect(new Set(path).size).toBe(path.length)
    expect(path.length).toBeLessThanOrEqual(5)
  })
})
