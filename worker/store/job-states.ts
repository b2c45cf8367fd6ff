/** Leases and watermarks: who may run a job for a project now, and how far it came. */
import { and, eq, sql } from 'drizzle-orm'
import type { JobName } from '../../contracts/vocabulary.ts'
import { jobStates } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'

export interface Lease {
  readonly job: JobName
  readonly owner: string
  /** ms UTC. */
  readonly expiresAt: number
}

/** How far a job came, and under which versions and rules. */
export interface Progress {
  readonly job: JobName
  /** Whose lease this runs under: a holder that was presumed dead moves nothing. */
  readonly owner: string
  readonly watermark: number
  readonly basis: string
  /** The lease's new end, ms UTC: work that goes on is work that lives. */
  readonly leaseExpiresAt: number
}

/** Takes the lease if nobody holds it, or if its holder let it run out. */
export async function takeLease(
  db: Db,
  projectId: string,
  lease: Lease,
  now: number,
): Promise<{ watermark: number; basis: string } | undefined> {
  const [row] = await db
    .insert(jobStates)
    .values({ projectId, job: lease.job, leaseOwner: lease.owner, leaseExpiresAt: lease.expiresAt })
    .onConflictDoUpdate({
      target: [jobStates.projectId, jobStates.job],
      set: { leaseOwner: lease.owner, leaseExpiresAt: lease.expiresAt },
      setWhere: sql`${jobStates.leaseOwner} is null or ${jobStates.leaseExpiresAt} <= ${now}`,
    })
    .returning({ watermark: jobStates.watermark, basis: jobStates.basis })
  return row
}

/** Gives the lease back, if it is still ours. */
export async function releaseLease(db: Db, projectId: string, lease: Lease): Promise<void> {
  await db
    .update(jobStates)
    .set({ leaseOwner: null, leaseExpiresAt: 0 })
    .where(
      and(
        eq(jobStates.projectId, projectId),
        eq(jobStates.job, lease.job),
        eq(jobStates.leaseOwner, lease.owner),
      ),
    )
}

/**
 * The statement that makes its batch fail where the lease is no longer ours: a holder that was presumed dead must not
 * write over its successor. It violates `project_id`'s NOT NULL on purpose, the one way to end a batch from within.
 */
export function requireLease(db: Db, projectId: string, { job, owner }: Progress) {
  return db.run(sql`insert into ${jobStates} (project_id, job) select null, ${job} where not exists (
    select 1 from ${jobStates} where ${jobStates.projectId} = ${projectId} and ${jobStates.job} = ${job}
      and ${jobStates.leaseOwner} = ${owner})`)
}

/** The statement that records progress. Belongs in the same batch as the results it stands for. */
export function advanceWatermark(db: Db, projectId: string, progress: Progress) {
  return db
    .update(jobStates)
    .set({
      watermark: progress.watermark,
      basis: progress.basis,
      leaseExpiresAt: progress.leaseExpiresAt,
    })
    .where(
      and(
        eq(jobStates.projectId, projectId),
        eq(jobStates.job, progress.job),
        eq(jobStates.leaseOwner, progress.owner),
      ),
    )
}

/** Where a job of the project stands: nowhere before its first run. */
export async function getProgress(
  db: Db,
  projectId: string,
  job: JobName,
): Promise<{ readonly watermark: number; readonly basis: string }> {
  const row = await db
    .select({ watermark: jobStates.watermark, basis: jobStates.basis })
    .from(jobStates)
    .where(and(eq(jobStates.projectId, projectId), eq(jobStates.job, job)))
    .get()
  return row ?? { watermark: 0, basis: '' }
}

/** Records progress that has no results beside it. */
export async function saveProgress(db: Db, projectId: string, progress: Progress): Promise<void> {
  await db.batch([requireLease(db, projectId, progress), advanceWatermark(db, projectId, progress)])
}
