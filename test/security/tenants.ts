/** Two tenants in one database: A full of recognisable data, B empty, and every way to ask as either. */

import { eq } from 'drizzle-orm'
import { JOB_NAMES, ROLES, type Role, SCOPES, type Scope } from '../../contracts/vocabulary.ts'
import { tags } from '../../drizzle/schema/index.ts'
import type { Deps } from '../../worker/deps.ts'
import { makeReceiptToken } from '../../worker/ingest/receipt-token.ts'
import { runJobs } from '../../worker/jobs/run-scheduled.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { createVectorCache } from '../../worker/search/vector-cache.ts'
import { hashSecret, newSecret } from '../../worker/secret.ts'
import { insertAnnouncement } from '../../worker/store/announcements.ts'
import { listEntries } from '../../worker/store/entry-pages.ts'
import { insertKey } from '../../worker/store/keys.ts'
import { insertMember } from '../../worker/store/members.ts'
import { getIngestProject } from '../../worker/store/projects.ts'
import { listReports } from '../../worker/store/reports.ts'
import { insertSurvey } from '../../worker/store/surveys.ts'
import { insertTag } from '../../worker/store/tags.ts'
import { listThemes } from '../../worker/store/themes.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'

/** In every text that project A owns, and nowhere else. */
export const MARK = /quokka/i

export interface Tenant {
  readonly projectId: string
  readonly publicKey: string
  /** `Cookie` headers of a member of each role. */
  readonly cookies: Readonly<Record<Role, string>>
  keyWith(scopes: readonly Scope[]): Promise<string>
}

export interface OwnedIds {
  readonly entry: string
  readonly theme: string
  readonly report: string
  readonly tag: string
  readonly key: string
  readonly survey: string
  readonly announcement: string
  readonly attachment: string
  /** Opens `entry` as its respondent. */
  readonly receiptToken: string
}

export interface Tenants {
  readonly open: NodeApp
  readonly a: Tenant
  readonly b: Tenant
  /** Ids of rows that belong to A. */
  readonly owned: OwnedIds
}

const ORIGIN = 'http://localhost:8787'
const CACHE_BYTES = 1_000_000

const loadMeanings = createLoadMeanings({ info: () => undefined, error: () => undefined })

/** Opens an app with both projects; A has entries, themes, tags, reports, runs, keys and a survey. */
export async function openTenants(): Promise<Tenants> {
  const open = await openNodeApp(
    {
      EARSHOT_SUBMISSIONS_PER_MINUTE: '0',
      EARSHOT_KEYED_SUBMISSIONS_PER_MINUTE: '0',
      EARSHOT_SIGN_INS_PER_MINUTE: '0',
    },
    { meaningSearch: { load: loadMeanings, cache: createVectorCache(CACHE_BYTES) } },
  )
  const a = await addTenant(open.deps, 'Quokka Inc')
  const b = await addTenant(open.deps, 'Project B')
  return { open, a, b, owned: await fill(open, a) }
}

/** A route's path with an id of A's, by the kind that the path names. */
export function toOwnedPath(owned: OwnedIds, path: string): string {
  const ids: Record<string, string> = {
    entries: owned.entry,
    receipts: owned.entry,
    themes: owned.theme,
    reports: owned.report,
    tags: owned.tag,
    keys: owned.key,
    announcements: owned.announcement,
    surveys: owned.survey,
    attachments: owned.attachment,
  }
  const kind = path.split('/')[2] ?? ''
  return path.replace(/:(?:id|entryId)/, ids[kind] ?? `no id for ${kind}`)
}

