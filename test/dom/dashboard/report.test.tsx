import { describe, expect, test } from 'vitest'
import { Figures } from '../../../dashboard/report/Figures.tsx'
import { Highlights } from '../../../dashboard/report/Highlights.tsx'
import { ThemeRanking } from '../../../dashboard/report/ThemeRanking.tsx'
import { makeReport, makeTheme } from './make-report.ts'
import { mount } from './mount.ts'

const PERIOD = { from: '2026-11-16', to: '2026-11-22' }

describe('headline figures', () => {
  test('a score without answers says so instead of showing a zero', async () => {
    const page = await mount(<Figures body={makeReport({}).body} />)

    expect(page.textContent).toContain('NPSNo answers yet')
    expect(page.textContent).toContain('CSATNo answers yet')
  })

  test('a score shows its interval, its answers and its change', async () => {
    const nps = {
      value: 31,
      low: 12,
      high: 50,
      n: 61,
      previousValue: 38,
      previousN: 57,
      delta: -7,
    }
    const metrics = { nps, csat: null, ces: null, rating: null }

    const page = await mount(<Figures body={makeReport({ metrics }).body} />)

    expect(page.textContent).toContain('+31−7 61 answers')
    expect(page.textContent).toContain('95 % interval +12 to +50')
  })

  test('CSAT is a share of answers in percent', async () => {
    const csat = {
      value: 78,
      low: 68,
      high: 86,
      n: 80,
      previousValue: null,
      previousN: 0,
      delta: null,
    }
    const metrics = { nps: null, csat, ces: null, rating: null }

    const page = await mount(<Figures body={makeReport({ metrics }).body} />)

    expect(page.textContent).toMatch(/CSAT78\s?%/)
  })
})

describe('the ranking of themes', () => {
  test('a change carries an arrow and a sign beside its colour', async () => {
    const page = await mount(
      <ThemeRanking themes={[makeTheme({ delta: -3 })]} unthemed={0} period={PERIOD} />,
    )

    const delta = page.querySelector('.delta')
    expect(delta?.textContent).toBe('−3')
    expect(delta?.querySelector('svg')).not.toBeNull()
  })

  test('a theme says whether it is significant, new and forming', async () => {
    const theme = makeTheme({ isSignificant: true, change: 'new', state: 'forming' })

    const page = await mount(<ThemeRanking themes={[theme]} unthemed={0} period={PERIOD} />)

    const marks = [...page.querySelectorAll('.mark')].map((mark) => mark.textContent)
    expect(marks).toEqual(['significant', 'new', 'forming'])
  })

  test('the count leads to its entries of the period', async () => {
    const page = await mount(<ThemeRanking themes={[makeTheme({})]} unthemed={0} period={PERIOD} />)

    expect(page.querySelector('.ranking-count a')?.getAttribute('href')).toBe(
      '/inbox?from=2026-11-16&to=2026-11-22&theme=thm_1',
    )
  })

  test('the trend is also words', async () => {
    const page = await mount(<ThemeRanking themes={[makeTheme({})]} unthemed={0} period={PERIOD} />)

    expect(page.querySelector('.sparkline')?.getAttribute('aria-label')).toContain('1, 2, 5, 12')
  })
})

describe('highlights', () => {
  test('a highlight of a theme leads to it', async () => {
    const highlights = [{ kind: 'rise', themeId: 'thm_1', text: 'It rose.' } as const]

    const page = await mount(<Highlights highlights={highlights} first={undefined} />)

    expect(page.querySelector('a')?.getAttribute('href')).toBe('/themes/thm_1')
  })

  test('a quiet week says that nothing stands out', async () => {
    const page = await mount(<Highlights highlights={[]} first={undefined} />)

    expect(page.textContent).toContain('Nothing stands out')
  })

  test('the theme ranked first is told where no highlight is about it', async () => {
    const first = makeTheme({ negativeShare: 0.5 })
    const told = [{ kind: 'rise', themeId: first.themeId, text: 'It rose.' } as const]

    const quiet = await mount(<Highlights highlights={[]} first={first} />)
    const loud = await mount(<Highlights highlights={told} first={first} />)

    expect(quiet.textContent).toMatch(/First in line: CSV export, 12 entries, 50\s?% negative\./)
    expect(loud.textContent).not.toContain('First in line')
  })
})
