/** Projects: the tenants. */
import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Project, ProjectPatch } from '../../contracts/project.ts'
import { entries, jobStates, members, projects } from '../../drizzle/schema/index.ts'
import { newSigningSecret } from '../secret.ts'
import type { Db } from './db.ts'
import { toIso } from './rows.ts'

export interface NewProject {
  readonly id: string
  readonly name: string
  readonly publicKey: string
  readonly isSample: boolean
  readonly createdAt: number
}

/** What ingest needs to know of a project. */
export interface IngestProject {
  readonly id: string
  readonly allowedOrigins: readonly string[]
  readonly isRedacting: boolean
  /** Checks who a respondent is. */
  readonly identitySecret: string
  /** Signs receipts. */
  readonly receiptSecret: string
  readonly isSuggesting: boolean
  readonly surveyCoolDownDays: number
}

const ingestColumns = {
  id: projects.id,
  allowedOrigins: projects.allowedOrigins,
  isRedacting: projects.isRedacting,
  identitySecret: projects.identitySecret,
  receiptSecret: projects.receiptSecret,
  isSuggesting: projects.isSuggesting,
  surveyCoolDownDays: projects.surveyCoolDownDays,
}

/** A new project takes feedback from every origin until its makers name theirs. */
export async function insertProject(db: Db, project: NewProject): Promise<void> {
  const secrets = { identitySecret: newSigningSecret(), receiptSecret: newSigningSecret() }
  await db.insert(projects).values({ ...project, ...secrets, allowedOrigins: ['*'] })
}

/** Built once a database: every submission asks. */
const byPublicKey = new WeakMap<Db, ReturnType<typeof prepareByPublicKey>>()

function prepareByPublicKey(db: Db) {
  return db
    .select(ingestColumns)
    .from(projects)
    .where(eq(projects.publicKey, sql.placeholder('publicKey')))
    .prepare()
}

export async function getIngestProjectByPublicKey(
  db: Db,
  publicKey: string,
): Promise<IngestProject | undefined> {
  const prepared = byPublicKey.get(db) ?? prepareByPublicKey(db)
  byPublicKey.set(db, prepared)
  return prepared.get({ publicKey })
}

export async function getIngestProject(
  db: Db,
  projectId: string,
): Promise<IngestProject | undefined> {
  return db.select(ingestColumns).from(projects).where(eq(projects.id, projectId)).get()
}

/** A project with how much it holds and how much of that still waits for its analysis. */
export async function getProject(db: Db, projectId: string): Promise<Project | undefined> {
  const [[row], [total], [pending]] = await db.batch([
    db.select().from(projects).where(eq(projects.id, projectId)),
    db
      .select({ count: count() })
      .from(entries)
      .where(and(eq(entries.projectId, projectId), isNull(entries.withdrawnAt))),
    db
      .select({ count: count() })
      .from(entries)
      .where(
        and(
          eq(entries.projectId, projectId),
          isNull(entries.withdrawnAt),
          gt(
            entries.seq,
            sql`coalesce((select ${jobStates.watermark} from ${jobStates} where ${jobStates.projectId} = ${projectId} and ${jobStates.job} = 'analyse-entries'), 0)`,
          ),
        ),
      ),
  ])
  if (!row) return undefined
  return {
    id: row.id,
    name: row.name,
    publicKey: row.publicKey,
    allowedOrigins: row.allowedOrigins,
    isRedacting: row.isRedacting,
    isSuggesting: row.isSuggesting,
    surveyCoolDownDays: row.surveyCoolDownDays,
    isSample: row.isSample,
    entryCount: total?.count ?? 0,
    pendingCount: pending?.count ?? 0,
    createdAt: toIso(row.createdAt),
  }
}

export async function updateProject(db: Db, projectId: string, patch: ProjectPatch): Promise<void> {
  const values = {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.allowedOrigins === undefined ? {} : { allowedOrigins: patch.allowedOrigins }),
    ...(patch.isRedacting === undefined ? {} : { isRedacting: patch.isRedacting }),
    ...(patch.isSuggesting === undefined ? {} : { isSuggesting: patch.isSuggesting }),
    ...(patch.surveyCoolDownDays === undefined
      ? {}
      : { surveyCoolDownDays: patch.surveyCoolDownDays }),
  }
  if (Object.keys(values).length === 0) return
  await db.update(projects).set(values).where(eq(projects.id, projectId))
}

/** Every project, oldest first: what the scheduled jobs go through. */
export async function listProjectIds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: projects.id })
    .from(projects)
    .orderBy(asc(projects.createdAt), asc(projects.id))
  return rows.map((row) => row.id)
}

/** The install's first project and its public key, for the demo page and the start banner. */
export async function getFirstProject(
  db: Db,
): Promise<{ id: string; publicKey: string } | undefined> {
  return db
    .select({ id: projects.id, publicKey: projects.publicKey })
    .from(projects)
    .where(eq(projects.isSample, false))
    .orderBy(asc(projects.createdAt), asc(projects.id))
    .limit(1)
    .get()
}

/** Stores the sample project unless there is one: two clicks at once make one. */
export async function insertSampleProject(db: Db, project: NewProject): Promise<boolean> {
  const { id, name, publicKey, createdAt } = project
  const result =
    await db.run(sql`insert into ${projects} (id, name, public_key, allowed_origins, identity_secret, receipt_secret, is_sample, created_at)
    select ${id}, ${name}, ${publicKey}, '["*"]', ${newSigningSecret()}, ${newSigningSecret()}, 1, ${createdAt}
    where not exists (select 1 from ${projects} where ${projects.isSample} = 1)`)
  return result.rowsAffected === 1
}

export async function getSampleProjectId(db: Db): Promise<string | undefined> {
  const row = await db
    .select({ id: projects.id })
    .from(projects)
    .where(eq(projects.isSample, true))
    .get()
  return row?.id
}

/** The projects a member may open, oldest first. */
export async function listMemberProjects(
  db: Db,
  userId: string,
): Promise<{ id: string; name: string; role: (typeof members.$inferSelect)['role'] }[]> {
  return db
    .select({ id: projects.id, name: projects.name, role: members.role })
    .from(members)
    .innerJoin(projects, eq(projects.id, members.projectId))
    .where(eq(members.userId, userId))
    .orderBy(asc(projects.createdAt), asc(projects.id))
}
