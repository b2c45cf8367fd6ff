/** A survey: its questions, its looks, and whom it asks when. */
import * as z from 'zod'
import { idSchema, timeSchema } from './id.ts'
import {
  BUTTON_LABEL_MAX,
  CONDITIONS_MAX,
  DESCRIPTION_MAX,
  EXTERNAL_ID_MAX,
  LOCALE_MAX,
  NAME_MAX,
  QUESTION_TITLE_MAX,
  QUESTIONS_MAX,
  TRANSLATED_TEXTS_MAX,
  TRANSLATIONS_MAX,
  TRIGGERS_MAX,
} from './limits.ts'
import { nameSchema } from './name.ts'
import { questionSchema, webLinkSchema } from './question.ts'
import { conditionSchema, scheduleSchema, triggerSchema } from './targeting.ts'
import { SURVEY_PLACEMENTS, SURVEY_STATES } from './vocabulary.ts'

/** Language → path of a text → the text, such as `de` → `score.title`. What is missing falls back to the survey's own. */
export const translationsSchema = z
  .record(
    z.string().min(2).max(LOCALE_MAX),
    z
      .record(z.string().max(200), z.string().max(DESCRIPTION_MAX))
      .refine((texts) => Object.keys(texts).length <= TRANSLATED_TEXTS_MAX, 'too many texts'),
  )
  .refine((languages) => Object.keys(languages).length <= TRANSLATIONS_MAX, 'too many languages')
  .meta({
    description:
      'Language → path → text. Paths: `intro.title`, `thankYou.title`, `score.title`, `score.lowLabel`, `why.choices.slow`, `grid.rows.speed`, `grid.columns.good`.',
  })
export type Translations = z.infer<typeof translationsSchema>

const introSchema = z.strictObject({
  title: z.string().min(1).max(QUESTION_TITLE_MAX),
  description: z.string().max(DESCRIPTION_MAX).optional(),
  buttonLabel: z.string().min(1).max(BUTTON_LABEL_MAX).optional(),
})

const thankYouSchema = z.strictObject({
  title: z.string().min(1).max(QUESTION_TITLE_MAX),
  description: z.string().max(DESCRIPTION_MAX).optional(),
  linkUrl: webLinkSchema.optional(),
  linkLabel: z.string().min(1).max(BUTTON_LABEL_MAX).optional(),
})

/** What the widget needs in order to ask. */
const askedFields = {
  questions: z
    .array(questionSchema)
    .min(1)
    .max(QUESTIONS_MAX)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'ids must differ'),
  intro: introSchema.optional(),
  thankYou: thankYouSchema.optional(),
  placement: z.enum(SURVEY_PLACEMENTS).default('popover'),
  hasBackButton: z.boolean().default(true),
  hasProgress: z.boolean().default(true),
  isAutoAdvancing: z.boolean().default(false).meta({
    description: 'Go on by itself after a single-tap answer.',
  }),
  isPartialKept: z.boolean().default(false).meta({
    description: 'Send what is answered so far, so that an abandoned response counts.',
  }),
  hiddenFields: z.array(z.string().min(1).max(EXTERNAL_ID_MAX)).max(20).default([]),
  translations: translationsSchema.default({}),
  triggers: z.array(triggerSchema).max(TRIGGERS_MAX).default([]).meta({
    description: 'None: shown only by `showSurvey`, or on its own page.',
  }),
  delaySeconds: z.number().min(0).max(86_400).default(0),
  conditions: z.array(conditionSchema).max(CONDITIONS_MAX).default([]),
  schedule: scheduleSchema.default({ type: 'once' }),
}

const ownerFields = {
  name: nameSchema(NAME_MAX),
  state: z.enum(SURVEY_STATES).default('draft'),
  startsAt: timeSchema.nullable().default(null),
  endsAt: timeSchema.nullable().default(null),
  responseLimit: z.int().min(1).nullable().default(null).meta({
    description: 'Ends by itself after so many complete responses.',
  }),
}

