/** Reads another product's survey by its format. Pure. */
import type * as z from 'zod'
import type { ProblemIssue } from '../../../contracts/problem.ts'
import type { SURVEY_FORMATS } from '../../../contracts/survey.ts'
import { convertFormbricksSurvey } from './formbricks.ts'
import { formbricksSurveySchema } from './formbricks-schema.ts'
import type { ImportedSurvey } from './imported-survey.ts'
import { convertPosthogSurvey } from './posthog.ts'
import { posthogSurveySchema } from './posthog-schema.ts'

/** Enough to see what is wrong with a file. */
const ISSUES_MAX = 20

export type SurveyImport =
  | ({ readonly ok: true } & ImportedSurvey)
  | { readonly ok: false; readonly issues: readonly ProblemIssue[] }

export function importSurvey(
  format: (typeof SURVEY_FORMATS)[number],
  survey: unknown,
): SurveyImport {
  switch (format) {
    case 'posthog':
      return convert(posthogSurveySchema, convertPosthogSurvey, survey)
    case 'formbricks':
      return convert(formbricksSurveySchema, convertFormbricksSurvey, survey)
  }
}

function convert<Schema extends z.ZodType>(
  schema: Schema,
  toSurvey: (given: z.output<Schema>) => ImportedSurvey,
  survey: unknown,
): SurveyImport {
  const parsed = schema.safeParse(survey)
  if (parsed.success) return { ok: true, ...toSurvey(parsed.data) }
  const issues = parsed.error.issues.slice(0, ISSUES_MAX).map(({ path, code, message }) => ({
    pointer: `/${['survey', ...path].map(String).join('/')}`,
    code,
    message,
  }))
  return { ok: false, issues }
}
