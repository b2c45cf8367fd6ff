import { describe, expect, test } from 'vitest'
import type { Cluster } from '../../worker/analysis/cluster-entries.ts'
import { type ThemeChangeInput, toThemeChanges } from '../../worker/jobs/theme-changes.ts'

function clusterOf(entryIds: readonly string[], confidence = 0.5): Cluster {
  return {
    members: entryIds.map((entryId) => ({ entryId, confidence })),
    label: 'exports',
    keywords: ['export'],
    exemplarIds: entryIds.slice(0, 1),
    centroid: [['export', 1]],
  }
}

function changesOf(given: Partial<ThemeChangeInput>) {
  let made = 0
  return toThemeChanges({
    clusters: [],
    matched: { matches: [], retiredThemeIds: [], lineage: [] },
    clusteredIds: [],
    members: [],
    newId(prefix) {
      made += 1
      return `${prefix}_${made}`
    },
    at: 1000,
    ...given,
  })
}

const kept = { matches: [{ clusterIndex: 0, themeId: 'thm_old', label: 'exports' }] }
const none = { retiredThemeIds: [], lineage: [] }

describe('a new cluster', () => {
  test('becomes a theme with an id of its own, which its lineage names', () => {
    const changes = changesOf({
      clusters: [clusterOf(['a', 'b', 'c'])],
      clusteredIds: ['a', 'b', 'c'],
      matched: {
        matches: [{ clusterIndex: 0, themeId: undefined, label: 'exports' }],
        retiredThemeIds: [],
        lineage: [
          { kind: 'born', themeId: undefined, clusterIndex: 0, fromThemeIds: [], detail: 'new' },
        ],
      },
    })

    const [theme] = changes.themes
    expect(theme).toMatchObject({ label: 'exports', entryCount: 3, state: 'forming' })
    expect(changes.members.map(({ themeId }) => themeId)).toEqual([theme?.id, theme?.id, theme?.id])
    expect(changes.lineage).toMatchObject([{ themeId: theme?.id, kind: 'born' }])
  })

  test.each([
    [4, 'forming'],
    [5, 'active'],
  ])('of %i entries is %s', (count, state) => {
    const ids = Array.from({ length: count }, (_, index) => `ent_${index}`)
    const matches = [{ clusterIndex: 0, themeId: undefined, label: 'x' }]

    const changes = changesOf({
      clusters: [clusterOf(ids)],
      clusteredIds: ids,
      matched: { ...none, matches },
    })

    expect(changes.themes[0]?.state).toBe(state)
  })
})

describe('a membership', () => {
  test.each([
    ['the same', { themeId: 'thm_old', confidence: 0.5 }, 0],
    ['the same within a rounding', { themeId: 'thm_old', confidence: 0.5 }, 0.004],
    ['of another theme', { themeId: 'thm_other', confidence: 0.5 }, 0],
    ['of another confidence', { themeId: 'thm_old', confidence: 0.7 }, 0],
  ])('that is %s is written only where it differs', (name, stored, drift) => {
    const changes = changesOf({
      clusters: [clusterOf(['a'], 0.5 + drift)],
      clusteredIds: ['a'],
      members: [{ entryId: 'a', ...stored }],
      matched: { ...none, ...kept },
    })

    expect(changes.members).toEqual(
      name.startsWith('the same') ? [] : [{ entryId: 'a', themeId: 'thm_old', confidence: 0.5 }],
    )
    expect(changes.leaverIds).toEqual([])
  })

  test('ends when the entry was clustered and is in no cluster', () => {
    const changes = changesOf({
      clusters: [clusterOf(['a'])],
      clusteredIds: ['a', 'b'],
      members: [{ entryId: 'b', themeId: 'thm_old', confidence: 0.5 }],
      matched: { ...none, ...kept },
    })

    expect(changes.leaverIds).toEqual(['b'])
  })

  test('of an entry too old to be clustered stays and is counted', () => {
    const changes = changesOf({
      clusters: [clusterOf(['a'])],
      clusteredIds: ['a'],
      members: [{ entryId: 'ancient', themeId: 'thm_old', confidence: 0.5 }],
      matched: { ...none, ...kept },
    })

    expect(changes.leaverIds).toEqual([])
    expect(changes.themes).toMatchObject([{ id: 'thm_old', entryCount: 2 }])
  })

  test('of a retired theme ends, however old the entry', () => {
    const changes = changesOf({
      clusteredIds: [],
      members: [{ entryId: 'ancient', themeId: 'thm_old', confidence: 0.5 }],
      matched: { matches: [], retiredThemeIds: ['thm_old'], lineage: [] },
    })

    expect(changes.retiredIds).toEqual(['thm_old'])
    expect(changes.leaverIds).toEqual(['ancient'])
  })
})

test('nothing changes where nothing is', () => {
  expect(changesOf({})).toEqual({
    themes: [],
    retiredIds: [],
    members: [],
    leaverIds: [],
    lineage: [],
    at: 1000,
  })
})