/** Where the questions branch to what is not there. */
function findUnknownTargets(
  questions: readonly z.infer<typeof questionSchema>[],
): { path: (string | number)[]; message: string }[] {
  const known = new Set([...questions.map(({ id }) => id), 'end'])
  return questions.flatMap(({ branching }, index) => {
    const targets = [...(branching?.rules ?? []).map(({ goTo }) => goTo), branching?.otherwise]
    return targets
      .filter((target) => target !== undefined && !known.has(target))
      .map((target) => ({
        path: ['questions', index, 'branching'],
        message: `there is no question ${target}`,
      }))
  })
}

const surveyFields = z.strictObject({ ...ownerFields, ...askedFields })

export const surveyInputSchema = surveyFields
  .superRefine(({ questions }, context) => {
    for (const issue of findUnknownTargets(questions))
      context.addIssue({ code: 'custom', ...issue })
  })
  .refine(
    ({ startsAt, endsAt }) =>
      startsAt === null || endsAt === null || Date.parse(endsAt) > Date.parse(startsAt),
    { path: ['endsAt'], message: 'must be after startsAt' },
  )
  .meta({
    id: 'SurveyInput',
    example: {
      name: 'Would you recommend us?',
      state: 'live',
      questions: [
        {
          id: 'score',
          type: 'nps',
          title: 'How likely are you to recommend us?',
          isRequired: true,
        },
        { id: 'why', type: 'open', title: 'Why?' },
      ],
      triggers: [{ type: 'dwell', seconds: 20 }],
      schedule: { type: 'until-answered', everyDays: 30 },
    },
  })
export type SurveyInput = z.input<typeof surveyInputSchema>
/** As parsed, with every default filled in. */
export type SurveyDefinition = z.output<typeof surveyInputSchema>

export const surveyPatchSchema = z
  .strictObject({
    // Nothing by default: what a patch leaves out stays.
    ...Object.fromEntries(
      Object.entries(surveyFields.shape).map(([name, field]) => [
        name,
        (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
      ]),
    ),
    intro: introSchema.nullable().optional(),
    thankYou: thankYouSchema.nullable().optional(),
  })
  .meta({
    id: 'SurveyPatch',
    description:
      'The fields to change; each replaces the old one whole. null takes `intro` or `thankYou` away.',
    example: { state: 'paused' },
  })

export const surveySchema = z
  .object({
    ...surveyFields.shape,
    id: idSchema('srv'),
    responseCount: z.int(),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  })
  .meta({ id: 'Survey' })
export type Survey = z.infer<typeof surveySchema>

export const surveyListSchema = z
  .object({ items: z.array(surveySchema) })
  .meta({ id: 'SurveyList' })

/** Products whose surveys can be taken over. */
export const SURVEY_FORMATS = ['posthog', 'formbricks'] as const

export const surveyImportSchema = z
  .strictObject({ format: z.enum(SURVEY_FORMATS), survey: z.record(z.string(), z.unknown()) })
  .meta({
    id: 'SurveyImport',
    description: 'A survey as the other product’s API or export gives it.',
    example: {
      format: 'posthog',
      survey: {
        name: 'NPS',
        questions: [{ type: 'rating', question: 'How likely?', display: 'number', scale: 10 }],
      },
    },
  })

export const surveyImportResultSchema = z
  .object({
    survey: surveySchema,
    warnings: z.array(z.string()).meta({ description: 'What was not taken, in words.' }),
  })
  .meta({ id: 'SurveyImportResult' })
export type SurveyImportResult = z.infer<typeof surveyImportResultSchema>

/** A live survey as the widget gets it. */
export const widgetSurveySchema = z
  .object({ id: idSchema('srv'), ...askedFields })
  .meta({ id: 'WidgetSurvey' })
export type WidgetSurvey = z.infer<typeof widgetSurveySchema>
