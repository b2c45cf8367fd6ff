/** A theme: the identity of a cluster that lasts over runs, with its lineage. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { DESCRIPTION_MAX } from './limits.ts'
import { pageQuerySchema, pageSchema } from './page.ts'
import { LINEAGE_KINDS, SENTIMENT_LABELS, THEME_STATES } from './vocabulary.ts'

export const lineageEventSchema = z
  .object({
    kind: z.enum(LINEAGE_KINDS),
    at: timeSchema,
    fromThemeIds: z.array(idSchema('thm')),
    detail: z.string(),
  })
  .meta({ id: 'LineageEvent' })

const themeFields = {
  id: idSchema('thm'),
  label: z.string(),
  keywords: z.array(z.string()),
  state: z.enum(THEME_STATES),
  entryCount: z.int(),
  publicNote: z.string().nullable().meta({
    description: 'What the widget may tell those who write about it. null: nothing is shown.',
  }),
  firstSeenAt: timeSchema.nullable(),
  lastSeenAt: timeSchema.nullable(),
  createdAt: timeSchema,
}

export const themeSchema = z.object(themeFields).meta({ id: 'Theme' })
export type Theme = z.infer<typeof themeSchema>

/** Makes a theme a known problem that the widget may show, or takes it back with null. */
export const themePatchSchema = z
  .strictObject({ publicNote: z.string().trim().min(1).max(DESCRIPTION_MAX).nullable() })
  .meta({
    id: 'ThemePatch',
    example: { publicNote: 'Export of umlauts is broken; a fix comes with 4.3.' },
  })

export const themePageSchema = pageSchema(themeSchema, 'ThemePage')
export type ThemePage = z.infer<typeof themePageSchema>

export const weekCountSchema = z
  .object({ start: timeSchema, count: z.int(), sentimentMean: z.number().nullable() })
  .meta({ id: 'WeekCount' })

/** A theme with what its own page shows: exemplars, sentiment and twelve weeks of volume. */
export const themeDetailSchema = z
  .object({
    ...themeFields,
    exemplars: z.array(
      z.object({ entryId: idSchema('ent'), message: z.string(), createdAt: timeSchema }),
    ),
    sentiment: z.object({
      mean: z.number().nullable(),
      counts: z.record(z.enum(SENTIMENT_LABELS), z.int()),
    }),
    weeks: z.array(weekCountSchema),
    lineage: z.array(lineageEventSchema),
  })
  .meta({ id: 'ThemeDetail' })
export type ThemeDetail = z.infer<typeof themeDetailSchema>

export const themeQuerySchema = pageQuerySchema.extend({ state: z.enum(THEME_STATES).optional() })
