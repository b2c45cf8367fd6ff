/** `/v1/surveys`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  surveyImportResultSchema,
  surveyListSchema,
  surveySchema,
} from '../../../contracts/survey.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { OpenInstall, TestInstall, TestProject } from '../test-install.ts'

const INPUT = {
  name: 'How was it?',
  questions: [
    { id: 'score', type: 'nps', title: 'How likely?', isRequired: true },
    { id: 'why', type: 'open', title: 'Why {{score}}?' },
  ],
  intro: { title: 'Two questions' },
  triggers: [{ type: 'dwell', seconds: 20 }],
}

export function describeSurveys(open: OpenInstall): void {
  describe('/v1/surveys', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
    })

    afterEach(() => install.close())

    const get = (path: string) => install.fetch(path, { headers: bearer(secret) })
    const post = (body: unknown) => install.fetch('/v1/surveys', json('POST', body, bearer(secret)))
    const patch = (id: string, body: unknown) =>
      install.fetch(`/v1/surveys/${id}`, json('PATCH', body, bearer(secret)))

    test('makes a draft with every default, which can be read at the place it names', async () => {
      const answer = await post(INPUT)

      const survey = await readAnswer(answer, 201, surveySchema)
      expect(survey).toMatchObject({
        ...INPUT,
        state: 'draft',
        placement: 'popover',
        schedule: { type: 'once' },
        responseCount: 0,
      })
      const read = await get(answer.headers.get('location') ?? '')
      expect(await readAnswer(read, 200, surveySchema)).toEqual(survey)
    })

    test('cleans what people read', async () => {
      const answer = await post({ ...INPUT, name: 'a\u200d b', intro: { title: ' x\u0000y ' } })

      expect((await readAnswer(answer, 201, surveySchema)).intro?.title).toBe('xy')
    })

    test('lists them, newest first', async () => {
      const first = await readAnswer(await post(INPUT), 201, surveySchema)
      const second = await readAnswer(await post({ ...INPUT, name: 'B' }), 201, surveySchema)

      const { items } = await readAnswer(await get('/v1/surveys'), 200, surveyListSchema)

      expect(items.map(({ id }) => id)).toEqual([second.id, first.id])
    })

    test('changes what a patch names, takes away what it nulls, and keeps the rest', async () => {
      const { id } = await readAnswer(await post(INPUT), 201, surveySchema)

      const changed = await patch(id, {
        state: 'live',
        intro: null,
        endsAt: '2099-01-01T00:00:00Z',
      })

      const survey = await readAnswer(changed, 200, surveySchema)
      expect(survey).toMatchObject({
        name: INPUT.name,
        questions: INPUT.questions,
        triggers: INPUT.triggers,
        state: 'live',
        endsAt: '2099-01-01T00:00:00.000Z',
      })
      expect(survey).not.toHaveProperty('intro')
    })

    test('removes one, and keeps what was said to it', async () => {
      const { id } = await readAnswer(await post(INPUT), 201, surveySchema)
      await send(install, project, { surveyId: id, answers: [{ questionId: 'score', value: 9 }] })

      const path = `/v1/surveys/${id}`
      const removed = await install.fetch(path, { method: 'DELETE', headers: bearer(secret) })

      expect(removed.status).toBe(204)
      await readProblem(await get(path), 'not-found')
      expect(await (await get('/v1/entries')).text()).toContain(id)
    })

    test('counts complete responses', async () => {
      const { id } = await readAnswer(await post(INPUT), 201, surveySchema)
      const answers = [{ questionId: 'score', value: 9 }]
      await send(install, project, { surveyId: id, answers })
      await send(install, project, { surveyId: id, answers, isPartial: true })

      const { responseCount } = await readAnswer(await get(`/v1/surveys/${id}`), 200, surveySchema)

      expect(responseCount).toBe(1)
    })

    test('takes over another product’s survey as a draft, and says what it left', async () => {
      const survey = {
        name: 'NPS',
        linked_flag_key: 'beta',
        questions: [{ type: 'rating', question: 'How likely?', display: 'number', scale: 10 }],
      }
      const take = (body: unknown) =>
        install.fetch('/v1/surveys/import', json('POST', body, bearer(secret)))

      const taken = await take({ format: 'posthog', survey })

      const result = await readAnswer(taken, 201, surveyImportResultSchema)
      expect(result.survey).toMatchObject({ state: 'draft', questions: [{ type: 'nps' }] })
      expect(result.warnings).toHaveLength(1)
      const read = await get(taken.headers.get('location') ?? '')
      expect(await readAnswer(read, 200, surveySchema)).toEqual(result.survey)
      const problem = await readProblem(
        await take({ format: 'formbricks', survey: { name: 'x', questions: [{ id: 'a' }] } }),
        'validation-failed',
      )
      expect(problem.issues?.[0]?.pointer).toBe('/survey/questions/0/type')
    })

    test('takes one with translations that an ordinary body would have no room for', async () => {
      const texts = Object.fromEntries(
        Array.from({ length: 90 }, (_, index) => [`score.text${index}`, 'x'.repeat(1000)]),
      )

      const answer = await post({ ...INPUT, translations: { de: texts } })

      expect((await readAnswer(answer, 201, surveySchema)).translations).toEqual({ de: texts })
    })

    test.each([
      ['no questions', { questions: [] }, '/questions'],
      [
        'two questions of one id',
        { questions: [INPUT.questions[0], INPUT.questions[0]] },
        '/questions',
      ],
      [
        'a branch to nowhere',
        { questions: [{ ...INPUT.questions[0], branching: { otherwise: 'gone' } }] },
        '/questions/0/branching',
      ],
      [
        'a type it does not know',
        { questions: [{ id: 'a', type: 'mood', title: 'x' }] },
        '/questions/0/type',
      ],
      [
        'an end before the start',
        { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
        '/endsAt',
      ],
      ['a field it does not know', { colour: 'red' }, '/'],
    ])('refuses %s', async (_name, wrong, pointer) => {
      const problem = await readProblem(await post({ ...INPUT, ...wrong }), 'validation-failed')

      expect(problem.issues?.map((issue) => issue.pointer)).toContain(pointer)
    })

    test('refuses a patch that would break it', async () => {
      const { id } = await readAnswer(await post(INPUT), 201, surveySchema)

      const questions = [{ ...INPUT.questions[0], branching: { otherwise: 'why' } }]

      await readProblem(await patch(id, { questions }), 'validation-failed')
    })
  })
}
