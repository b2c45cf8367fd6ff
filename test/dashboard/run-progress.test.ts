import { describe, expect, test } from 'vitest'
import type { Run } from '../../contracts/run.ts'
import { isDone, newestRunId, toProgress } from '../../dashboard/run-progress.ts'

function makeRun(run: Pick<Run, 'id' | 'job' | 'state'>): Run {
  return {
    startedAt: '2026-11-22T10:00:00.000Z',
    endedAt: null,
    processed: 3,
    failed: 0,
    remaining: 0,
    error: null,
    ...run,
  }
}

const OLD = makeRun({ id: 'run_01A', job: 'build-reports', state: 'succeeded' })
const ANALYSED = makeRun({ id: 'run_01B', job: 'analyse-entries', state: 'succeeded' })
const ENCODED = makeRun({ id: 'run_01BE', job: 'encode-entries', state: 'succeeded' })
const CLUSTERED = makeRun({ id: 'run_01C', job: 'cluster-entries', state: 'succeeded' })
const BUILT = makeRun({ id: 'run_01D', job: 'build-reports', state: 'succeeded' })

describe('the progress of the jobs', () => {
  test('a run from before does not count', () => {
    const states = toProgress([OLD], newestRunId([OLD])).map(({ state }) => state)

    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
  })

  test('the newest run of a job decides, wherever it stands in the list', () => {
    const again = makeRun({ id: 'run_01E', job: 'analyse-entries', state: 'running' })

    expect(toProgress([ANALYSED, again], '')[0]?.state).toBe('running')
    expect(toProgress([again, ANALYSED], '')[0]?.state).toBe('running')
  })

  test('it is done when all jobs succeeded', () => {
    expect(isDone(toProgress([ANALYSED, ENCODED, CLUSTERED], ''))).toBe(false)
    expect(isDone(toProgress([ANALYSED, ENCODED, CLUSTERED, BUILT], ''))).toBe(true)
  })

  test('it is done when a job failed and none runs', () => {
    const failed = makeRun({ id: 'run_01E', job: 'cluster-entries', state: 'failed' })
    const running = makeRun({ id: 'run_01F', job: 'build-reports', state: 'running' })

    expect(isDone(toProgress([ANALYSED, failed], ''))).toBe(true)
    expect(isDone(toProgress([ANALYSED, failed, running], ''))).toBe(false)
  })
})
