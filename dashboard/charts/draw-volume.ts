/** Draws weeks by uPlot into an element. A chunk of its own: pages without charts never load it. */
import uPlot from 'uplot'
import { format } from '../format.ts'
import type { Week } from './weeks.ts'

const HEIGHT_PX = 220
const LABEL_WIDTH_PX = 64
const BAR_SHARE = 0.62
const BAR_MAX_PX = 44

/** Returns how to take the drawing away. */
export function drawVolume(host: HTMLElement, weeks: readonly Week[]): () => void {
  const hasSentiment = weeks.some((week) => week.sentimentMean !== null)
  const color = (name: string) => readColor(host, name)
  const font = `12px ${getComputedStyle(host).fontFamily}`
  const axis = { font, stroke: color('--ink-soft'), ticks: { show: false } }
  const bars = uPlot.paths.bars?.({ size: [BAR_SHARE, BAR_MAX_PX], radius: 0.12 })

  const plot = new uPlot(
    {
      width: host.clientWidth,
      height: HEIGHT_PX,
      padding: [12, hasSentiment ? 0 : 8, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.6, weeks.length - 0.4] },
        entries: { range: (_plot, _min, max) => [0, Math.max(4, Math.ceil(max * 1.1))] },
        sentiment: { range: [-1, 1] },
      },
      series: [
        {},
        {
          scale: 'entries',
          fill: color('--bar'),
          width: 0,
          points: { show: false },
          ...(bars ? { paths: bars } : {}),
        },
        {
          scale: 'sentiment',
          show: hasSentiment,
          stroke: color('--accent'),
          width: 2,
          spanGaps: true,
          points: { show: true, size: 7, fill: color('--paper'), width: 2 },
        },
      ],
      axes: [
        {
          ...axis,
          grid: { show: false },
          splits: () => pickTicks(weeks.length, host.clientWidth),
          values: (_plot, splits) => splits.map((index) => labelWeek(weeks[index])),
        },
        {
          ...axis,
          scale: 'entries',
          size: 44,
          grid: { stroke: color('--rule'), width: 1 },
          incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000],
          values: (_plot, splits) => splits.map((count) => format.count(count)),
        },
        {
          ...axis,
          show: hasSentiment,
          scale: 'sentiment',
          side: 1,
          size: 44,
          grid: { show: false },
          splits: () => [-1, 0, 1],
          values: (_plot, splits) => splits.map((score) => format.signed(score)),
        },
      ],
    },
    [
      weeks.map((_week, index) => index),
      weeks.map((week) => week.count),
      weeks.map((week) => week.sentimentMean),
    ],
    host,
  )
  return () => plot.destroy()
}

/** As many weeks as fit, always with the newest. */
function pickTicks(count: number, widthPx: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(2, Math.floor(widthPx / LABEL_WIDTH_PX))))
  const ticks: number[] = []
  for (let index = count - 1; index >= 0; index -= step) ticks.unshift(index)
  return ticks
}

function labelWeek(week: Week | undefined): string {
  return week === undefined ? '' : format.day(week.start)
}

/** The colour a custom property stands for in the present scheme, in a form a canvas understands. */
function readColor(host: HTMLElement, name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  host.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
