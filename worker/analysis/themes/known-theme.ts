/** What is known of a theme before a clustering run, and what the run makes of it. */
import type { ThemeState } from '../../../contracts/vocabulary.ts'
import type { Centroid } from '../clusters/describe-cluster.ts'
import type { ThemeOverlap } from './compare-theme.ts'

export interface KnownTheme {
  readonly id: string
  readonly label: string
  /** A person chose the label: it never changes. */
  readonly isPinnedLabel: boolean
  readonly memberIds: readonly string[]
  readonly centroid: Centroid
  readonly state: ThemeState
}

export interface ThemeMatch {
  readonly clusterIndex: number
  /** Undefined: a new theme is born. */
  readonly themeId: string | undefined
  readonly label: string
}

/** A theme beside a cluster. */
export interface ThemePair extends ThemeOverlap {
  readonly theme: KnownTheme
  readonly clusterIndex: number
}
