import { describe, expect, test, vi } from 'vitest'
import { sendSubmission } from '../../../widget/io/send-submission.ts'

const target = { endpoint: 'https://feedback.example/', key: 'epk_1' }
const submission = { message: 'Hi' }
const receipt = { id: 'ent_1', receivedAt: '2026-11-22T20:00:00.000Z', token: 't' }

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  return vi.fn<typeof fetch>(async () => Response.json(body, { status, headers }))
}

test('sends key, idempotency key and JSON, and no credentials', async () => {
  const fetch = answering(201, receipt)

  await sendSubmission(target, 'key-00001', submission, fetch)

  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    'https://feedback.example/v1/submissions',
    expect.objectContaining({
      method: 'POST',
      credentials: 'omit',
      keepalive: true,
      body: '{"message":"Hi"}',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer epk_1',
        'Idempotency-Key': 'key-00001',
      },
    }),
  )
})

test('takes a receipt for acceptance', async () => {
  expect(await sendSubmission(target, 'key-00001', submission, answering(201, receipt))).toEqual({
    state: 'accepted',
    receipt,
  })
})

describe('tries again later', () => {
  test.each([
    ['when the server is down', answering(503, {})],
    ['when it failed', answering(500, {})],
    ['when too much was sent', answering(429, {})],
    ['when the request timed out', answering(408, {})],
    ['when a portal answers instead', answering(200, '<html>')],
    ['when there is no network', vi.fn<typeof fetch>(() => Promise.reject(new TypeError('x')))],
  ])('%s', async (_name, fetch) =>
    expect((await sendSubmission(target, 'key-00001', submission, fetch)).state).toBe('retry'),
  )

  test('no sooner than the server says', async () => {
    const outcome = await sendSubmission(
      target,
      'key-00001',
      submission,
      answering(429, {}, { 'Retry-After': '40' }),
    )

    expect(outcome).toEqual({ state: 'retry', retryAfterSeconds: 40 })
  })

  test('when no answer comes within ten seconds', async () => {
    vi.useFakeTimers()
    const hanging = vi.fn<typeof fetch>(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    )

    const sending = sendSubmission(target, 'key-00001', submission, hanging)
    await vi.advanceTimersByTimeAsync(10_000)

    expect(await sending).toEqual({ state: 'retry' })
    vi.useRealTimers()
  })
})

describe('is refused for good', () => {
  test('with the server’s own words', async () => {
    const issues = [{ pointer: '/email', code: 'x', message: 'no' }]
    const body = { code: 'validation-failed', detail: 'email: no', issues, requestId: 'req_1' }

    expect(await sendSubmission(target, 'key-00001', submission, answering(422, body))).toEqual({
      state: 'refused',
      problem: { status: 422, code: 'validation-failed', detail: 'email: no', issues },
    })
  })

  test('without words where a proxy answers', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(
      async () => new Response('<h1>No', { status: 403 }),
    )

    expect(await sendSubmission(target, 'key-00001', submission, fetch)).toEqual({
      state: 'refused',
      problem: { status: 403, code: 'http-403', detail: '', issues: [] },
    })
  })
})
