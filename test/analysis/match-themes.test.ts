import { describe, expect, test } from 'vitest'
import { type Cluster, clusterEntries } from '../../worker/analysis/cluster-entries.ts'
import { type KnownTheme, matchThemes } from '../../worker/analysis/match-themes.ts'
import { sampleFeedback } from './sample-feedback.ts'

const clusterFrom = (parts: {
  readonly ids: readonly string[]
  readonly label?: string
  readonly centroid?: Cluster['centroid']
}): Cluster => ({
  members: parts.ids.map((entryId) => ({ entryId, confidence: 1 })),
  label: parts.label ?? 'Label',
  keywords: ['label'],
  exemplarIds: parts.ids.slice(0, 3),
  centroid: parts.centroid ?? [['label', 1]],
})

const themeFrom = (parts: Partial<KnownTheme> & { readonly id: string }): KnownTheme => ({
  label: 'Label',
  isPinnedLabel: false,
  memberIds: [],
  centroid: [['label', 1]],
  state: 'active',
  ...parts,
})

const themesOf = (clusters: readonly Cluster[]) =>
  clusters.map((cluster, i) =>
    themeFrom({
      id: `theme_${i}`,
      label: cluster.label,
      memberIds: cluster.members.map((member) => member.entryId),
      centroid: cluster.centroid,
    }),
  )

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`)

describe('ids', () => {
  test.each([[1], [3]])('are kept by at least 95 in 100 entries, sample %i', (seed) => {
    const before = sampleFeedback(600, seed)
    const known = themesOf(clusterEntries(before).clusters)
    const added = sampleFeedback(30, 99 + seed).map((entry) => ({ ...entry, id: `n_${entry.id}` }))
    const { clusters } = clusterEntries([...before, ...added], {
      known: known.map((theme) => theme.memberIds),
    })
    const { matches } = matchThemes(known, clusters)
    const themeBefore = new Map(
      known.flatMap((theme) => theme.memberIds.map((id) => [id, theme.id] as const)),
    )
    const themeAfter = new Map(
      clusters.flatMap((cluster, i) =>
        cluster.members.map((member) => [member.entryId, matches[i]?.themeId] as const),
      ),
    )
    const kept = [...themeBefore].filter(([id, theme]) => themeAfter.get(id) === theme)

    expect(kept.length / themeBefore.size).toBeGreaterThanOrEqual(0.95)
  })

  test('are kept exactly when nothing changes', () => {
    const { clusters } = clusterEntries(sampleFeedback(300, 4))

    expect(matchThemes(themesOf(clusters), clusters)).toEqual({
      matches: clusters.map((cluster, i) => ({
        clusterIndex: i,
        themeId: `theme_${i}`,
        label: cluster.label,
      })),
      retiredThemeIds: [],
      lineage: [],
    })
  })

  test('follow the terms where no member is left, as after a retention run', () => {
    const centroid = [
      ['sync', 0.8],
      ['note', 0.6],
    ] as const
    const known = [themeFrom({ id: 'theme_1', memberIds: ids('gone', 5), centroid })]
    const { matches } = matchThemes(known, [clusterFrom({ ids: ids('new', 5), centroid })])

    expect(matches[0]?.themeId).toBe('theme_1')
  })

  test('do not depend on the order of the known themes', () => {
    const known = [
      themeFrom({ id: 'theme_b', memberIds: ids('e', 4) }),
      themeFrom({ id: 'theme_a', memberIds: ids('e', 4) }),
    ]
    const clusters = [clusterFrom({ ids: ids('e', 4) })]

    expect(matchThemes(known, clusters)).toEqual(matchThemes(known.toReversed(), clusters))
    expect(matchThemes(known, clusters).matches[0]?.themeId).toBe('theme_a')
  })
})

describe('labels', () => {
  const centroid = [
    ['export', 0.9],
    ['pdf', 0.4],
    ['sync', 0.02],
  ] as const

  test('stay while the words still carry them', () => {
    const known = [themeFrom({ id: 't', label: 'PDF files', memberIds: ids('e', 5), centroid })]
    const { matches } = matchThemes(known, [
      clusterFrom({ ids: ids('e', 6), label: 'Export', centroid }),
    ])

    expect(matches[0]?.label).toBe('PDF files')
  })

  test('change when the words have moved on, with an event', () => {
    const known = [themeFrom({ id: 't', label: 'Sync', memberIds: ids('e', 5), centroid })]
    const { matches, lineage } = matchThemes(known, [
      clusterFrom({ ids: ids('e', 6), label: 'Export', centroid }),
    ])

    expect(matches[0]?.label).toBe('Export')
    expect(lineage).toEqual([
      {
        kind: 'renamed',
        themeId: 't',
        clusterIndex: 0,
        fromThemeIds: [],
        detail: '“Sync” is now called “Export”.',
      },
    ])
  })

  test('never change when pinned', () => {
    const known = [
      themeFrom({ id: 't', label: 'Sync', isPinnedLabel: true, memberIds: ids('e', 5), centroid }),
    ]
    const { matches } = matchThemes(known, [
      clusterFrom({ ids: ids('e', 6), label: 'Export', centroid }),
    ])

    expect(matches[0]?.label).toBe('Sync')
  })

  test('of new themes differ from those kept', () => {
    const known = [themeFrom({ id: 't', label: 'Export', memberIds: ids('e', 5), centroid })]
    const { matches } = matchThemes(known, [
      clusterFrom({ ids: ids('new', 9), label: 'Export', centroid: [['csv', 1]] }),
      clusterFrom({ ids: ids('e', 5), label: 'Export', centroid }),
    ])

    expect(matches.map(({ label }) => label)).toEqual(['Export, label', 'Export'])
  })
})

describe('lineage', () => {
  test('tells a birth', () => {
    const { matches, lineage } = matchThemes([], [clusterFrom({ ids: ids('e', 4), label: 'New' })])

    expect(matches).toEqual([{ clusterIndex: 0, themeId: undefined, label: 'New' }])
    expect(lineage).toEqual([
      {
        kind: 'born',
        themeId: undefined,
        clusterIndex: 0,
        fromThemeIds: [],
        detail: '“New” appeared with 4 entries.',
      },
    ])
  })

  test('tells a split', () => {
    const all = ids('e', 10)
    const known = [themeFrom({ id: 't', memberIds: all })]
    const { matches, lineage } = matchThemes(known, [
      clusterFrom({ ids: all.slice(0, 6), label: 'Label' }),
      clusterFrom({ ids: all.slice(6), label: 'Part' }),
    ])

    expect(matches.map(({ themeId }) => themeId)).toEqual(['t', undefined])
    expect(lineage.map(({ kind, fromThemeIds }) => [kind, fromThemeIds])).toEqual([
      ['split', ['t']],
    ])
  })

  test('tells a merger', () => {
    const known = [
      themeFrom({ id: 'big', memberIds: ids('a', 8) }),
      themeFrom({ id: 'small', memberIds: ids('b', 4) }),
    ]
    const { retiredThemeIds, lineage } = matchThemes(known, [
      clusterFrom({ ids: [...ids('a', 8), ...ids('b', 4)] }),
    ])

    expect(retiredThemeIds).toEqual(['small'])
    expect(lineage).toEqual([
      {
        kind: 'merged',
        themeId: 'big',
        clusterIndex: 0,
        fromThemeIds: ['small'],
        detail: '“Label” became part of “Label”.',
      },
    ])
  })

  test('tells a retirement', () => {
    const known = [themeFrom({ id: 't', memberIds: ids('e', 4), centroid: [['old', 1]] })]
    const { retiredThemeIds, lineage } = matchThemes(known, [
      clusterFrom({ ids: ids('n', 4), label: 'New', centroid: [['new', 1]] }),
    ])

    expect(retiredThemeIds).toEqual(['t'])
    expect(lineage.map(({ kind, themeId }) => [kind, themeId])).toEqual([
      ['born', undefined],
      ['retired', 't'],
    ])
  })

  test('tells a revival, and leaves other retired themes alone', () => {
    const known = [
      themeFrom({ id: 'back', memberIds: ids('e', 4), state: 'retired' }),
      themeFrom({ id: 'rest', memberIds: ids('x', 4), state: 'retired', centroid: [['x', 1]] }),
    ]
    const { matches, retiredThemeIds, lineage } = matchThemes(known, [
      clusterFrom({ ids: ids('e', 5) }),
    ])

    expect(matches[0]?.themeId).toBe('back')
    expect(retiredThemeIds).toEqual([])
    expect(lineage.map(({ kind }) => kind)).toEqual(['revived'])
  })
})

describe('a theme whose members were not among the clustered entries', () => {
  const old = themeFrom({ id: 'old', memberIds: ids('old', 4), centroid: [['old', 1]] })
  const clusters = [clusterFrom({ ids: ids('n', 4), label: 'New', centroid: [['new', 1]] })]

  test('stays, without an event', () => {
    const { matches, retiredThemeIds, lineage } = matchThemes([old], clusters, new Set(ids('n', 4)))

    expect(matches[0]?.themeId).toBeUndefined()
    expect(retiredThemeIds).toEqual([])
    expect(lineage.map(({ kind }) => kind)).toEqual(['born'])
  })

  test('is continued by a cluster with the same terms', () => {
    const sameTerms = [clusterFrom({ ids: ids('n', 4), centroid: old.centroid })]
    const { matches } = matchThemes([old], sameTerms, new Set(ids('n', 4)))

    expect(matches[0]?.themeId).toBe('old')
  })

  test('retires once one of them was looked at', () => {
    const { retiredThemeIds } = matchThemes([old], clusters, new Set([...ids('n', 4), 'old3']))

    expect(retiredThemeIds).toEqual(['old'])
  })

  test('retires when it has no members at all', () => {
    const empty = themeFrom({ id: 'empty', centroid: [['old', 1]] })
    const { retiredThemeIds } = matchThemes([empty], clusters, new Set(ids('n', 4)))

    expect(retiredThemeIds).toEqual(['empty'])
  })
})
