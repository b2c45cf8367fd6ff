/** Says how alike a known theme and a new cluster are, by their members and by their terms. Pure. */
import type { Centroid } from '../clusters/describe-cluster.ts'

export interface ThemeOverlap {
  /** Entries in both. */
  readonly shared: number
  /** In [0, 1]. */
  readonly similarity: number
}

/** Weights of the three views; they sum to 1. Members decide, terms help where members are few. */
const JACCARD_WEIGHT = 0.5
const CONTAINMENT_WEIGHT = 0.25
const TERMS_WEIGHT = 0.25

/** Terms alone, without a shared member, must be nearly the same; then they count this much. */
const TERMS_ALONE_MIN = 0.7
const TERMS_ALONE_WEIGHT = 0.6

export function compareTheme(
  theme: { readonly memberIds: readonly string[]; readonly centroid: Centroid },
  cluster: { readonly members: readonly unknown[]; readonly centroid: Centroid },
  shared: number,
): ThemeOverlap {
  const terms = cosine(theme.centroid, cluster.centroid)
  if (shared === 0) {
    return { shared, similarity: terms < TERMS_ALONE_MIN ? 0 : terms * TERMS_ALONE_WEIGHT }
  }
  const inTheme = theme.memberIds.length
  const inCluster = cluster.members.length
  const jaccard = shared / (inTheme + inCluster - shared)
  const containment = shared / Math.min(inTheme, inCluster)
  const similarity =
    JACCARD_WEIGHT * jaccard + CONTAINMENT_WEIGHT * containment + TERMS_WEIGHT * terms
  return { shared, similarity }
}

/** Of two centroids of length 1. */
export function cosine(a: Centroid, b: Centroid): number {
  const weights = new Map(a)
  return b.reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0)
}
