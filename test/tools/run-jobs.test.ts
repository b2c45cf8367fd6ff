import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../support/running-server.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.close())

test('runs a job by hand beside a running server', async () => {
  const response = await fetch(`${server.url}/v1/submissions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${server.publicKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'by-hand-1',
    },
    body: JSON.stringify({ message: 'Please add a dark mode.' }),
  })
  expect(response.status).toBe(201)

  expect(runJobs('cluster-entries', 'build-reports').status).toBe(0)
  expect(runJobs('analyse-entries').output).toMatch(/analyse-entries: \d+ done, 0 failed, 0 left/)
})

test('names the jobs when it is given none', () => {
  const { status, output } = runJobs('no-such-job')

  expect(status).toBe(2)
  expect(output).toContain('analyse-entries, encode-entries, cluster-entries, build-reports')
})

function runJobs(...args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run-jobs.ts', ...args], {
    env: { ...process.env, EARSHOT_DATA: server.dataFolder },
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}
