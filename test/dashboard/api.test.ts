import { describe, expect, test } from 'vitest'
import { createApi } from '../../dashboard/api.ts'
import { ApiProblem, toProblem } from '../../dashboard/api-problem.ts'

function makeFetch(response: Response) {
  const calls: { readonly url: string; readonly init: RequestInit }[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    calls.push({ url: String(input), init: init ?? {} })
    return response
  }
  return { fetch, calls }
}

const { signal } = new AbortController()

describe('the API client', () => {
  test('names the project and leaves empty filters out of the address', async () => {
    const { fetch, calls } = makeFetch(Response.json({ items: [], nextCursor: null }))
    const api = createApi({ fetch, projectId: 'prj_1' })

    await api.listEntries({ search: 'a&b', kind: '', cursor: null }, signal)

    expect(calls[0]?.url).toBe('/v1/entries?search=a%26b')
    expect(new Headers(calls[0]?.init.headers).get('Earshot-Project')).toBe('prj_1')
    expect(calls[0]?.init.credentials).toBe('same-origin')
  })

  test('reads the problem of a refusal', async () => {
    const refused = { status: 422, code: 'validation-failed', requestId: 'req_1' }
    const body = { ...refused, detail: 'name: too long' }
    const { fetch } = makeFetch(Response.json(body, { status: 422 }))

    const refusal = createApi({ fetch, projectId: null }).updateProject({ name: 'x' })

    await expect(refusal).rejects.toMatchObject({ ...refused, message: 'name: too long' })
  })

  test('makes a problem of an answer that is none', async () => {
    const headers = { 'Request-Id': 'req_2' }
    const { fetch } = makeFetch(new Response('<h1>Bad gateway</h1>', { status: 502, headers }))

    const refusal = createApi({ fetch, projectId: null }).getInstall(signal)

    await expect(refusal).rejects.toMatchObject({
      status: 502,
      code: 'unreadable',
      requestId: 'req_2',
    })
  })

  test('an answer without content ends well', async () => {
    const { fetch } = makeFetch(new Response(null, { status: 204 }))

    await expect(createApi({ fetch, projectId: null }).signOut()).resolves.toBeUndefined()
  })

  test('tells a lost network from a bug', () => {
    expect(toProblem(new TypeError('Failed to fetch')).code).toBe('offline')
    expect(toProblem(new Error('x')).code).toBe('unexpected')
    expect(toProblem('x')).toBeInstanceOf(ApiProblem)
  })
})
