/** Gives entries in the encoder's language the vector of their meaning: after the insight, because that says the language. */
import { MODEL_LANGUAGES, MODEL_MAGIC } from '../analysis/encoder/model-layout.ts'
import { toVectorBytes } from '../analysis/encoder/vector-bytes.ts'
import { getProgress, saveProgress } from '../store/job-states.ts'
import { countUnencoded, listUnencoded, saveVectors } from '../store/vectors.ts'
import type { RunJob } from './job.ts'

/** Entries of one batch: a tenth to a third of a second of work. */
const CHUNK = 32

/** Encodes what has been analysed since the last time; everything anew under another model. Without an encoder there is nothing to do. */
export const encodeEntries: RunJob = async ({ db, loadMeanings }, projectId, state, budget) => {
  const { watermark: analysed } = await getProgress(db, projectId, 'analyse-entries')
  let watermark = state.basis === MODEL_MAGIC ? state.watermark : 0
  const span = () => ({
    after: watermark,
    upTo: analysed,
    languages: MODEL_LANGUAGES,
    model: MODEL_MAGIC,
  })
  const meanings = analysed <= watermark ? undefined : await loadMeanings?.()
  if (!meanings) return { processed: 0, failed: 0, remaining: 0 }
  const waiting = await countUnencoded(db, projectId, span())
  const total = Math.min(waiting, budget.maxEntries)
  let processed = 0
  while (processed < total) {
    const chunk = await listUnencoded(db, projectId, span(), Math.min(CHUNK, total - processed))
    const last = chunk.at(-1)
    if (!last) break
    const vectors = meanings.encoder.encode(chunk.map(({ message }) => message))
    watermark = last.seq
    await saveVectors(
      db,
      projectId,
      chunk.map(({ id }, at) => ({
        entryId: id,
        model: MODEL_MAGIC,
        vector: toVectorBytes(vectors[at] ?? new Float32Array()),
      })),
      state.toProgress(watermark, MODEL_MAGIC),
    )
    processed += chunk.length
    budget.onProgress?.(processed, total)
    await budget.pause?.()
  }
  if (processed === waiting) {
    // What came last may be in another language: it is done too.
    await saveProgress(db, projectId, state.toProgress(analysed, MODEL_MAGIC))
  }
  return { processed, failed: 0, remaining: await countUnencoded(db, projectId, span()) }
}
