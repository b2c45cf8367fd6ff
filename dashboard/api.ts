/** The one client of Earshot's REST API: same origin, session cookie, refusals thrown as `ApiProblem`. */
import type { Entry } from '../contracts/entry.ts'
import type { Reply } from '../contracts/follow-up.ts'
import type { Key, KeyInput, Project, ProjectPatch } from '../contracts/project.ts'
import type { Report, ReportSummary } from '../contracts/report.ts'
import type { Run, RunInput } from '../contracts/run.ts'
import type { Claim, Install, Session } from '../contracts/session.ts'
import type { Tag, TagInput } from '../contracts/tag.ts'
import type { Theme, ThemeDetail } from '../contracts/theme.ts'
import type { EntryStatus } from '../contracts/vocabulary.ts'
import { fromResponse } from './api-problem.ts'

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}
export interface CreatedKey extends Key {
  readonly secret: string
}
export type Query = Readonly<Record<string, string | null | undefined>>

export interface ApiOptions {
  readonly fetch: typeof fetch
  /** The project to read, when the member has several. */
  readonly projectId: string | null
}

export type Api = ReturnType<typeof createApi>

export function createApi({ fetch, projectId }: ApiOptions) {
  async function send(method: string, path: string, body?: unknown, signal?: AbortSignal) {
    const headers = new Headers({ Accept: 'application/json' })
    if (projectId !== null) headers.set('Earshot-Project', projectId)
    if (body !== undefined) headers.set('Content-Type', 'application/json')
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (!response.ok) throw await fromResponse(response)
    return response
  }

  // The contract types are the API's promise; it validates its answers by the same schemas.
  async function get<Body>(path: string, signal?: AbortSignal): Promise<Body> {
    return (await send('GET', path, undefined, signal)).json()
  }
  async function write<Body>(method: string, path: string, body: unknown): Promise<Body> {
    return (await send(method, path, body)).json()
  }
  async function remove(path: string): Promise<void> {
    await send('DELETE', path)
  }

  return {
    getInstall: (signal: AbortSignal) => get<Install>('/v1/install', signal),
    claim: (claim: Claim) => write<Session>('POST', '/v1/claim', claim),
    getSession: (signal: AbortSignal) => get<Session>('/v1/session', signal),
    signIn: (email: string, password: string) =>
      write<Session>('POST', '/v1/session', { email, password }),
    signOut: () => remove('/v1/session'),

    getProject: (signal?: AbortSignal) => get<Project>('/v1/project', signal),
    updateProject: (patch: ProjectPatch) => write<Project>('PATCH', '/v1/project', patch),
    loadSample: () => write<Project>('POST', '/v1/sample', {}),

    listReports: (query: Query, signal: AbortSignal) =>
      get<Page<ReportSummary>>(withQuery('/v1/reports', query), signal),
    getReport: (id: string, signal: AbortSignal) =>
      get<Report>(`/v1/reports/${encodeURIComponent(id)}`, signal),

    listThemes: (query: Query, signal: AbortSignal) =>
      get<Page<Theme>>(withQuery('/v1/themes', query), signal),
    getTheme: (id: string, signal: AbortSignal) =>
      get<ThemeDetail>(`/v1/themes/${encodeURIComponent(id)}`, signal),

    listEntries: (query: Query, signal: AbortSignal) =>
      get<Page<Entry>>(withQuery('/v1/entries', query), signal),
    setEntryStatus: (id: string, status: EntryStatus) =>
      write<Entry>('PATCH', `/v1/entries/${encodeURIComponent(id)}`, { status }),
    listReplies: (entryId: string, signal: AbortSignal) =>
      get<{ readonly items: readonly Reply[] }>(
        `/v1/entries/${encodeURIComponent(entryId)}/replies`,
        signal,
      ),
    reply: (entryId: string, body: string) =>
      write<Reply>('POST', `/v1/entries/${encodeURIComponent(entryId)}/replies`, { body }),
    getAttachment: async (id: string) =>
      (await send('GET', `/v1/attachments/${encodeURIComponent(id)}`)).blob(),

    listTags: (signal: AbortSignal) => get<{ readonly items: readonly Tag[] }>('/v1/tags', signal),
    createTag: (tag: TagInput) => write<Tag>('POST', '/v1/tags', tag),
    deleteTag: (id: string) => remove(`/v1/tags/${encodeURIComponent(id)}`),

    listKeys: (signal: AbortSignal) => get<{ readonly items: readonly Key[] }>('/v1/keys', signal),
    createKey: (key: KeyInput) => write<CreatedKey>('POST', '/v1/keys', key),
    deleteKey: (id: string) => remove(`/v1/keys/${encodeURIComponent(id)}`),

    startRuns: (input: RunInput) =>
      write<{ readonly jobs: readonly Run['job'][] }>('POST', '/v1/runs', input),
    listRuns: (signal?: AbortSignal) => get<Page<Run>>('/v1/runs', signal),
  }
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}
