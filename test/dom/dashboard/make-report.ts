/** Reports and themes for tests, complete by the contract, with what a test cares about laid over. */
import type { Report, ReportBody, ReportTheme } from '../../../contracts/report.ts'

export function makeTheme(theme: Partial<ReportTheme>): ReportTheme {
  return {
    themeId: 'thm_1',
    label: 'CSV export',
    state: 'active',
    count: 12,
    previousCount: 5,
    delta: 7,
    share: 0.25,
    sentimentMean: -0.4,
    negativeShare: 0.5,
    trend: [1, 2, 5, 12],
    change: 'rising',
    pValue: 0.01,
    isSignificant: false,
    topRelease: null,
    exemplarIds: [],
    respondents: 9,
    weight: 18,
    ...theme,
  }
}

export function makeReport(body: Partial<ReportBody>): Report {
  return {
    id: 'rep_1',
    periodStart: '2026-11-16T00:00:00.000Z',
    periodEnd: '2026-11-23T00:00:00.000Z',
    state: 'frozen',
    builtAt: '2026-11-23T03:00:00.000Z',
    analysisVersion: '1.0.0',
    inputHash: 'abc',
    body: {
      entries: {
        current: 48,
        previous: 40,
        delta: 8,
        history: [40, 48],
        respondents: 44,
        unthemed: 3,
      },
      sentiment: {
        mean: -0.1,
        previousMean: 0.1,
        history: [0.1, -0.1],
        counts: {
          very_negative: 8,
          negative: 10,
          neutral: 10,
          positive: 10,
          very_positive: 5,
          mixed: 3,
          unknown: 2,
        },
      },
      intents: { bug: 20, request: 10, question: 5, praise: 10, complaint: 3, unknown: 0 },
      languages: { en: 48 },
      tags: {},
      metrics: { nps: null, csat: null, ces: null, rating: null },
      themes: [],
      highlights: [],
      ...body,
    },
  }
}
