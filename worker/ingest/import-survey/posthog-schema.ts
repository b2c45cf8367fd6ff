/** What is read of PostHog's survey JSON. Whatever else it holds is ignored. */
import * as z from 'zod'

const branchingSchema = z.object({
  type: z.string(),
  index: z.number().optional(),
  responseValues: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
})
export type PosthogBranching = z.infer<typeof branchingSchema>

const wordsSchema = z.object({
  question: z.string().nullish(),
  description: z.string().nullish(),
  buttonText: z.string().nullish(),
  choices: z.array(z.string()).nullish(),
  lowerBoundLabel: z.string().nullish(),
  upperBoundLabel: z.string().nullish(),
})

const questionSchema = wordsSchema.extend({
  id: z.string().optional(),
  type: z.string(),
  question: z.string(),
  optional: z.boolean().nullish(),
  branching: branchingSchema.nullish(),
  display: z.string().nullish(),
  scale: z.number().nullish(),
  link: z.string().nullish(),
  hasOpenChoice: z.boolean().nullish(),
  shuffleOptions: z.boolean().nullish(),
  validation: z
    .array(
      z.object({
        type: z.string(),
        value: z.number().optional(),
        errorMessage: z.string().nullish(),
      }),
    )
    .nullish(),
  translations: z.record(z.string(), wordsSchema).nullish(),
})
export type PosthogQuestion = z.infer<typeof questionSchema>

const namedSchema = z.object({ values: z.array(z.looseObject({ name: z.string() })) }).nullish()

export const posthogSurveySchema = z.object({
  name: z.string(),
  description: z.string().nullish(),
  type: z.string().nullish(),
  questions: z.array(questionSchema).min(1),
  conditions: z
    .object({
      url: z.string().nullish(),
      urlMatchType: z.string().nullish(),
      selector: z.string().nullish(),
      deviceTypes: z.array(z.string()).nullish(),
      deviceTypesMatchType: z.string().nullish(),
      seenSurveyWaitPeriodInDays: z.number().nullish(),
      events: namedSchema,
      actions: namedSchema,
    })
    .nullish(),
  appearance: z
    .looseObject({
      displayThankYouMessage: z.boolean().nullish(),
      thankYouMessageHeader: z.string().nullish(),
      thankYouMessageDescription: z.string().nullish(),
      surveyPopupDelaySeconds: z.number().nullish(),
      placeholder: z.string().nullish(),
      shuffleQuestions: z.boolean().nullish(),
    })
    .nullish(),
  schedule: z.string().nullish(),
  iteration_frequency_days: z.number().nullish(),
  enable_partial_responses: z.boolean().nullish(),
  responses_limit: z.number().nullish(),
  linked_flag_key: z.string().nullish(),
  targeting_flag_key: z.string().nullish(),
})
export type PosthogSurvey = z.infer<typeof posthogSurveySchema>
