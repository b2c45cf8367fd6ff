import { afterEach, expect, test, vi } from 'vitest'
import { clientFor } from '../../../widget/io/client.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('sendFeedback needs no form and rejects with the server’s reasons', async () => {
  const receipt = { id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R', receivedAt: '2026-11-22T20:00:00.000Z' }
  const fetch = vi.fn<typeof globalThis.fetch>(async () =>
    Response.json({ ...receipt, token: 'secret' }, { status: 201 }),
  )
  vi.stubGlobal('fetch', fetch)
  const options = { key: 'epk_1', endpoint: 'https://feedback.example' }
  const client = clientFor(options, new AbortController().signal)
  expect(await client.sendFeedback({ message: 'Hi' })).toEqual({ state: 'sent', ...receipt })

  const issues = [{ pointer: '/message', code: 'x', message: 'no' }]
  fetch.mockResolvedValueOnce(Response.json({ code: 'validation-failed', issues }, { status: 422 }))

  await expect(client.sendFeedback({ message: '' })).rejects.toMatchObject({
    name: 'FeedbackError',
    code: 'validation-failed',
    issues,
  })
})
