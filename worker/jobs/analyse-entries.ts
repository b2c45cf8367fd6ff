/** Gives every entry its insight: chunk by chunk, each chunk one batch with its watermark. */
import { analyseEntry, type TagRule } from '../analysis/analyse-entry.ts'
import { fingerprint } from '../analysis/entry-fingerprint.ts'
import { ANALYSIS_VERSION } from '../analysis/version.ts'
import { describeError } from '../describe-error.ts'
import {
  countPendingEntries,
  listPendingEntries,
  type NewInsight,
  type PendingEntry,
  saveInsights,
} from '../store/insights.ts'
import { listTags } from '../store/tags.ts'
import type { RunJob } from './job.ts'

/** Entries of one batch. Small, so that on Node the one writer is never held for long. */
const CHUNK = 25

/** Analyses what came since the watermark; all of it anew where the version or the tag rules have changed. */
export const analyseEntries: RunJob = async ({ db, log }, projectId, state, budget) => {
  const rules = await listTags(db, projectId)
  const basis = toBasis(rules)
  let watermark = state.basis === basis ? state.watermark : 0
  const total = Math.min(await countPendingEntries(db, projectId, watermark), budget.maxEntries)
  let processed = 0
  let failed = 0
  while (processed < total) {
    const chunk = await listPendingEntries(
      db,
      projectId,
      watermark,
      Math.min(CHUNK, total - processed),
    )
    const last = chunk.at(-1)
    if (!last) break
    const insights = chunk.flatMap((entry) => {
      try {
        return toInsight(entry, rules)
      } catch (error) {
        // One entry that can not be analysed must not keep all later ones waiting for ever.
        failed += 1
        log.error('entry-not-analysed', { entryId: entry.id, error: describeError(error) })
        return []
      }
    })
    watermark = last.seq
    await saveInsights(db, projectId, insights, state.toProgress(watermark, basis))
    processed += chunk.length
    budget.onProgress?.(processed, total)
    await budget.pause?.()
  }
  return { processed, failed, remaining: await countPendingEntries(db, projectId, watermark) }
}

/** Insights depend on the analysis version and on the rules; either one changing makes them stale. */
function toBasis(rules: readonly TagRule[]): string {
  const text = rules.map(({ id, any, none }) => JSON.stringify([id, any, none])).join('\n')
  return `${ANALYSIS_VERSION}:${fingerprint(text)}`
}

function toInsight(entry: PendingEntry, rules: readonly TagRule[]): NewInsight {
  const insight = analyseEntry(
    {
      message: entry.message,
      kind: entry.kind,
      ...(entry.rating === null ? {} : { rating: entry.rating }),
      ...(entry.locale === null ? {} : { locale: entry.locale }),
    },
    rules,
  )
  return {
    entryId: entry.id,
    version: insight.version,
    language: insight.language,
    sentimentScore: insight.sentiment.score,
    sentimentLabel: insight.sentiment.label,
    sentimentEvidence: insight.sentiment.evidence,
    intent: insight.intent.intent,
    intentConfidence: insight.intent.confidence,
    intentEvidence: insight.intent.evidence,
    terms: insight.terms,
    tags: insight.tags,
  }
}
