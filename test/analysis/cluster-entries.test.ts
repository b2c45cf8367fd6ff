import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClusterInput,
  type Clustering,
  clusterEntries,
} from '../../worker/analysis/cluster-entries.ts'
import { inputOf, sampleFeedback, shuffled } from './sample-feedback.ts'

const entries = sampleFeedback(600, 1)
const clustering = clusterEntries(entries)

const clusterOf = ({ clusters }: Clustering, id: string) =>
  clusters.findIndex((cluster) => cluster.members.some((member) => member.entryId === id))

describe('a clustering', () => {
  test('is the same, byte for byte, whatever the order of the entries', () => {
    const other = clusterEntries(shuffled(entries, 7))

    expect(JSON.stringify(other)).toBe(JSON.stringify(clustering))
  })

  test('places every entry exactly once', () => {
    const placed = [
      ...clustering.clusters.flatMap((cluster) => cluster.members.map((member) => member.entryId)),
      ...clustering.formingIds,
    ]

    expect(placed.toSorted()).toEqual(entries.map((entry) => entry.id).toSorted())
  })

  test('rarely mixes subjects', () => {
    const subjectOf = new Map(entries.map((entry) => [entry.id, entry.subject]))
    const inMajority = clustering.clusters.reduce((sum, { members }) => {
      const counts = new Map<string, number>()
      for (const { entryId } of members) {
        const subject = subjectOf.get(entryId) ?? ''
        counts.set(subject, (counts.get(subject) ?? 0) + 1)
      }
      return sum + Math.max(...counts.values())
    }, 0)

    expect(inMajority / entries.length).toBeGreaterThan(0.9)
    expect(clustering.clusters.length).toBeGreaterThanOrEqual(6)
    expect(clustering.clusters.length).toBeLessThanOrEqual(30)
  })

  test('is sorted: largest cluster first, best member first', () => {
    const sizes = clustering.clusters.map((cluster) => cluster.members.length)

    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    for (const { members } of clustering.clusters) {
      const sorted = members.toSorted(
        (a, b) => b.confidence - a.confidence || (a.entryId < b.entryId ? -1 : 1),
      )
      expect(members).toEqual(sorted)
    }
  })

  test('gives each cluster a distinct label, keywords, exemplars and a centroid of length 1', () => {
    const labels = clustering.clusters.map((cluster) => cluster.label.toLowerCase())

    expect(new Set(labels).size).toBe(labels.length)
    for (const { label, keywords, exemplarIds, centroid, members } of clustering.clusters) {
      expect(label).not.toBe('')
      expect(keywords.length).toBeGreaterThan(0)
      expect(keywords.length).toBeLessThanOrEqual(8)
      expect(exemplarIds.length).toBeLessThanOrEqual(3)
      const ids = new Set(members.map((member) => member.entryId))
      expect(exemplarIds.every((id) => ids.has(id))).toBe(true)
      expect(centroid.length).toBeLessThanOrEqual(40)
      expect(Math.hypot(...centroid.map(([, weight]) => weight))).toBeCloseTo(1, 2)
    }
  })

  test('has confidences in [0, 1], most of them high for clear subjects', () => {
    const all = clustering.clusters.flatMap(({ members }) => members.map((m) => m.confidence))

    expect(Math.min(...all)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...all)).toBeLessThanOrEqual(1)
    expect(all.filter((confidence) => confidence > 0.5).length / all.length).toBeGreaterThan(0.6)
  })

  test('takes less than a second for 600 entries', () => {
    const started = performance.now()
    clusterEntries(sampleFeedback(600, 3))

    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('duplicates', () => {
  test('always stay together', () => {
    const copies = Array.from({ length: 40 }, (_, i) =>
      inputOf(
        `copy_${i}`,
        i % 2 === 0 ? 'The PDF export loses images!' : 'the pdf export  loses images',
      ),
    )
    const result = clusterEntries([...entries, ...copies])
    const places = new Set(copies.map(({ id }) => clusterOf(result, id)))

    expect(places.size).toBe(1)
    expect(places.has(-1)).toBe(false)
  })

  test('alone make a cluster', () => {
    const copies = ['a', 'b', 'c'].map((id) => inputOf(id, 'Where is my calendar view?'))
    const others = ['d', 'e'].map((id) => inputOf(id, `Unrelated remark number ${id}`))
    const { clusters } = clusterEntries([...copies, ...others])

    expect(
      clusters.map((cluster) => cluster.members.map((member) => member.entryId)),
    ).toContainEqual(['a', 'b', 'c'])
  })

  test('with other languages guessed for them still stay together', () => {
    const result = clusterEntries([
      ...entries,
      { id: 'one', message: 'dark mode', terms: ['dark', 'mode', 'dark_mode'], language: 'en' },
      { id: 'two', message: 'Dark mode!', terms: ['dark', 'mod', 'dark_mod'], language: 'de' },
    ])

    expect(clusterOf(result, 'one')).toBe(clusterOf(result, 'two'))
  })
})

describe('known themes', () => {
  const known = clustering.clusters.map((cluster) => cluster.members.map((m) => m.entryId))
  const calendar = [
    'weekly calendar view',
    'calendar view by week',
    'a weekly view of the calendar',
  ]
  const added = Array.from({ length: 12 }, (_, i) =>
    inputOf(`new_${i}`, `${calendar[i % 3]} in office ${i}`),
  )

  test('keep their entries while a new subject makes a theme of its own', () => {
    const result = clusterEntries([...entries, ...added], { known })

    for (const members of known) {
      expect(new Set(members.map((id) => clusterOf(result, id))).size).toBe(1)
    }
    const places = new Set(added.map(({ id }) => clusterOf(result, id)))
    const [place = -1] = places
    expect(places.size).toBe(1)
    expect(result.clusters[place]?.members).toHaveLength(added.length)
  })

  test('give the same bytes in any order of the entries', () => {
    const all = [...entries, ...added]

    expect(JSON.stringify(clusterEntries(shuffled(all, 3), { known }))).toBe(
      JSON.stringify(clusterEntries(all, { known })),
    )
  })

  test('are forgotten once most entries are new', () => {
    const few = [known[0]?.slice(0, 3) ?? []]

    expect(clusterEntries(entries, { known: few })).toEqual(clustering)
  })
})

describe('entries that belong nowhere', () => {
  test('are still forming: without usable terms', () => {
    const odd = ['', '👍', 'zxqv', '\ud800'].map((message, i) => inputOf(`odd_${i}`, message))
    const { formingIds } = clusterEntries([...entries, ...odd])

    expect(formingIds).toEqual(expect.arrayContaining(odd.map(({ id }) => id)))
  })

  test('are still forming: fewer than the smallest cluster', () => {
    const pair = [inputOf('a', 'calendar colours'), inputOf('b', 'calendar colours')]

    expect(clusterEntries(pair)).toEqual({ clusters: [], formingIds: ['a', 'b'] })
    expect(clusterEntries(pair, { minSize: 2 }).clusters).toHaveLength(1)
  })

  test('are all there is in an empty project', () => {
    expect(clusterEntries([])).toEqual({ clusters: [], formingIds: [] })
  })
})

test('progress runs up to the number of entries', () => {
  const told: (readonly [number, number])[] = []
  clusterEntries(entries, { onProgress: (done, total) => told.push([done, total]) })

  expect(told.length).toBeGreaterThan(1)
  expect(told.at(-1)).toEqual([600, 600])
})

test('any entries can be clustered', () => {
  const anyEntry = fc.record({
    message: fc.string({ unit: 'binary', maxLength: 30 }),
    terms: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'a_b', '\ud800'), { maxLength: 5 }),
    language: fc.constantFrom('en', 'de', 'unknown'),
  })
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 40 }), (list) => {
      const inputs = list.map((entry, i): ClusterInput => ({ ...entry, id: `e${i}` }))
      const { clusters, formingIds } = clusterEntries(inputs)
      const placed = clusters.reduce((sum, cluster) => sum + cluster.members.length, 0)

      expect(placed + formingIds.length).toBe(list.length)
      for (const { members } of clusters) expect(members.length).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 60 },
  )
})
