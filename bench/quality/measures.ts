/** The measures of the quality bench. Pure. */

/** Pearson's correlation of two series of equal length. */
export function pearson(x: readonly number[], y: readonly number[]): number {
  const meanX = mean(x)
  const meanY = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  for (const [i, value] of x.entries()) {
    const dx = value - meanX
    const dy = (y[i] ?? 0) - meanY
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy || 1)
}

/** The unweighted mean of the F1 of each class that occurs in `gold`. */
export function macroF1(gold: readonly string[], guessed: readonly string[]): number {
  const classes = [...new Set(gold)].sort()
  return mean(classes.map((name) => f1Of(name, gold, guessed)))
}

export function f1Of(name: string, gold: readonly string[], guessed: readonly string[]): number {
  let hits = 0
  let inGold = 0
  let inGuessed = 0
  for (const [i, label] of gold.entries()) {
    if (label === name) inGold++
    if (guessed[i] === name) inGuessed++
    if (label === name && guessed[i] === name) hits++
  }
  return inGold + inGuessed === 0 ? 0 : (2 * hits) / (inGold + inGuessed)
}

export interface ClusterQuality {
  /** Normalised mutual information, arithmetic mean of the entropies. */
  readonly nmi: number
  /** F1 of B-cubed precision and recall (Bagga & Baldwin 1998). */
  readonly bCubed: number
}

export function clusterQuality(gold: readonly string[], found: readonly string[]): ClusterQuality {
  const n = gold.length
  const inGold = countOf(gold)
  const inFound = countOf(found)
  const joint = countOf(gold.map((label, i) => JSON.stringify([label, found[i]])))
  let information = 0
  let precision = 0
  let recall = 0
  for (const [key, count] of joint) {
    const [label, cluster]: [string, string] = JSON.parse(key)
    const a = inGold.get(label) ?? 1
    const b = inFound.get(cluster) ?? 1
    information += (count / n) * Math.log((count * n) / (a * b))
    precision += (count * count) / b / n
    recall += (count * count) / a / n
  }
  const entropies = (entropyOf(inGold, n) + entropyOf(inFound, n)) / 2
  return {
    nmi: information / (entropies || 1),
    bCubed: (2 * precision * recall) / (precision + recall),
  }
}

function entropyOf(counts: ReadonlyMap<string, number>, n: number): number {
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / n) * Math.log(count / n)
  return entropy
}

function countOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
}

/** Agreement of two raters beyond chance (Cohen 1960): 1 is perfect, 0 is chance. */
export function cohensKappa(first: readonly string[], second: readonly string[]): number {
  const n = first.length
  const inFirst = countOf(first)
  const inSecond = countOf(second)
  const observed = first.filter((label, i) => label === second[i]).length / n
  let expected = 0
  for (const [label, count] of inFirst) expected += (count / n) * ((inSecond.get(label) ?? 0) / n)
  return expected === 1 ? 1 : (observed - expected) / (1 - expected)
}
