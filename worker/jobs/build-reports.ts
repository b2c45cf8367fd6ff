/** Builds the weekly reports: a week again and again while it may still change, then once and for good. */
import { buildReport } from '../analysis/build-report.ts'
import { ANALYSIS_VERSION } from '../analysis/version.ts'
import { countPendingEntries } from '../store/insights.ts'
import { getProgress } from '../store/job-states.ts'
import {
  getFirstEntryTime,
  getLastArrival,
  listReportInputs,
  listReportStates,
  listReportThemes,
  saveReport,
} from '../store/reports.ts'
import { hashInputs } from './hash-inputs.ts'
import type { JobDeps, RunJob } from './job.ts'
import { comparedWeek, historyOf, type Period } from './periods.ts'
import { toReportBody } from './to-report-body.ts'

/** How long after its end, and after its last late entry, a week stays open. */
const SETTLING_MS = 24 * 60 * 60 * 1000

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
  const { watermark: analysed } = await getProgress(deps.db, projectId, 'analyse-entries')
  const hasPending = (await countPendingEntries(deps.db, projectId, analysed)) > 0
  let processed = 0
  for (const week of due) {
    const isSettled = !hasPending && (await hasSettled(deps, projectId, week))
    await buildWeek(deps, projectId, week, built.get(week.start)?.inputHash, isSettled)
    processed += 1
    budget.onProgress?.(processed, due.length)
  }
  return { processed, failed: 0, remaining: 0 }
}

/**
 * A week is over and done with once nothing has arrived for it or for an earlier one for a day: an import of old entries
 * may take hours, and has not come to this week yet.
 */
async function hasSettled({ db, now }: JobDeps, projectId: string, week: Period): Promise<boolean> {
  if (now() < week.end + SETTLING_MS) return false
  const arrivedAt = await getLastArrival(db, projectId, week.end)
  return arrivedAt === undefined || now() >= arrivedAt + SETTLING_MS
}

/** Reads one week with its history, computes, writes. What has not changed is left as it is. */
async function buildWeek(
  deps: JobDeps,
  projectId: string,
  period: Period,
  builtFrom: string | undefined,
  isSettled: boolean,
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
  if (inputHash === builtFrom && !isSettled) return
  const body = toReportBody(buildReport({ period, previous, history, entries, themes }))
  await saveReport(deps.db, projectId, {
    id: deps.newId('rep'),
    periodStart: period.start,
    periodEnd: period.end,
    state: isSettled ? 'frozen' : 'open',
    builtAt,
    analysisVersion: ANALYSIS_VERSION,
    inputHash,
    body,
  })
}
