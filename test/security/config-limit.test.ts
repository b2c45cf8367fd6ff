/** How often one network may ask what there is to show: keys that are none count too, so that nobody can try many. */
import { expect, test } from 'vitest'
import { addProject, openNodeApp } from '../support/node-app.ts'

test('a network is told to wait, whatever key it asks with', async () => {
  const open = await openNodeApp({ EARSHOT_CONFIGS_PER_MINUTE: '2' })
  const { publicKey } = await addProject(open.deps)
  const ask = (key: string) => open.app.request(`http://localhost:8787/v1/config?key=${key}`)

  const statuses = [(await ask(publicKey)).status, (await ask('epk_guess')).status]
  const refused = await ask(publicKey)
  open.close()

  expect(statuses).toEqual([200, 401])
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
})
