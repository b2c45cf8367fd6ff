import { afterEach, describe, expect, test, vi } from 'vitest'
import { createFollowUpApi } from '../../../widget/notices/follow-up-api.ts'

const key = { id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R', token: 'secret-token' }
const followUp = {
  id: key.id,
  kind: 'bug',
  message: 'Export loses umlauts.',
  status: 'planned',
  isWithdrawn: false,
  receivedAt: '2026-11-22T20:00:00.000Z',
  replies: [],
}

function answering(answer: () => Response) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer())
  const api = createFollowUpApi('https://feedback.example/', new AbortController().signal, fetch)
  return { api, fetch }
}

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  test('carries the token in its header only, and no cookie and no referrer', async () => {
    const { api, fetch } = answering(() => Response.json(followUp))

    await api.read(key)

    const [url, init] = fetch.mock.calls[0] ?? []
    expect(url).toBe(`https://feedback.example/v1/receipts/${key.id}`)
    expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer secret-token')
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  test('adds a detail, withdraws and erases where the server expects it', async () => {
    const { api, fetch } = answering(() => Response.json({ id: 'rpl_1', body: 'On Safari.' }))

    await api.addDetail(key, 'On Safari.')
    await api.withdraw(key)
    await api.erase(key)

    const path = `https://feedback.example/v1/receipts/${key.id}`
    expect(fetch.mock.calls.map(([url, init]) => [init?.method, url])).toEqual([
      ['POST', `${path}/replies`],
      ['POST', `${path}/withdrawal`],
      ['DELETE', path],
    ])
    expect(fetch.mock.calls[0]?.[1]?.body).toBe('{"body":"On Safari."}')
  })
})

describe('an answer', () => {
  test('is handed on', async () => {
    const { api } = answering(() => Response.json(followUp))

    expect(await api.read(key)).toEqual({ isOk: true, value: followUp })
  })

  test('without content says that it is erased', async () => {
    const { api } = answering(() => new Response(null, { status: 204 }))

    expect(await api.erase(key)).toEqual({ isOk: true, value: undefined })
  })

  test.each([
    [401, 'gone'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'too-often'],
    [500, 'busy'],
    [503, 'busy'],
    [408, 'busy'],
    [422, 'refused'],
  ])('%i means %s', async (status, reason) => {
    const { api } = answering(() => Response.json({ detail: 'No.' }, { status }))

    expect(await api.read(key)).toMatchObject({ isOk: false, failure: { reason } })
  })

  test('that refuses keeps the server’s words', async () => {
    const { api } = answering(() => Response.json({ detail: 'Too many.' }, { status: 409 }))

    const failure = { reason: 'refused', detail: 'Too many.' }
    expect(await api.addDetail(key, 'x')).toEqual({ isOk: false, failure })
  })

  test('of a captive portal is no answer', async () => {
    const { api } = answering(() => new Response('<h1>Welcome to our train</h1>'))

    expect(await api.read(key)).toEqual({ isOk: false, failure: { reason: 'busy' } })
    expect(await api.erase(key)).toMatchObject({ isOk: false })
  })

  test.each([
    [true, 'busy'],
    [false, 'offline'],
  ])('that never comes, with onLine %s, means %s', async (onLine, reason) => {
    vi.stubGlobal('navigator', { onLine })
    const { api } = answering(() => {
      throw new TypeError('Failed to fetch')
    })

    expect(await api.read(key)).toEqual({ isOk: false, failure: { reason } })
  })
})
