/** Clustering: the number of clusters found by itself, against the sets' own classes. */
import { performance } from 'node:perf_hooks'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { type ClusterInput, clusterEntries } from '../../worker/analysis/cluster-entries.ts'
import { loadRows, type Selection } from './load-rows.ts'
import { clusterQuality } from './measures.ts'

const SETS: readonly { readonly name: string; readonly selection: Selection }[] = [
  { name: 'themes-banking77-train', selection: { limit: 3000 } },
  { name: 'themes-clinc150-val', selection: {} },
  { name: 'themes-stackoverflow-dev', selection: { limit: 5000 } },
  { name: 'themes-airline-reasons', selection: { split: 'train', limit: 3000 } },
]

export function measureClustering(folder: string): readonly Record<string, string | number>[] {
  return SETS.map(({ name, selection }) => {
    const rows = loadRows(folder, name, selection)
    const inputs = rows.map(({ text }, i): ClusterInput => {
      const { terms, language } = analyseEntry({ message: text, locale: 'en' }, [])
      return { id: String(i).padStart(6, '0'), message: text, terms, language }
    })
    const started = performance.now()
    const { clusters, formingIds } = clusterEntries(inputs)
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
      split: selection.split ?? 'all',
      rows: rows.length,
      'clusters found': clusters.length,
      classes: new Set(gold).size,
      forming: formingIds.length,
      NMI: quality.nmi.toFixed(3),
      'B-cubed F1': quality.bCubed.toFixed(3),
      seconds: seconds.toFixed(1),
    }
  })
}
