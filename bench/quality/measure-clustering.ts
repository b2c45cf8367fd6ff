/** Clustering: the number of clusters found by itself, against the sets' own classes. */
import { performance } from 'node:perf_hooks'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { type ClusterInput, clusterEntries } from '../../worker/analysis/cluster-entries.ts'
import type { CreateKernel } from '../../worker/analysis/encoder/kernel.ts'
import { toVectorBytes } from '../../worker/analysis/encoder/vector-bytes.ts'
import { jsonLogger } from '../../worker/runtimes/json-logger.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { loadRows, type Selection } from './load-rows.ts'
import { clusterQuality } from './measures.ts'

const SETS: readonly { readonly name: string; readonly selection: Selection }[] = [
  { name: 'themes-banking77-train', selection: { limit: 3000 } },
  { name: 'themes-clinc150-val', selection: {} },
  { name: 'themes-stackoverflow-dev', selection: { limit: 5000 } },
  { name: 'themes-airline-reasons', selection: { split: 'train', limit: 3000 } },
]

/** Two rows a set: by words alone, and by words and the encoder's vectors. */
export async function measureClustering(
  folder: string,
): Promise<readonly Record<string, string | number>[]> {
  const meanings = await createLoadMeanings(jsonLogger)()
  if (!meanings) throw new Error('the sentence encoder is not built: npm run build')
  return SETS.flatMap(({ name, selection }) => {
    const rows = loadRows(folder, name, selection)
    const vectors = meanings.encoder.encode(rows.map(({ text }) => text))
    const inputs = rows.map(({ text }, i): ClusterInput => {
      const { terms, language } = analyseEntry({ message: text, locale: 'en' }, [])
      return { id: String(i).padStart(6, '0'), message: text, terms, language }
    })
    const encoded = inputs.map((input, i) => ({
      ...input,
      vector: toVectorBytes(vectors[i] ?? new Float32Array()),
    }))
    const { createKernel } = meanings
    return [
      measureSet({ name, selection, rows, by: 'words', inputs }),
      measureSet({ name, selection, rows, by: 'words, meaning', inputs: encoded, createKernel }),
    ]
  })
}

interface SetRun {
  readonly name: string
  readonly selection: Selection
  readonly rows: ReturnType<typeof loadRows>
  readonly by: string
  readonly inputs: readonly ClusterInput[]
  readonly createKernel?: CreateKernel
}

function measureSet({
  name,
  selection,
  rows,
  by,
  inputs,
  createKernel,
}: SetRun): Record<string, string | number> {
  const started = performance.now()
  const { clusters, formingIds } = clusterEntries(inputs, createKernel ? { createKernel } : {})
  const seconds = (performance.now() - started) / 1000
  const found = new Map<string, string>(formingIds.map((id) => [id, 'forming']))
  for (const [i, cluster] of clusters.entries()) {
    for (const member of cluster.members) found.set(member.entryId, String(i))
  }
  const gold = rows.map((row) => row.label ?? '')
  const quality = clusterQuality(
    gold,
    inputs.map(({ id }) => found.get(id) ?? 'forming'),
  )
  return {
    set: name,
    by,
    split: selection.split ?? 'all',
    rows: rows.length,
    'clusters found': clusters.length,
    classes: new Set(gold).size,
    forming: formingIds.length,
    NMI: quality.nmi.toFixed(3),
    'B-cubed F1': quality.bCubed.toFixed(3),
    seconds: seconds.toFixed(1),
  }
}
