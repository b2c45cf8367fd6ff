/** A period's frozen summary: figures with intervals, themes ranked, and sentences made of figures. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { pageSchema } from './page.ts'
import { INTENTS, REPORT_STATES, SENTIMENT_LABELS, THEME_STATES } from './vocabulary.ts'

/** One figure with its 95 % interval, and its change against the period before. */
export const metricSchema = z
  .object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.int(),
    previousValue: z.number().nullable(),
    previousN: z.int(),
    delta: z.number().nullable(),
  })
  .meta({
    id: 'Metric',
    example: { value: 31, low: 12, high: 50, n: 61, previousValue: 38, previousN: 57, delta: -7 },
  })
export type Metric = z.infer<typeof metricSchema>

export const THEME_CHANGES = ['new', 'rising', 'steady', 'falling', 'gone'] as const

export const reportThemeSchema = z
  .object({
    themeId: idSchema('thm'),
    label: z.string(),
    state: z.enum(THEME_STATES),
    count: z.int(),
    previousCount: z.int(),
    delta: z.int(),
    share: z.number(),
    sentimentMean: z.number().nullable(),
    negativeShare: z.number(),
    respondents: z.int(),
    weight: z
      .number()
      .meta({ description: 'What the rank goes by: entries × (1 + share of negative ones).' }),
    trend: z
      .array(z.int())
      .meta({ description: 'Entries in each period of the history, oldest first.' }),
    change: z.enum(THEME_CHANGES),
    pValue: z.number(),
    isSignificant: z.boolean().meta({
      description: 'After Benjamini–Hochberg over all themes at a false-discovery rate of 5 %.',
    }),
    topRelease: z.object({ release: z.string(), share: z.number() }).nullable(),
    exemplarIds: z.array(idSchema('ent')),
  })
  .meta({ id: 'ReportTheme' })
export type ReportTheme = z.infer<typeof reportThemeSchema>

export const HIGHLIGHT_KINDS = [
  'spike',
  'rise',
  'fall',
  'gone',
  'score-up',
  'score-down',
  'quiet',
] as const

export const highlightSchema = z
  .object({ kind: z.enum(HIGHLIGHT_KINDS), themeId: idSchema('thm').nullable(), text: z.string() })
  .meta({ id: 'Highlight' })

export const reportBodySchema = z.object({
  entries: z.object({
    current: z.int(),
    previous: z.int(),
    delta: z.int(),
    history: z.array(z.int()),
    respondents: z.int().meta({ description: 'Distinct people, as far as they are known.' }),
    unthemed: z.int().meta({ description: 'Entries that belong to no theme.' }),
  }),
  sentiment: z.object({
    mean: z.number().nullable(),
    previousMean: z.number().nullable(),
    counts: z.record(z.enum(SENTIMENT_LABELS), z.int()),
    history: z.array(z.number().nullable()),
  }),
  intents: z.record(z.enum(INTENTS), z.int()),
  languages: z.record(z.string(), z.int()),
  tags: z.record(z.string(), z.int()).meta({ description: 'Entries by tag id.' }),
  metrics: z.object({
    nps: metricSchema.nullable(),
    csat: metricSchema.nullable(),
    ces: metricSchema.nullable(),
    rating: metricSchema.nullable(),
  }),
  themes: z.array(reportThemeSchema),
  highlights: z.array(highlightSchema),
})
export type ReportBody = z.infer<typeof reportBodySchema>

const reportFields = {
  id: idSchema('rep'),
  periodStart: timeSchema,
  periodEnd: timeSchema,
  state: z.enum(REPORT_STATES),
  builtAt: timeSchema,
  analysisVersion: z.string(),
  inputHash: z
    .string()
    .meta({ description: 'Of the entries, insights and themes the report was built from.' }),
}

export const reportSchema = z
  .object({ ...reportFields, body: reportBodySchema })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof reportSchema>

/** A report without its body, as lists give it. */
export const reportSummarySchema = z
  .object({ ...reportFields, entryCount: z.int() })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof reportSummarySchema>

export const reportPageSchema = pageSchema(reportSummarySchema, 'ReportPage')
