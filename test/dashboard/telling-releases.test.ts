import { describe, expect, test } from 'vitest'
import { listTellingReleases } from '../../dashboard/report/telling-releases.ts'

function themesOf(...releases: (string | null)[]) {
  return releases.map((release) => ({
    topRelease: release === null ? null : { release, share: 1 },
  }))
}

describe('the releases worth naming', () => {
  test.each([
    ['one that few themes have', themesOf('3.2', null, null, '3.1'), ['3.2', '3.1']],
    ['not the one that most themes have', themesOf('4.0', '4.0', '4.0', '3.1'), ['3.1']],
    ['all where there is little to compare', themesOf('4.0', '4.0'), ['4.0']],
    ['none without releases', themesOf(null, null), []],
  ])('%s', (_name, themes, telling) => {
    expect([...listTellingReleases(themes)]).toEqual(telling)
  })
})
