/** Times tasks against each other. */

/** Best milliseconds of each task, the tasks taking turns. */
export function bestOf(rounds: number, tasks: readonly (() => void)[]): number[] {
  const best = tasks.map(() => Number.POSITIVE_INFINITY)
  for (let number = 0; number < rounds; number += 1) {
    for (const [i, task] of tasks.entries()) {
      const startedAt = performance.now()
      task()
      best[i] = Math.min(best[i] ?? 0, performance.now() - startedAt)
    }
  }
  return best
}
