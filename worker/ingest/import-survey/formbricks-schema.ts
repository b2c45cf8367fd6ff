/** What is read of Formbricks' survey JSON, with questions in one list or in blocks. Whatever else it holds is ignored. */
import * as z from 'zod'

/** Language → text, where `default` is the survey's own; older surveys have the text alone. */
const givenWordsSchema = z.union([z.string(), z.record(z.string(), z.string())])
const wordsSchema = givenWordsSchema.nullish()
export type Words = z.infer<typeof wordsSchema>

const choiceSchema = z.union([
  z.object({ id: z.string().optional(), label: givenWordsSchema }),
  // Rows and columns of older matrices are texts alone.
  givenWordsSchema.transform((label) => ({ id: undefined, label })),
])
export type FormbricksChoice = z.infer<typeof choiceSchema>

const operandSchema = z.object({ type: z.string(), value: z.unknown() })

const logicSchema = z.object({
  conditions: z
    .object({
      connector: z.string().optional(),
      conditions: z.array(
        z.object({
          leftOperand: operandSchema.optional(),
          operator: z.string().optional(),
          rightOperand: operandSchema.optional(),
        }),
      ),
    })
    .optional(),
  actions: z.array(z.object({ objective: z.string(), target: z.string().optional() })).optional(),
})
export type FormbricksLogic = z.infer<typeof logicSchema>

const contactFieldSchema = z
  .object({ show: z.boolean().optional(), required: z.boolean().optional() })
  .optional()

const questionSchema = z.object({
  id: z.string(),
  type: z.string(),
  headline: wordsSchema,
  subheader: wordsSchema,
  html: wordsSchema,
  required: z.boolean().optional(),
  buttonLabel: wordsSchema,
  placeholder: wordsSchema,
  inputType: z.string().optional(),
  longAnswer: z.boolean().optional(),
  charLimit: z
    .union([z.object({ min: z.number().optional(), max: z.number().optional() }), z.unknown()])
    .optional(),
  choices: z.array(choiceSchema).optional(),
  shuffleOption: z.string().optional(),
  lowerLabel: wordsSchema,
  upperLabel: wordsSchema,
  scale: z.string().optional(),
  range: z.number().optional(),
  buttonUrl: z.string().optional(),
  ctaButtonLabel: wordsSchema,
  label: wordsSchema,
  rows: z.array(choiceSchema).optional(),
  columns: z.array(choiceSchema).optional(),
  firstName: contactFieldSchema,
  lastName: contactFieldSchema,
  email: contactFieldSchema,
  phone: contactFieldSchema,
  company: contactFieldSchema,
  allowMultipleFiles: z.boolean().optional(),
  logic: z.array(logicSchema).optional(),
  logicFallback: z.string().optional(),
})
export type FormbricksQuestion = z.infer<typeof questionSchema>

const blockSchema = z.object({
  id: z.string(),
  elements: z.array(questionSchema).min(1),
  buttonLabel: wordsSchema,
  logic: z.array(logicSchema).optional(),
  logicFallback: z.string().optional(),
})

export const formbricksSurveySchema = z
  .object({
    name: z.string(),
    type: z.string().optional(),
    welcomeCard: z
      .object({
        enabled: z.boolean().optional(),
        headline: wordsSchema,
        subheader: wordsSchema,
        html: wordsSchema,
        buttonLabel: wordsSchema,
      })
      .nullish(),
    questions: z.array(questionSchema).default([]),
    blocks: z.array(blockSchema).default([]),
    endings: z
      .array(
        z.object({
          id: z.string(),
          type: z.string(),
          headline: wordsSchema,
          subheader: wordsSchema,
          buttonLabel: wordsSchema,
          buttonLink: z.string().nullish(),
          url: z.string().nullish(),
        }),
      )
      .default([]),
    hiddenFields: z
      .object({ enabled: z.boolean().optional(), fieldIds: z.array(z.string()).optional() })
      .nullish(),
    variables: z.array(z.unknown()).nullish(),
    triggers: z
      .array(
        z.object({
          actionClass: z.looseObject({
            name: z.string(),
            key: z.string().nullish(),
            noCodeConfig: z
              .looseObject({
                type: z.string(),
                elementSelector: z.object({ cssSelector: z.string().optional() }).optional(),
              })
              .nullish(),
          }),
        }),
      )
      .nullish(),
    displayOption: z.string().nullish(),
    recontactDays: z.number().nullish(),
    displayPercentage: z.number().nullish(),
    delay: z.number().nullish(),
    autoComplete: z.number().nullish(),
    isBackButtonHidden: z.boolean().nullish(),
    segment: z.object({ filters: z.array(z.unknown()).optional() }).nullish(),
    styling: z.unknown().optional(),
  })
  .refine(({ questions, blocks }) => questions.length + blocks.length > 0, {
    path: ['questions'],
    message: 'a survey has questions or blocks',
  })
export type FormbricksSurvey = z.infer<typeof formbricksSurveySchema>
