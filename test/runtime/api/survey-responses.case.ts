/** Survey responses through `POST /v1/submissions`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entrySchema } from '../../../contracts/entry.ts'
import type { Question } from '../../../contracts/question.ts'
import { receiptSchema } from '../../../contracts/submission.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

const QUESTIONS: readonly Question[] = [
  { id: 'nps', type: 'nps', title: 'Would you recommend us?' },
  { id: 'csat', type: 'csat', title: 'How satisfied are you?' },
  { id: 'ces', type: 'ces', title: 'How easy was it?' },
  { id: 'why', type: 'open', title: 'Why?' },
]

export function describeSurveyResponses(open: () => Promise<TestInstall>): void {
  describe('POST /v1/submissions with answers', () => {
    let install: TestInstall
    let project: TestProject
    let surveyId: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      surveyId = await install.addSurvey(project.id, QUESTIONS)
    })

    afterEach(() => install.close())

    describe('accepts', () => {
      test('answers on their scales, with the words as the message', async () => {
        const answers = [
          { questionId: 'nps', value: 0 },
          { questionId: 'csat', value: 5 },
          { questionId: 'ces', value: 7 },
          { questionId: 'why', value: 'The export is slow.' },
        ]

        const answer = await send(install, project, { surveyId, answers })

        const { id } = await readAnswer(answer, 201, receiptSchema)
        const secret = await install.addSecretKey(project.id, ['entries:read'])
        const stored = await install.fetch(`/v1/entries/${id}`, { headers: bearer(secret) })
        const entry = await readAnswer(stored, 200, entrySchema)
        expect(entry).toMatchObject({ surveyId, message: 'The export is slow.' })
        expect(entry.answers).toHaveLength(answers.length)
        expect(entry.answers).toEqual(
          expect.arrayContaining(answers.map((given) => expect.objectContaining(given))),
        )
      })

      test('a score without a word', async () => {
        const answers = [{ questionId: 'nps', value: 9 }]

        const answer = await send(install, project, { surveyId, answers })

        await readAnswer(answer, 201, receiptSchema)
      })

      test('a repeat without doubling its answers', async () => {
        const answers = [{ questionId: 'nps', value: 9 }]
        const headers = { 'Idempotency-Key': 'the-same-key' }

        await send(install, project, { surveyId, answers }, headers)
        const repeat = await send(install, project, { surveyId, answers }, headers)

        const { id } = await readAnswer(repeat, 201, receiptSchema)
        const secret = await install.addSecretKey(project.id, ['entries:read'])
        const stored = await install.fetch(`/v1/entries/${id}`, { headers: bearer(secret) })
        expect((await readAnswer(stored, 200, entrySchema)).answers).toHaveLength(1)
      })
    })

    describe('takes a later version for an earlier one', () => {
      const headers = { 'Idempotency-Key': 'the-same-key' }
      const version = (revision: number, given: Readonly<Record<string, unknown>> = {}) =>
        send(
          install,
          project,
          {
            surveyId,
            isPartial: true,
            revision,
            answers: [{ questionId: 'why', value: `version ${revision}` }],
            ...given,
          },
          headers,
        )

      async function read(id: string) {
        const secret = await install.addSecretKey(project.id, ['entries:read'])
        const stored = await install.fetch(`/v1/entries/${id}`, { headers: bearer(secret) })
        return readAnswer(stored, 200, entrySchema)
      }

      test('with the receipt of the first, until the response is complete', async () => {
        const first = await readAnswer(await version(0), 201, receiptSchema)
        const second = await version(1)
        const stale = await version(0)
        const last = await version(2, { isPartial: false })
        const late = await version(3)

        expect(await readAnswer(second, 201, receiptSchema)).toEqual(first)
        expect(second.headers.get('idempotency-replayed')).toBeNull()
        expect(stale.headers.get('idempotency-replayed')).toBe('true')
        await readAnswer(last, 201, receiptSchema)
        expect(late.headers.get('idempotency-replayed')).toBe('true')
        expect(await read(first.id)).toMatchObject({ message: 'version 2', isPartial: false })
      })

      test('whichever comes first of ten at once', async () => {
        const answers = await Promise.all([4, 9, 0, 3, 8, 1, 7, 2, 6, 5].map((n) => version(n)))

        const receipts = await Promise.all(
          answers.map((answer) => readAnswer(answer, 201, receiptSchema)),
        )
        expect(new Set(receipts.map(({ id }) => id)).size).toBe(1)
        expect(await read(receipts[0]?.id ?? '')).toMatchObject({ message: 'version 9' })
      })
    })

    describe('refuses', () => {
      test.each([
        ['an NPS of eleven', [{ questionId: 'nps', value: 11 }], '/answers/0/value'],
        ['a negative NPS', [{ questionId: 'nps', value: -1 }], '/answers/0/value'],
        ['half a point', [{ questionId: 'csat', value: 3.5 }], '/answers/0/value'],
        ['words for a score', [{ questionId: 'ces', value: 'easy' }], '/answers/0/value'],
        ['a number for words', [{ questionId: 'why', value: 7 }], '/answers/0/value'],
        [
          'a question the survey does not ask',
          [{ questionId: 'age', value: 7 }],
          '/answers/0/questionId',
        ],
        [
          'two answers to one question',
          [
            { questionId: 'nps', value: 9 },
            { questionId: 'nps', value: 1 },
          ],
          '/answers/1/value',
        ],
        ['no answers', [], '/answers'],
      ])('%s', async (_name, answers, pointer) => {
        const answer = await send(install, project, { surveyId, answers })

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map((issue) => issue.pointer)).toEqual([pointer])
      })

      test('answers without their survey', async () => {
        const answers = [{ questionId: 'nps', value: 9 }]

        const answer = await send(install, project, { answers })

        await readProblem(answer, 'validation-failed')
      })

      test('the survey of another project', async () => {
        const other = await install.addProject()
        const answers = [{ questionId: 'nps', value: 9 }]

        const answer = await send(install, other, { surveyId, answers })

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.issues?.map((issue) => issue.pointer)).toEqual(['/surveyId'])
      })
    })
  })
}
