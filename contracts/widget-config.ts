/** What the widget asks a project once a page: what there is to ask and to tell. Public, and cacheable for a minute. */
import * as z from 'zod'
import { widgetAnnouncementSchema } from './announcement.ts'
import { SUGGESTION_TEXT_MAX } from './limits.ts'
import { widgetSurveySchema } from './survey.ts'

export const widgetConfigQuerySchema = z.object({
  key: z.string().min(1).max(200).meta({ description: 'The project’s public key, `epk_…`.' }),
})

export const widgetConfigSchema = z
  .object({
    surveys: z.array(widgetSurveySchema).meta({ description: 'Those that are live now.' }),
    announcements: z.array(widgetAnnouncementSchema).meta({
      description: 'Those shown now or starting within a day; newest first.',
    }),
    surveyCoolDownDays: z.number().meta({
      description: 'Days between two surveys shown to one person, whichever they are.',
    }),
    isSuggesting: z.boolean().meta({
      description: 'Whether similar known problems may be shown while somebody writes.',
    }),
  })
  .meta({ id: 'WidgetConfig' })
export type WidgetConfig = z.infer<typeof widgetConfigSchema>

export const suggestionQuerySchema = widgetConfigQuerySchema.extend({
  text: z.string().min(1).max(SUGGESTION_TEXT_MAX).meta({ description: 'What is written so far.' }),
})

/** Known problems that resemble what somebody writes. `title` and `note` together are what the team wrote. */
export const suggestionListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        note: z.string(),
        linkUrl: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SuggestionList' })
export type SuggestionList = z.infer<typeof suggestionListSchema>
