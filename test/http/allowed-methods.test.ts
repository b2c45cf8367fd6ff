import { expect, test } from 'vitest'
import { problemSchema } from '../../contracts/problem.ts'
import { openNodeApp } from '../support/node-app.ts'

test.each([
  ['PUT', '/v1/entries', 'GET'],
  ['GET', '/v1/submissions', 'POST'],
  ['PATCH', '/v1/tags/tag_01JDAB3V7M5T0Q8X2Z9K4N6P1R', 'DELETE'],
  ['PUT', '/v1/session', 'DELETE, GET, POST'],
])('%s %s is answered with what is allowed there', async (method, path, allow) => {
  const { app, close } = await openNodeApp()

  const response = await app.request(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  close()

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe(allow)
  expect(problemSchema.parse(await response.json()).code).toBe('method-not-allowed')
})

test('a path without any route is not found', async () => {
  const { app, close } = await openNodeApp()
  const response = await app.request('/v1/nothing')
  close()

  expect(response.status).toBe(404)
})
