import { describe, expect, test, vi } from 'vitest'
import { VolumeChart } from '../../../dashboard/charts/VolumeChart.tsx'
import { toWeeks } from '../../../dashboard/charts/weeks.ts'
import { mount, settle } from './mount.ts'

const WEEKS = toWeeks(
  { counts: [4, 11, 7], sentimentMeans: [0.25, null, -0.5] },
  '2026-11-16T00:00:00.000Z',
)

describe('a volume chart', () => {
  test('has its weeks, oldest first, as a table', async () => {
    const page = await mount(<VolumeChart title="Volume" weeks={WEEKS} />)

    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    )
    expect(rows).toEqual([
      ['4', '+0.25'],
      ['11', '–'],
      ['7', '−0.50'],
    ])
  })

  test('says in a sentence what it shows', async () => {
    const page = await mount(<VolumeChart title="Volume" weeks={WEEKS} />)

    expect(page.querySelector('[role=img]')?.getAttribute('aria-label')).toContain(
      'Most entries: 11',
    )
  })

  test('that cannot be drawn opens its table', async () => {
    vi.doMock('../../../dashboard/charts/draw-volume.ts', () => {
      throw new Error('no such chunk')
    })

    const page = await mount(<VolumeChart title="Volume" weeks={WEEKS} />)
    window.dispatchEvent(new Event('earshot:color-scheme'))
    await vi.waitFor(async () => {
      await settle()
      expect(page.querySelector('details')?.open).toBe(true)
    })

    expect(page.querySelector<HTMLElement>('.chart-host')?.hidden).toBe(true)
  })
})
