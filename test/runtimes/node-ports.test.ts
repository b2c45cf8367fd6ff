/** The ports as Node fills them: addresses, limits, the cookie secret, the job thread. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { parseConfig } from '../../worker/config.ts'
import { createProject } from '../../worker/ingest/create-project.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { createAddressOf } from '../../worker/runtimes/node/client-address.ts'
import { keepCookieSecret } from '../../worker/runtimes/node/cookie-secret.ts'
import { createMemoryLimiter } from '../../worker/runtimes/node/memory-limiter.ts'
import { openDatabase } from '../../worker/runtimes/node/open-database.ts'
import { startJobThread } from '../../worker/runtimes/node/start-job-thread.ts'
import { listRuns } from '../../worker/store/runs.ts'
import { addEntry } from '../store/new-entry.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-ports-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the address of a request', () => {
  const env = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }
  const request = (forwarded?: string) =>
    new Request(
      'http://x/',
      forwarded === undefined ? {} : { headers: { 'X-Forwarded-For': forwarded } },
    )

  test.each([
    ['is the peer’s', false, undefined, '10.0.0.1'],
    ['is the peer’s, whatever a client claims', false, '1.2.3.4', '10.0.0.1'],
    ['is what the trusted proxy says', true, '1.2.3.4', '1.2.3.4'],
    ['is the proxy’s own entry, not the client’s invention', true, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['is the peer’s where the proxy says nothing', true, undefined, '10.0.0.1'],
    ['is the peer’s where the proxy says an empty thing', true, ' , ', '10.0.0.1'],
  ])('%s', (_name, isProxyTrusted, forwarded, address) => {
    expect(createAddressOf(isProxyTrusted)(request(forwarded), env)).toBe(address)
  })

  test.each([undefined, null, {}, { incoming: null }, { incoming: {} }])(
    'is unknown where the platform says nothing: %j',
    (nothing) => expect(createAddressOf(false)(request(), nothing)).toBe('unknown'),
  )
})

describe('a limit in memory', () => {
  test('counts by limit and by who, and says when to come back', async () => {
    const limit = createMemoryLimiter(parseConfig({ EARSHOT_SUBMISSIONS_PER_MINUTE: '2' }))

    await limit('submissions', 'ada')
    await limit('submissions', 'ada')
    const third = await limit('submissions', 'ada')

    expect(third.isAllowed).toBe(false)
    expect(third.retryAfterSeconds).toBeGreaterThan(0)
    expect(third.retryAfterSeconds).toBeLessThanOrEqual(60)
    expect((await limit('submissions', 'bob')).isAllowed).toBe(true)
    expect((await limit('sign-in', 'ada')).isAllowed).toBe(true)
  })

  test('of zero is none', async () => {
    const limit = createMemoryLimiter(parseConfig({ EARSHOT_SUBMISSIONS_PER_MINUTE: '0' }))

    const verdicts = await Promise.all(Array.from({ length: 500 }, () => limit('submissions', 'x')))

    expect(verdicts.every(({ isAllowed }) => isAllowed)).toBe(true)
  })
})

test('the cookie secret is made once, kept, and readable by its owner only', () => {
  const made = keepCookieSecret(folder)

  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(keepCookieSecret(folder)).toBe(made)
  expect(readFileSync(join(folder, 'cookie-secret'), 'utf8').trim()).toBe(made)
  expect(statSync(join(folder, 'cookie-secret')).mode & 0o077).toBe(0)
})

test('a configuration that is wrong is refused with every reason', () => {
  const wrong = { EARSHOT_PORT: '99999', EARSHOT_URL: 'nonsense', EARSHOT_SECRET: 'short' }

  expect(() => parseConfig(wrong)).toThrow(/EARSHOT_URL[\s\S]*EARSHOT_PORT[\s\S]*EARSHOT_SECRET/)
})

test('the job thread runs all jobs of a project through the one writer, and stops when told', async () => {
  const path = join(folder, 'earshot.db')
  const database = await openDatabase(path)
  const deps = { db: database.db, now: Date.now, newId: createNewId() }
  const project = { name: 'P', publicKey: 'epk_p', isSample: false }
  const { id: projectId } = await createProject(deps, project)
  await addEntry(deps, projectId, { message: 'The export is broken' })
  const errors: unknown[] = []
  const log = { info: () => undefined, error: (...line: unknown[]) => void errors.push(line) }

  const thread = startJobThread(path, database.write, log)
  thread.run(projectId, JOB_NAMES)
  const readRuns = () => listRuns(database.db, projectId, 10, undefined)
  const isDone = async () =>
    (await readRuns()).filter(({ state }) => state !== 'running').length === JOB_NAMES.length
  for (let wait = 0; wait < 400 && !(await isDone()); wait += 1) await sleep(50)
  await thread.stop()

  expect((await readRuns()).map(({ job, state }) => [job, state]).toReversed()).toEqual(
    JOB_NAMES.map((job) => [job, 'succeeded']),
  )
  expect(errors).toEqual([])
  database.close()
})
