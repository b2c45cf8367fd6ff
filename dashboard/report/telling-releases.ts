/** Which releases are worth naming beside a theme. Pure. */
import type { ReportTheme } from '../../contracts/report.ts'

/** Above this share of the themes a release is simply the one in use, and says nothing of a single theme. */
const COMMON_SHARE = 0.5

/** Below this many themes there is nothing to compare with. */
const THEMES_COMPARED_MIN = 4

type Released = Pick<ReportTheme, 'topRelease'>

export function listTellingReleases(themes: readonly Released[]): ReadonlySet<string> {
  const releases = themes.flatMap(({ topRelease }) => topRelease?.release ?? [])
  const isTelling = (release: string) =>
    themes.length < THEMES_COMPARED_MIN ||
    releases.filter((other) => other === release).length <= themes.length * COMMON_SHARE
  return new Set(releases.filter(isTelling))
}
