/** From the analysis's report to the wire's: absent becomes null, and the contract checks every id. */
import { type ReportBody, reportBodySchema } from '../../contracts/report.ts'
import type { ReportBody as AnalysedBody } from '../analysis/build-report.ts'

/** Throws where the analysis breaks the contract: such a report must not be stored. */
export function toReportBody(body: AnalysedBody): ReportBody {
  return reportBodySchema.parse({
    ...body,
    themes: body.themes.map(({ sentiment, ...theme }) => ({ ...theme, sentimentMean: sentiment })),
    highlights: body.highlights.map((highlight) => ({
      ...highlight,
      themeId: highlight.themeId ?? null,
    })),
  })
}
