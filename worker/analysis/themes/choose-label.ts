/** Decides whether a theme takes a new name, and keeps names apart. Pure. */
import type { Centroid } from '../clusters/describe-cluster.ts'
import { ANALYSED_LANGUAGES } from '../text/function-words.ts'
import { termOf } from '../text/make-terms.ts'
import { tokenise } from '../text/tokenise.ts'

/** The new label must be this many times better supported by the cluster's terms to replace the old one. */
const CLEARLY_BETTER = 3

/** Support below which an old label has lost its ground. */
const SUPPORT_MIN = 0.05

export function isClearlyBetterLabel(next: string, current: string, centroid: Centroid): boolean {
  if (next.toLowerCase() === current.toLowerCase()) return false
  const support = supportOf(current, centroid)
  return supportOf(next, centroid) > CLEARLY_BETTER * Math.max(support, SUPPORT_MIN)
}

/** The cluster's label, told apart from those taken by a keyword or, at last, a number. */
export function distinctLabel(
  cluster: { readonly label: string; readonly keywords: readonly string[] },
  taken: ReadonlySet<string>,
): string {
  const isFree = (label: string): boolean => !taken.has(label.toLowerCase())
  const base = cluster.label === '' ? 'Other' : cluster.label
  if (isFree(base)) return base
  for (const keyword of cluster.keywords) {
    if (base.toLowerCase().includes(keyword)) continue
    if (isFree(`${base}, ${keyword}`)) return `${base}, ${keyword}`
  }
  let number = 2
  while (!isFree(`${base} ${number}`)) number++
  return `${base} ${number}`
}

/** How strongly the centroid carries the label: the weight of its strongest telling word, in any analysed language. */
function supportOf(label: string, centroid: Centroid): number {
  const weights = new Map(centroid)
  const words = tokenise(label).filter((token) => token.kind === 'word')
  const supports = words.flatMap(({ word }) =>
    ANALYSED_LANGUAGES.map((language) => weights.get(termOf(word, language) ?? '') ?? 0),
  )
  return Math.max(0, ...supports)
}
