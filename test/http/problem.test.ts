/** The one error shape, for refusals and for bugs. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PROBLEMS, problemSchema } from '../../contracts/problem.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'

const logged = vi.fn()

let open: NodeApp

beforeEach(async () => {
  open = await openNodeApp({}, { log: { info: () => undefined, error: logged } })
})

afterEach(() => {
  vi.restoreAllMocks()
  logged.mockReset()
  open.close()
})

async function readProblem(answer: Response) {
  const text = await answer.text()
  expect(answer.headers.get('content-type'), text).toBe('application/problem+json')
  return problemSchema.parse(JSON.parse(text))
}

describe('a problem', () => {
  test('has the id of its request, in the header too', async () => {
    const answer = await open.app.request('/v1/nowhere')
    const problem = await readProblem(answer)

    expect(problem).toMatchObject({ status: 404, code: 'not-found', instance: '/v1/nowhere' })
    expect(answer.headers.get('request-id')).toBe(problem.requestId)
  })

  test('points at each wrong field and says what is wrong with the first', async () => {
    const { publicKey } = await addProject(open.deps)

    const answer = await open.app.request('/v1/submissions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${publicKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'a-wrong-submission',
      },
      body: JSON.stringify({ message: 'x', rating: 9, context: { metadata: { 'a/b~c': 5 } } }),
    })

    const problem = await readProblem(answer)
    expect(problem.status).toBe(422)
    expect(problem.issues?.map((issue) => issue.pointer)).toEqual([
      '/rating',
      '/context/metadata/a~1b~0c',
    ])
    expect(problem.detail).toContain('/rating')
  })

  test('of a hostile body names twenty fields at most', async () => {
    const { publicKey } = await addProject(open.deps)
    const metadata = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index, 1]))

    const answer = await open.app.request('/v1/submissions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${publicKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'a-hostile-submission',
      },
      body: JSON.stringify({ message: 'x', context: { metadata } }),
    })

    expect((await readProblem(answer)).issues?.length).toBeLessThanOrEqual(20)
  })

  test('of a bug is logged with the request’s id and keeps its message to itself', async () => {
    vi.spyOn(open.deps.db, 'select').mockImplementation(() => {
      throw new Error('the password is hunter2')
    })

    const answer = await open.app.request('/demo/key.json')
    const problem = await readProblem(answer)

    expect(problem).toMatchObject({ status: 500, code: 'internal-error' })
    expect(JSON.stringify(problem)).not.toContain('hunter2')
    expect(logged).toHaveBeenCalledWith(
      'request-failed',
      expect.objectContaining({ requestId: problem.requestId, path: '/demo/key.json' }),
    )
  })

  test('of an unreachable database is an answer of its own', async () => {
    vi.spyOn(open.deps.db, 'select').mockImplementation(() => {
      throw new Error('gone')
    })

    expect(await readProblem(await open.app.request('/health/ready'))).toMatchObject({
      status: 503,
      code: 'unavailable',
    })
  })
})

test('every code has a status that is an error and a title of its own', () => {
  const titles = Object.values(PROBLEMS).map(({ title }) => title)

  expect(new Set(titles).size).toBe(titles.length)
  expect(Object.values(PROBLEMS).every(({ status }) => status >= 400 && status < 600)).toBe(true)
})

test('too many submissions are told when to come back', async () => {
  open.close()
  open = await openNodeApp({ EARSHOT_SUBMISSIONS_PER_MINUTE: '3' })
  const { publicKey } = await addProject(open.deps)
  const send = (key: number) =>
    open.app.request('/v1/submissions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${publicKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `limited-${key}`,
      },
      body: '{"message":"x"}',
    })

  const statuses = [(await send(1)).status, (await send(2)).status, (await send(3)).status]
  const refused = await send(4)

  expect(statuses).toEqual([201, 201, 201])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After')
  expect(await readProblem(refused)).toMatchObject({ status: 429, code: 'rate-limited' })
})
