/** Entries near in meaning to an entry or to a text, nearest first. */
import type { SimilarEntryList } from '../../contracts/similar.ts'
import { toVectorBytes } from '../analysis/encoder/vector-bytes.ts'
import type { MeaningSearch, Meanings } from '../deps.ts'
import type { Db } from '../store/db.ts'
import { listEntriesById } from '../store/entry-pages.ts'
import type { ProjectVectors } from './vector-cache.ts'

interface SearchDeps {
  readonly db: Db
  readonly meaningSearch?: MeaningSearch
}

/** Undefined where the install has no encoder. An entry without a vector has nothing near it. */
export async function findSimilarToEntry(
  deps: SearchDeps,
  projectId: string,
  { entryId, limit }: { readonly entryId: string; readonly limit: number },
): Promise<SimilarEntryList | undefined> {
  const opened = await open(deps, projectId)
  if (!opened) return undefined
  const { entryIds, index } = opened.project
  const own = entryIds.indexOf(entryId)
  const query = index.at(own)
  if (!query) return { items: [] }
  return toList(deps.db, projectId, opened.project, query, {
    limit,
    isSkipped: (place) => place === own,
  })
}

/** Undefined where the install has no encoder. */
export async function findByMeaning(
  deps: SearchDeps,
  projectId: string,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<SimilarEntryList | undefined> {
  const opened = await open(deps, projectId)
  const [vector] = opened?.meanings.encoder.encode([text]) ?? []
  if (!opened || !vector) return undefined
  return toList(deps.db, projectId, opened.project, toVectorBytes(vector), { limit })
}

async function open(
  { db, meaningSearch }: SearchDeps,
  projectId: string,
): Promise<{ readonly meanings: Meanings; readonly project: ProjectVectors } | undefined> {
  const meanings = await meaningSearch?.load()
  if (!meanings || !meaningSearch) return undefined
  return { meanings, project: await meaningSearch.cache.get(db, projectId, meanings.createKernel) }
}

/** What was taken back since the vectors were read is left out. */
async function toList(
  db: Db,
  projectId: string,
  { entryIds, index }: ProjectVectors,
  query: Int8Array,
  { limit, isSkipped }: { readonly limit: number; readonly isSkipped?: (place: number) => boolean },
): Promise<SimilarEntryList> {
  const found = index
    .search(query, limit, isSkipped)
    .map(({ place, similarity }) => ({ id: entryIds[place] ?? '', similarity }))
  const entries = await listEntriesById(
    db,
    projectId,
    found.map(({ id }) => id),
  )
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    items: found.flatMap(({ id, similarity }) => {
      const entry = entryOf.get(id)
      return entry ? [{ entry, similarity: Math.round(similarity * 1e4) / 1e4 }] : []
    }),
  }
}
