/** A notice shown in the widget: maintenance, incident, resolved, news. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import { BUTTON_LABEL_MAX, CONDITIONS_MAX, DESCRIPTION_MAX, NAME_MAX } from './limits.ts'
import { nameSchema } from './name.ts'
import { webLinkSchema } from './question.ts'
import { translationsSchema } from './survey.ts'
import { conditionSchema } from './targeting.ts'
import { ANNOUNCEMENT_KINDS } from './vocabulary.ts'

const toldFields = {
  kind: z.enum(ANNOUNCEMENT_KINDS),
  title: nameSchema(NAME_MAX),
  body: z.string().max(DESCRIPTION_MAX).default(''),
  linkUrl: webLinkSchema.nullable().default(null),
  linkLabel: z.string().min(1).max(BUTTON_LABEL_MAX).nullable().default(null),
  isDismissible: z.boolean().default(true),
  startsAt: timeSchema,
  endsAt: timeSchema.nullable().default(null),
  audience: z.array(conditionSchema).max(CONDITIONS_MAX).default([]),
  translations: translationsSchema.default({}).meta({
    description: 'Language → path → text. Paths: `title`, `body`, `linkLabel`.',
  }),
}

export const announcementInputSchema = z
  .strictObject({ ...toldFields, startsAt: timeSchema.optional() })
  .meta({
    id: 'AnnouncementInput',
    description: '`startsAt` is now where it is left out.',
    example: {
      kind: 'maintenance',
      title: 'Maintenance on Sunday, 02:00–03:00 UTC',
      body: 'What you send meanwhile is kept and delivered afterwards.',
    },
  })
export type AnnouncementInput = z.input<typeof announcementInputSchema>

export const announcementPatchSchema = z
  .strictObject({
    kind: toldFields.kind.optional(),
    title: toldFields.title.optional(),
    body: z.string().max(DESCRIPTION_MAX).optional(),
    linkUrl: webLinkSchema.nullable().optional(),
    linkLabel: z.string().min(1).max(BUTTON_LABEL_MAX).nullable().optional(),
    isDismissible: z.boolean().optional(),
    startsAt: timeSchema.optional(),
    endsAt: timeSchema.nullable().optional(),
    audience: z.array(conditionSchema).max(CONDITIONS_MAX).optional(),
    translations: translationsSchema.optional(),
  })
  .meta({ id: 'AnnouncementPatch' })

/** As the widget gets it. */
export const widgetAnnouncementSchema = z
  .object({ id: idSchema('ann'), ...toldFields })
  .meta({ id: 'WidgetAnnouncement' })
export type WidgetAnnouncement = z.infer<typeof widgetAnnouncementSchema>

export const announcementSchema = z
  .object({ id: idSchema('ann'), ...toldFields, createdAt: timeSchema, updatedAt: timeSchema })
  .meta({ id: 'Announcement' })
export type Announcement = z.infer<typeof announcementSchema>

export const announcementListSchema = z
  .object({ items: z.array(announcementSchema) })
  .meta({ id: 'AnnouncementList' })
