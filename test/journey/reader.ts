/** Reads a project over the REST API with a secret key, as an integrator would. */
import { type Entry, entryPageSchema } from '../../contracts/entry.ts'
import { type Project, projectSchema } from '../../contracts/project.ts'
import {
  type Report,
  type ReportSummary,
  reportPageSchema,
  reportSchema,
} from '../../contracts/report.ts'
import { type Run, runPageSchema } from '../../contracts/run.ts'
import { type Tag, tagListSchema } from '../../contracts/tag.ts'
import {
  type Theme,
  type ThemeDetail,
  themeDetailSchema,
  themePageSchema,
} from '../../contracts/theme.ts'
import { readAnswer } from '../runtime/read-answer.ts'
import type { TestInstall } from '../runtime/test-install.ts'

export interface Reader {
  /** All entries of a query, in pages of `limit`. */
  entries(query?: string, limit?: number): Promise<Entry[]>
  themes(limit?: number): Promise<Theme[]>
  theme(id: string): Promise<ThemeDetail>
  reports(): Promise<ReportSummary[]>
  latestReport(): Promise<Report>
  report(id: string): Promise<Report>
  tags(): Promise<Tag[]>
  runs(): Promise<Run[]>
  project(): Promise<Project>
}

export function createReader(install: TestInstall, secret: string): Reader {
  const get = (path: string) =>
    install.fetch(path, { headers: { Authorization: `Bearer ${secret}` } })

  async function follow<Item>(
    pageAt: (cursor: string) => Promise<{ items: Item[]; nextCursor: string | null }>,
  ): Promise<Item[]> {
    const items: Item[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: Item[]; nextCursor: string | null } = await pageAt(
        cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`,
      )
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  }

  return {
    entries: (query = '', limit = 50) =>
      follow(async (cursor) =>
        readAnswer(await get(`/v1/entries?limit=${limit}${query}${cursor}`), 200, entryPageSchema),
      ),
    themes: (limit = 50) =>
      follow(async (cursor) =>
        readAnswer(await get(`/v1/themes?limit=${limit}${cursor}`), 200, themePageSchema),
      ),
    theme: async (id) => readAnswer(await get(`/v1/themes/${id}`), 200, themeDetailSchema),
    reports: () =>
      follow(async (cursor) =>
        readAnswer(await get(`/v1/reports?limit=1${cursor}`), 200, reportPageSchema),
      ),
    latestReport: async () => readAnswer(await get('/v1/reports/latest'), 200, reportSchema),
    report: async (id) => readAnswer(await get(`/v1/reports/${id}`), 200, reportSchema),
    tags: async () => (await readAnswer(await get('/v1/tags'), 200, tagListSchema)).items,
    runs: () =>
      follow(async (cursor) =>
        readAnswer(await get(`/v1/runs?limit=2${cursor}`), 200, runPageSchema),
      ),
    project: async () => readAnswer(await get('/v1/project'), 200, projectSchema),
  }
}
