import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from '../support/running-server.ts'

test('a connection that never sends anything does not keep the server from stopping', async () => {
  const server = await startServer()
  const { port } = new URL(server.url)
  const silent = connect(Number(port), '127.0.0.1')
  await once(silent, 'connect')
  // Being cut off is what this is about.
  silent.on('error', () => undefined)

  const code = await server.stop()
  await server.close()
  silent.destroy()

  expect(code).toBe(0)
})
