/** Leases and runs: one at a time, taken over from the dead, recorded whatever happens. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LEASE_MS } from '../../worker/jobs/run-job.ts'
import { runForAllProjects } from '../../worker/jobs/run-scheduled.ts'
import { getEntry } from '../../worker/store/entry-pages.ts'
import { listPendingEntries, saveInsights } from '../../worker/store/insights.ts'
import { getProgress, takeLease } from '../../worker/store/job-states.ts'
import { listRuns } from '../../worker/store/runs.ts'
import { addProject } from '../support/node-app.ts'
import { type JobApp, openJobApp } from './job-app.ts'

const NOW = Date.UTC(2026, 10, 18, 12)

let app: JobApp

beforeEach(async () => {
  app = await openJobApp(NOW)
})

afterEach(() => {
  vi.restoreAllMocks()
  app.open.close()
})

function takeAs(owner: string, now: number) {
  const lease = { job: 'analyse-entries', owner, expiresAt: now + LEASE_MS } as const
  return takeLease(app.deps.db, app.projectId, lease, now)
}

function runs() {
  return listRuns(app.deps.db, app.projectId, 10, undefined)
}

describe('a lease', () => {
  test('lets a second runner do nothing and record nothing', async () => {
    await app.addFeedback(3, NOW - 1000)
    await takeAs('somebody', NOW)

    expect(await app.run('analyse-entries')).toBeUndefined()
    expect(await runs()).toEqual([])
    expect((await getProgress(app.deps.db, app.projectId, 'analyse-entries')).watermark).toBe(0)
  })

  test('goes to one of many who ask at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => takeAs(`runner-${index}`, NOW)),
    )

    expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1)
  })

  test('is given back, so that the next run may begin', async () => {
    await app.addFeedback(1, NOW - 1000)

    expect(await app.run('analyse-entries')).toMatchObject({ processed: 2 })
    expect(await app.run('analyse-entries')).toMatchObject({ processed: 0 })
  })

  test('that ran out is taken over', async () => {
    await app.addFeedback(2, NOW - 1000)
    await takeAs('dead', NOW)
    app.setNow(NOW + LEASE_MS)

    expect(await app.run('analyse-entries')).toMatchObject({ processed: 4 })
  })

  test('that ran out lets its holder write nothing any more', async () => {
    await app.addFeedback(2, NOW - 1000)
    await takeAs('presumed dead', NOW)
    await takeAs('successor', NOW + LEASE_MS)
    const [entry] = await listPendingEntries(app.deps.db, app.projectId, 0, 1)
    const insight = {
      entryId: entry?.id ?? '',
      version: '1',
      language: 'en',
      sentimentScore: 0,
      sentimentLabel: 'neutral',
      sentimentEvidence: [],
      intent: 'unknown',
      intentConfidence: 0,
      intentEvidence: [],
      terms: [],
      tags: [],
    } as const

    const late = saveInsights(app.deps.db, app.projectId, [insight], {
      job: 'analyse-entries',
      owner: 'presumed dead',
      watermark: 999,
      basis: 'stale',
      leaseExpiresAt: NOW + 10 * LEASE_MS,
    })

    await expect(late).rejects.toThrow()
    const stored = await getEntry(app.deps.db, app.projectId, insight.entryId)
    expect(stored?.insight).toBeNull()

    expect((await getProgress(app.deps.db, app.projectId, 'analyse-entries')).watermark).toBe(0)
    expect(await takeAs('third', NOW + LEASE_MS + 1)).toBeUndefined()
    expect(await takeAs('third', NOW + 2 * LEASE_MS)).toBeDefined()
  })

  test('is renewed by work that goes on', async () => {
    await app.addFeedback(2, NOW - 1000)
    await takeAs('worker', NOW)
    const progress = {
      job: 'analyse-entries',
      owner: 'worker',
      watermark: 1,
      basis: '',
      leaseExpiresAt: NOW + 2 * LEASE_MS,
    } as const
    const [entry] = await listPendingEntries(app.deps.db, app.projectId, 0, 1)
    if (!entry) throw new Error('no entry')

    await saveInsights(
      app.deps.db,
      app.projectId,
      [
        {
          entryId: entry.id,
          version: '1',
          language: 'en',
          sentimentScore: 0,
          sentimentLabel: 'neutral',
          sentimentEvidence: [],
          intent: 'unknown',
          intentConfidence: 0,
          intentEvidence: [],
          terms: [],
          tags: [],
        },
      ],
      progress,
    )

    expect(await takeAs('other', NOW + LEASE_MS)).toBeUndefined()
  })
})

describe('a run', () => {
  test('is recorded with what it did', async () => {
    await app.addFeedback(2, NOW - 1000)
    await app.run('analyse-entries')

    expect(await runs()).toMatchObject([
      { job: 'analyse-entries', state: 'succeeded', processed: 4, remaining: 0, error: null },
    ])
  })

  test('that throws is recorded as failed, thrown on, and gives its lease back', async () => {
    await app.addFeedback(2, NOW - 1000)
    const { db } = app.deps
    const batch = db.batch.bind(db)
    let calls = 0
    vi.spyOn(db, 'batch').mockImplementation((statements) => {
      calls += 1
      return calls === 2 ? Promise.reject(new Error('the disk is full')) : batch(statements)
    })

    await expect(app.run('analyse-entries')).rejects.toThrow('the disk is full')
    vi.restoreAllMocks()

    expect(await runs()).toMatchObject([
      { state: 'failed', error: 'Error: the disk is full', failed: 1 },
    ])
    expect(await app.run('analyse-entries')).toMatchObject({ processed: 4 })
  })

  test('of a project that fails keeps no other project waiting', async () => {
    await app.addFeedback(1, NOW - 1000)
    const second = await addProject(app.deps, 'second')
    const { db } = app.deps
    const batch = db.batch.bind(db)
    let calls = 0
    vi.spyOn(db, 'batch').mockImplementation((statements) => {
      calls += 1
      return calls === 1 ? Promise.reject(new Error('first project only')) : batch(statements)
    })

    await runForAllProjects(app.deps, ['analyse-entries'], { maxEntries: 100 })
    vi.restoreAllMocks()

    expect((await runs())[0]?.state).toBe('failed')
    expect((await listRuns(db, second.id, 10, undefined))[0]?.state).toBe('succeeded')
  })
})
