/** Whether a goal of shared/performance.md is met in this run, in words. */
export interface Bar {
  readonly of: string
  readonly ours: number
  readonly theirs: number
  /** The largest share of theirs that ours may be. */
  readonly most: number
}

export function judge(goal: string, bars: readonly Bar[]): string {
  const isMet = bars.every(({ ours, theirs, most }) => ours <= theirs * most)
  const shares = bars.map(
    ({ of, ours, theirs, most }) => `${(ours / theirs).toFixed(4)} of ${of} (≤ ${most})`,
  )
  return `${goal} ${isMet ? 'met' : 'MISSED'}: ${shares.join(', ')}`
}
