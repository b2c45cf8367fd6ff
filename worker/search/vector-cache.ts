/** Keeps the vectors of the projects searched last in memory, within a budget: reading them takes longer than searching them a thousand times. */
import type { CreateKernel } from '../analysis/encoder/kernel.ts'
import { MODEL_MAGIC, VECTOR_SIZE } from '../analysis/encoder/model-layout.ts'
import { createVectorIndex, type VectorIndex } from '../analysis/vectors/vector-index.ts'
import type { Db } from '../store/db.ts'
import { getProgress } from '../store/job-states.ts'
import { listVectors, type StoredVector } from '../store/vectors.ts'

/** Rows of one read. Few enough that nothing else on the thread waits long. */
const READ_ROWS = 2000

/** What one entry takes: its vector, a product, its id. */
const BYTES_PER_ENTRY = VECTOR_SIZE + 80

export interface ProjectVectors {
  /** By place in the index. */
  readonly entryIds: readonly string[]
  readonly index: VectorIndex
}

export interface VectorCache {
  /** The newest entries' vectors of a project: as many as half the budget holds. Read anew once more have been encoded. */
  get(db: Db, projectId: string, createKernel: CreateKernel): Promise<ProjectVectors>
}

interface Kept extends ProjectVectors {
  readonly watermark: number
  readonly byteCount: number
}

/** `maxBytes` bounds what all projects take together. */
export function createVectorCache(maxBytes: number): VectorCache {
  const kept = new Map<string, Kept>()
  const rowsMax = Math.floor(maxBytes / 2 / BYTES_PER_ENTRY)

  function keep(projectId: string, project: Kept): void {
    kept.delete(projectId)
    kept.set(projectId, project)
    let total = [...kept.values()].reduce((sum, { byteCount }) => sum + byteCount, 0)
    for (const [oldest, { byteCount }] of kept) {
      if (total <= maxBytes || oldest === projectId) break
      kept.delete(oldest)
      total -= byteCount
    }
  }

  return {
    async get(db, projectId, createKernel) {
      const { watermark } = await getProgress(db, projectId, 'encode-entries')
      const known = kept.get(projectId)
      if (known?.watermark === watermark) {
        keep(projectId, known)
        return known
      }
      const rows = await readAll(db, projectId, rowsMax)
      const index = createVectorIndex(
        rows.map(({ vector }) => vector),
        createKernel,
      )
      const project = {
        watermark,
        entryIds: rows.map(({ entryId }) => entryId),
        index,
        byteCount: rows.length * BYTES_PER_ENTRY,
      }
      keep(projectId, project)
      return project
    },
  }
}

async function readAll(db: Db, projectId: string, most: number): Promise<StoredVector[]> {
  const rows: StoredVector[] = []
  let before: string | undefined
  while (rows.length < most) {
    const limit = Math.min(READ_ROWS, most - rows.length)
    const part = await listVectors(db, projectId, { model: MODEL_MAGIC, before, limit })
    rows.push(...part)
    if (part.length < limit) break
    before = part.at(-1)?.entryId
  }
  return rows
}
