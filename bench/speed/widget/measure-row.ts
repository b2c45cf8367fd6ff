/** One measure of all products as a line of the table: least and median of the rounds, and whether the goal is met. Pure. */
import { percentileOf } from '../percentiles.ts'
import { type Row, round } from '../table.ts'
import { judge } from './judge.ts'
import { BLANK, EARSHOT } from './pages.ts'

/** One round: product → its sample. */
export type Figures<Sample> = ReadonlyMap<string, Sample>

interface Reading {
  /** Less the same figure of the page without a widget. */
  readonly isOverBlank?: boolean
  /** Its number in shared/performance.md. */
  readonly goal?: string
  /** Product → the largest share of its figure that Earshot's may be. */
  readonly bars?: Readonly<Record<string, number>>
  /** Which of the rounds the goal compares. Where the processor is throttled not the least: the throttle may have had no core. */
  readonly compared?: 'least' | 'median'
}

export function toMeasureRow<Sample>(
  measure: string,
  rounds: readonly Figures<Sample>[],
  read: (sample: Sample) => number,
  { isOverBlank = false, goal, bars = {}, compared = 'least' }: Reading = {},
): Row {
  const figureOf = (product: string, share: number): number => {
    const samples = rounds.flatMap((figures) => figures.get(product) ?? [])
    return percentileOf(samples.map(read), share)
  }
  const overBlank = (product: string, share: number): number =>
    figureOf(product, share) - (isOverBlank ? figureOf(BLANK, share) : 0)
  const products = [...(rounds[0]?.keys() ?? [])].filter((name) => ![BLANK, EARSHOT].includes(name))
  const cells = [EARSHOT, ...products.sort()].map((product) => [
    product,
    `${round(overBlank(product, 0))} / ${round(overBlank(product, 0.5))}`,
  ])
  const share = compared === 'least' ? 0 : 0.5
  const ours = overBlank(EARSHOT, share)
  const judged = Object.entries(bars).map(([of, most]) => ({
    of,
    ours,
    theirs: overBlank(of, share),
    most,
  }))
  return { measure, ...Object.fromEntries(cells), goal: goal ? judge(goal, judged) : '' }
}
