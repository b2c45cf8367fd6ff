/** The history of job executions. */
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Run } from '../../contracts/run.ts'
import type { JobName } from '../../contracts/vocabulary.ts'
import { runs } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso, toIsoOrNull } from './rows.ts'

export interface RunOutcome {
  readonly state: 'succeeded' | 'failed'
  readonly endedAt: number
  readonly processed: number
  readonly failed: number
  readonly remaining: number
  readonly error: string | null
}

/** History is kept this long: a run a minute adds up. */
const KEPT_MS = 2 * 24 * 60 * 60 * 1000

/** Begins a run. Whoever has the lease is the only one running: older runs that never ended are closed as dead. */
export async function insertRun(
  db: Db,
  projectId: string,
  run: { readonly id: string; readonly job: JobName; readonly startedAt: number },
): Promise<void> {
  const isOfJob = and(eq(runs.projectId, projectId), eq(runs.job, run.job))
  await db
    .update(runs)
    .set({ state: 'failed', endedAt: run.startedAt, failed: 1, error: 'the run died' })
    .where(and(isOfJob, eq(runs.state, 'running')))
  await db.delete(runs).where(and(isOfJob, lt(runs.startedAt, run.startedAt - KEPT_MS)))
  await db.insert(runs).values({ ...run, projectId, state: 'running' })
}

export async function finishRun(
  db: Db,
  projectId: string,
  runId: string,
  outcome: RunOutcome,
): Promise<void> {
  await db
    .update(runs)
    .set(outcome)
    .where(and(eq(runs.projectId, projectId), eq(runs.id, runId)))
}

/** Newest first. */
export async function listRuns(
  db: Db,
  projectId: string,
  limit: number,
  after: { readonly order: number; readonly id: string } | undefined,
): Promise<Run[]> {
  const rows = await db
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.projectId, projectId),
        after && sql`(${runs.startedAt}, ${runs.id}) < (${after.order}, ${after.id})`,
      ),
    )
    .orderBy(desc(runs.startedAt), desc(runs.id))
    .limit(limit)
  return rows.map((row) => ({
    id: row.id,
    job: row.job,
    state: row.state,
    startedAt: toIso(row.startedAt),
    endedAt: toIsoOrNull(row.endedAt),
    processed: row.processed,
    failed: row.failed,
    remaining: row.remaining,
    error: row.error,
  }))
}