/** A `Cookie` header from `Set-Cookie` values. */
export function toCookie(setCookies: readonly string[]): string {
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Asks with a JSON body, as a page of the install's own origin would. */
export function ask(
  open: NodeApp,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Response> {
  const request = new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      ...(method === 'POST' || method === 'PATCH' ? { 'Content-Type': 'application/json' } : {}),
      Origin: ORIGIN,
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return Promise.resolve(open.app.fetch(request))
}

export function bearer(secret: string): Record<string, string> {
  return { Authorization: `Bearer ${secret}` }
}

async function addTenant(deps: Deps, name: string): Promise<Tenant> {
  const { id: projectId, publicKey } = await addProject(deps, name)
  const cookieOf = async (role: Role): Promise<string> => {
    const signedIn = await deps.accounts.create({
      name: `${role} of ${name}`,
      email: `${role}@${projectId.toLowerCase().replace('_', '-')}.example`,
      password: 'correct horse battery',
    })
    if (!signedIn) throw new Error('the e-mail has an account already')
    const { userId } = signedIn.account
    await insertMember(deps.db, { id: deps.newId('mem'), projectId, userId, role, createdAt: 1 })
    return toCookie(signedIn.cookies)
  }
  const [owner, admin, editor, viewer] = await Promise.all(ROLES.map(cookieOf))
  if (!owner || !admin || !editor || !viewer) throw new Error('every role has a cookie')
  return {
    projectId,
    publicKey,
    cookies: { owner, admin, editor, viewer },
    async keyWith(scopes) {
      const secret = newSecret('esk')
      await insertKey(deps.db, projectId, {
        id: deps.newId('key'),
        name: `key of ${name}`,
        secretHash: await hashSecret(secret),
        hint: secret.slice(-4),
        scopes,
        createdAt: deps.now(),
      })
      return secret
    },
  }
}

const MESSAGES = [
  'The quokka export to CSV loses umlauts in every column',
  'Quokka CSV export loses umlauts again, columns are broken',
  'Exporting quokka data to CSV breaks umlauts in the columns',
  'Umlauts are lost in the quokka CSV export of all columns',
  'CSV export: quokka umlauts lost in columns',
  'Dark mode for the quokka calendar would be great at night',
  'Please add dark mode to the quokka calendar, nights are bright',
  'The quokka calendar needs a dark mode for the night',
  'I would love a dark mode in the quokka calendar at night',
  'Quokka calendar dark mode please, my nights are bright',
]

async function addAttachment({ app }: NodeApp, { publicKey }: Tenant): Promise<string> {
  const answer = await app.fetch(
    new Request(`${ORIGIN}/v1/attachments?name=quokka.txt`, {
      method: 'POST',
      headers: { ...bearer(publicKey), 'Idempotency-Key': 'quokka-file', Origin: ORIGIN },
      body: 'quokka',
    }),
  )
  const { id }: { id: string } = await answer.json()
  return id
}

async function fill(open: NodeApp, tenant: Tenant): Promise<OwnedIds> {
  const { deps } = open
  const { projectId } = tenant
  const tag = deps.newId('tag')
  await insertTag(deps.db, projectId, {
    id: tag,
    name: 'quokka tag',
    any: ['quokka'],
    none: [],
    createdAt: deps.now(),
  })
  for (const [index, message] of MESSAGES.entries()) {
    const headers = { ...bearer(tenant.publicKey), 'Idempotency-Key': `quokka-${index}` }
    const body = {
      message,
      respondent: `quokka-${index}`,
      email: `quokka${index}@example.com`,
      context: { url: 'https://quokka.example/', release: 'quokka-1' },
    }
    const answer = await ask(open, 'POST', '/v1/submissions', headers, body)
    if (answer.status !== 201) throw new Error(await answer.text())
  }
  const survey = deps.newId('srv')
  await insertSurvey(deps.db, projectId, {
    id: survey,
    name: 'quokka survey',
    questions: [{ id: 'score', type: 'nps', title: 'quokka?' }],
    createdAt: deps.now(),
  })
  const announcement = deps.newId('ann')
  await insertAnnouncement(deps.db, projectId, {
    id: announcement,
    kind: 'incident',
    title: 'quokka export is broken',
    body: 'quokka',
    linkUrl: null,
    linkLabel: null,
    isDismissible: true,
    startsAt: 0,
    endsAt: null,
    audience: [],
    translations: {},
    createdAt: deps.now(),
    updatedAt: deps.now(),
  })
  await runJobs({ ...deps, loadMeanings }, projectId, JOB_NAMES, { maxEntries: 1000 })
  await tenant.keyWith(SCOPES)

  const [entry] = await listEntries(deps.db, projectId, { isSpam: false }, 1, undefined)
  const [theme] = await listThemes(deps.db, projectId, undefined, 1, undefined)
  const [report] = await listReports(deps.db, projectId, 1, undefined)
  const key = await deps.db.query.keys.findFirst({
    where: (keys, { eq: equals }) => equals(keys.projectId, projectId),
  })
  const stored = await deps.db.select().from(tags).where(eq(tags.id, tag)).get()
  const project = await getIngestProject(deps.db, projectId)
  if (!project || !entry || !theme || !report || !key || !stored)
    throw new Error('project A is not full')
  return {
    entry: entry.id,
    theme: theme.id,
    report: report.id,
    tag,
    key: key.id,
    survey,
    announcement,
    attachment: await addAttachment(open, tenant),
    receiptToken: await makeReceiptToken(project.receiptSecret, entry.id),
  }
}
