/** Builds the weekly reports: the running week again each time, a finished week once and for good. */
import { buildReport } from '../analysis/build-report.ts'
import { ANALYSIS_VERSION } from '../analysis/version.ts'
import {
  getFirstEntryTime,
  listReportInputs,
  listReportStates,
  listReportThemes,
  saveReport,
} from '../store/reports.ts'
import { hashInputs } from './hash-inputs.ts'
import type { JobDeps, RunJob } from './job.ts'
import { comparedWeek, historyOf, type Period } from './periods.ts'
import { toReportBody } from './to-report-body.ts'

/** Builds every week of the history that has no frozen report yet and began after the first entry. */
export const buildReports: RunJob = async (deps, projectId, _state, budget) => {
  const now = deps.now()
  const first = await getFirstEntryTime(deps.db, projectId)
  if (first === undefined) return { processed: 0, failed: 0, remaining: 0 }
  const built = new Map(
    (await listReportStates(deps.db, projectId)).map((report) => [report.periodStart, report]),
  )
  const due = historyOf(now).filter(
    (week) => week.end > first && built.get(week.start)?.state !== 'frozen',
  )
  let processed = 0
  for (const week of due) {
    await buildWeek(deps, projectId, week, built.get(week.start)?.inputHash)
    processed += 1
    budget.onProgress?.(processed, due.length)
  }
  return { processed, failed: 0, remaining: 0 }
}

/** Reads one week with its history, computes, writes. An unchanged open week is left as it is. */
async function buildWeek(
  deps: JobDeps,
  projectId: string,
  period: Period,
  builtFrom: string | undefined,
): Promise<void> {
  const history = historyOf(period.start)
  const since = history[0]?.start ?? period.start
  const entries = await listReportInputs(deps.db, projectId, since, period.end)
  const themes = await listReportThemes(deps.db, projectId)
  const builtAt = deps.now()
  const previous = comparedWeek(period, builtAt)
  // Silence is news too: as a week goes on it is compared with more of the one before, though no entry comes.
  const compared = entries.filter((entry) => entry.createdAt < previous.end).length
  const inputHash = await hashInputs([ANALYSIS_VERSION, period, compared, entries, themes])
  const isOver = builtAt >= period.end
  if (inputHash === builtFrom && !isOver) return
  const body = toReportBody(buildReport({ period, previous, history, entries, themes }))
  await saveReport(deps.db, projectId, {
    id: deps.newId('rep'),
    periodStart: period.start,
    periodEnd: period.end,
    state: isOver ? 'frozen' : 'open',
    builtAt,
    analysisVersion: ANALYSIS_VERSION,
    inputHash,
    body,
  })
}
