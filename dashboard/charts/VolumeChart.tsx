/** Entries by week, with the mean sentiment where it is known: a chart by uPlot, loaded when shown, and the same as a table. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { COLOR_SCHEME_EVENT } from '../color-scheme.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { VolumeTable } from './VolumeTable.tsx'
import { summariseWeeks, type Week } from './weeks.ts'

interface Props {
  readonly title: string
  readonly weeks: readonly Week[]
}

export function VolumeChart({ title, weeks }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  const hasSentiment = weeks.some((week) => week.sentimentMean !== null)

  // Draws for these weeks, and again when the width or the colours change, which a canvas cannot follow by CSS.
  useEffect(() => {
    const element = host.current
    if (element === null || weeks.length === 0) return
    let isGone = false
    let erase = () => {}
    let drawnWidth = 0

    async function draw(target: HTMLElement): Promise<void> {
      const { drawVolume } = await import('./draw-volume.ts')
      if (isGone) return
      erase()
      drawnWidth = target.clientWidth
      erase = drawVolume(target, weeks)
    }
    function redraw(): void {
      // A chunk that does not load, or a locale the library cannot take, leaves the table.
      if (element) draw(element).catch(() => setBroken(true))
    }

    const resize = new ResizeObserver(() => {
      if (element.clientWidth !== drawnWidth) redraw()
    })
    const darkness = matchMedia('(prefers-color-scheme: dark)')
    resize.observe(element)
    darkness.addEventListener('change', redraw)
    window.addEventListener(COLOR_SCHEME_EVENT, redraw)
    return () => {
      isGone = true
      erase()
      resize.disconnect()
      darkness.removeEventListener('change', redraw)
      window.removeEventListener(COLOR_SCHEME_EVENT, redraw)
    }
  }, [weeks])

  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <div
        class="chart-host"
        ref={host}
        role="img"
        aria-label={summariseWeeks(weeks, format)}
        hidden={isBroken}
      />
      <p class="chart-key" aria-hidden="true" hidden={isBroken}>
        <span class="chart-key-item" data-series="entries">
          {strings.charts.entries}
        </span>
        {hasSentiment && (
          <span class="chart-key-item" data-series="sentiment">
            {strings.charts.sentiment}
          </span>
        )}
      </p>
      <details open={isBroken}>
        <summary>{strings.charts.asTable}</summary>
        <VolumeTable title={title} weeks={weeks} />
      </details>
    </figure>
  )
}
