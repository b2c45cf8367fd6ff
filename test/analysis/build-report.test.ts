import { describe, expect, test } from 'vitest'
import { buildReport, type ReportEntry } from '../../worker/analysis/build-report.ts'
import { boundedMeanInterval } from '../../worker/analysis/maths/bounded-mean.ts'
import { twoSidedP } from '../../worker/analysis/maths/normal-distribution.ts'
import {
  benjaminiHochberg,
  shareDifferenceInterval,
  twoProportionP,
  wilsonInterval,
} from '../../worker/analysis/maths/proportions.ts'
import { tQuantile95 } from '../../worker/analysis/maths/student-t.ts'

const PREVIOUS = { start: 0, end: 100 }
const CURRENT = { start: 100, end: 200 }

let made = 0
const entryAt = (createdAt: number, parts: Partial<ReportEntry> = {}): ReportEntry => {
  made++
  return {
    id: `entry_${made}`,
    createdAt,
    sentiment: { score: 0, label: 'neutral' },
    intent: 'unknown',
    language: 'en',
    tagIds: [],
    answers: [],
    ...parts,
  }
}

const many = (count: number, createdAt: number, parts: Partial<ReportEntry> = {}) =>
  Array.from({ length: count }, () => entryAt(createdAt, parts))

const reportOf = (
  entries: readonly ReportEntry[],
  themes: readonly { readonly id: string; readonly label: string }[] = [],
) =>
  buildReport({
    period: CURRENT,
    previous: PREVIOUS,
    history: [PREVIOUS, CURRENT],
    entries,
    themes: themes.map((theme) => ({ ...theme, state: 'active', exemplarIds: [] })),
  })

describe('counts', () => {
  const report = reportOf([
    entryAt(0, { language: 'de' }),
    entryAt(99),
    entryAt(100, { intent: 'bug', sentiment: { score: -0.5, label: 'negative' }, tagIds: ['a'] }),
    entryAt(199, { intent: 'bug', sentiment: { score: 0.25, label: 'positive' }, respondent: 'r' }),
    entryAt(150, { sentiment: { score: 0, label: 'unknown' }, language: 'ja', respondent: 'r' }),
    entryAt(200),
    entryAt(-1),
  ])

  test('entries by period, ends exclusive', () => {
    expect(report.entries).toEqual({
      current: 3,
      previous: 2,
      delta: 1,
      history: [2, 3],
      respondents: 1,
      unthemed: 3,
    })
  })

  test('sentiment, leaving out what is unknown', () => {
    expect(report.sentiment.mean).toBe(-0.125)
    expect(report.sentiment.previousMean).toBe(0)
    expect(report.sentiment.counts).toEqual({
      very_negative: 0,
      negative: 1,
      neutral: 0,
      positive: 1,
      very_positive: 0,
      mixed: 0,
      unknown: 1,
    })
  })

  test('intents, languages and tags', () => {
    expect(report.intents).toMatchObject({ bug: 2, unknown: 1, praise: 0 })
    expect(report.languages).toEqual({ en: 2, ja: 1 })
    expect(report.tags).toEqual({ a: 1 })
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})

describe('metrics, against figures computed by hand', () => {
  const answers = (type: 'nps' | 'csat' | 'ces' | 'rating', values: readonly number[], at = 150) =>
    values.map((value) => entryAt(at, { answers: [{ type, value }] }))

  test('NPS: 5 promoters, 3 passives, 2 detractors', () => {
    const { nps } = reportOf(answers('nps', [9, 10, 9, 10, 10, 7, 8, 7, 6, 0])).metrics

    // 50 − 20 = 30. Of 13 with the added answers: 5.75/13 − 2.75/13 = 0.23077;
    // variance 8.5/13 − 0.23077² = 0.60059; half = 1.96 · √(0.60059/13) = 0.42128
    expect(nps).toEqual({
      value: 30,
      low: -19.05,
      high: 65.2,
      n: 10,
      previousValue: null,
      previousN: 0,
      delta: null,
    })
  })

  test('CSAT: 8 of 10 satisfied, by Wilson', () => {
    const { csat } = reportOf(answers('csat', [5, 4, 5, 4, 5, 4, 5, 5, 3, 1])).metrics

    // Wilson, 8/10: 0.4902 to 0.9433
    expect(csat).toMatchObject({ value: 80, low: 49.02, high: 94.33, n: 10 })
  })

  test('NPS: one promoter does not make a certain 100', () => {
    const { nps } = reportOf(answers('nps', [10])).metrics

    // Of 4: (1.75 − 0.75)/4 = 0.25; variance 2.5/4 − 0.0625 = 0.5625; half = 1.96 · √(0.5625/4) = 0.735
    expect(nps).toMatchObject({ value: 100, low: -48.5, high: 100, n: 1 })
  })

  test('NPS: unanimous detractors mirror unanimous promoters', () => {
    const { nps } = reportOf(answers('nps', [0, 3, 6, 1, 2])).metrics

    // Of 8: (0.75 − 5.75)/8 = −0.625; variance 6.5/8 − 0.39063 = 0.42188; half = 1.96 · √(0.42188/8) = 0.45009
    expect(nps).toMatchObject({ value: -100, low: -100, high: -17.49, n: 5 })
  })

  test('CES: mean by Student’s t', () => {
    const { ces } = reportOf(answers('ces', [5, 6, 7, 6])).metrics

    // With 1 and 7: mean 32/6 = 5.3333, s² = (196 − 32²/6)/5 = 5.0667, half = 2.5703 · √(5.0667/6) = 2.362
    expect(ces).toMatchObject({ value: 6, low: 2.97, high: 7, n: 4 })
  })

  test('rating: stars and rating answers together, with a delta', () => {
    const { rating } = reportOf([
      entryAt(150, { rating: 5 }),
      ...answers('rating', [3]),
      entryAt(50, { rating: 2 }),
    ]).metrics

    expect(rating).toMatchObject({ value: 4, n: 2, previousValue: 2, previousN: 1, delta: 2 })
  })

  test('one answer says nothing about the spread', () => {
    expect(reportOf(answers('rating', [4])).metrics.rating).toMatchObject({ low: 1, high: 5 })
  })

  test('two equal answers say nothing about the spread either', () => {
    // With 1 and 5: mean 4, s² = 12/3, half = 3.1786 · √(4/4) = 3.18
    expect(reportOf(answers('rating', [5, 5])).metrics.rating).toMatchObject({
      value: 5,
      low: 1,
      high: 5,
    })
  })

  test('five equal answers say a little', () => {
    // With 1 and 5: mean 31/7 = 4.4286, s² = (151 − 31²/7)/6 = 2.2857, half = 2.4468 · √(2.2857/7) = 1.3982
    expect(reportOf(answers('rating', [5, 5, 5, 5, 5])).metrics.rating).toMatchObject({
      value: 5,
      low: 3.03,
      high: 5,
    })
  })

  test('no answers, no metric', () => {
    expect(reportOf(answers('nps', [9], 50)).metrics).toEqual({
      nps: null,
      csat: null,
      ces: null,
      rating: null,
    })
  })
})

describe('statistics, against published values', () => {
  test.each([
    [0, 1],
    [1, 0.317311],
    [1.959964, 0.05],
    [-2.575829, 0.01],
    [5, 5.733e-7],
  ])('two-sided p of z = %f', (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 6)
  })

  test.each([
    [2, 4.3027, 1],
    [3, 3.1824, 2],
    [5, 2.5706, 3],
    [10, 2.2281, 4],
    [30, 2.0423, 4],
  ])('t for 95 in 100 with %i degrees of freedom', (degrees, t, digits) => {
    expect(tQuantile95(degrees)).toBeCloseTo(t, digits)
  })

  test('intervals of nothing are the whole scale', () => {
    expect(shareDifferenceInterval(0, 0, 0)).toEqual({ low: -1, high: 1 })
    expect(boundedMeanInterval([], { min: 1, max: 7 })).toEqual({ low: 1, high: 7 })
  })

  test.each([1, 2, 5, 50, 5000])('%i equal answers leave a doubt', (n) => {
    const values = Array.from({ length: n }, () => 1)
    const mean = boundedMeanInterval(values, { min: 1, max: 5 })
    const difference = shareDifferenceInterval(n, 0, n)

    expect(mean.low).toBe(1)
    expect(mean.high).toBeGreaterThan(1)
    expect(difference.low).toBeLessThan(1)
    expect(difference.high).toBe(1)
  })

  test.each([1, 2, 5, 20, 100])('the interval of %i answers of 1 or 5 holds the mean', (n) => {
    const intervals = Array.from({ length: n + 1 }, (_, fives) =>
      boundedMeanInterval(
        Array.from({ length: n }, (_, i) => (i < fives ? 5 : 1)),
        { min: 1, max: 5 },
      ),
    )
    const coverages = Array.from({ length: 99 }, (_, i) => {
      const share = (i + 1) / 100
      const mean = 1 + 4 * share
      let chance = (1 - share) ** n
      let coverage = 0
      for (const [fives, { low, high }] of intervals.entries()) {
        if (low <= mean && mean <= high) coverage += chance
        chance *= ((n - fives) / (fives + 1)) * (share / (1 - share))
      }
      return coverage
    })

    expect(Math.min(...coverages)).toBeGreaterThan(0.93)
  })

  test('Wilson’s interval of 0 and of all', () => {
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4)
    expect(wilsonInterval(10, 10).low).toBeCloseTo(0.7225, 4)
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })

  test('two proportions: 30 of 100 against 15 of 100', () => {
    // pooled 0.225, z = 0.15 / √(0.225 · 0.775 · 0.02) = 2.5400
    expect(twoProportionP(30, 100, 15, 100)).toBeCloseTo(0.011085, 4)
    expect(twoProportionP(0, 0, 1, 2)).toBe(1)
    expect(twoProportionP(5, 5, 9, 9)).toBe(1)
  })

  test('Benjamini–Hochberg on its authors’ example', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ]

    expect(benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4)
    expect(benjaminiHochberg([], 0.05)).toEqual([])
  })
})

describe('themes', () => {
  const negative = { score: -0.6, label: 'negative' } as const
  const positive = { score: 0.6, label: 'positive' } as const

  test('rise from 3 to 27 with the release to blame', () => {
    const report = reportOf(
      [
        ...many(3, 50, { themeId: 't' }),
        ...many(97, 50),
        ...many(22, 150, { themeId: 't', release: '4.2.0', sentiment: negative }),
        ...many(5, 150, { themeId: 't', sentiment: negative }),
        ...many(73, 150),
      ],
      [{ id: 't', label: 'Notes vanish after sync' }],
    )

    expect(report.themes[0]).toMatchObject({
      themeId: 't',
      count: 27,
      previousCount: 3,
      delta: 24,
      share: 0.27,
      sentiment: -0.6,
      negativeShare: 1,
      trend: [3, 27],
      change: 'rising',
      isSignificant: true,
      topRelease: { release: '4.2.0', share: 0.8148 },
      weight: 54,
    })
    expect(report.highlights[0]).toEqual({
      kind: 'spike',
      themeId: 't',
      text: '“Notes vanish after sync” rose from 3 to 27 entries; 81 % on release 4.2.0.',
    })
  })

  test('rank by entries and the share that is negative', () => {
    const report = reportOf(
      [
        ...many(10, 150, { themeId: 'praise', sentiment: positive }),
        ...many(6, 150, { themeId: 'blame', sentiment: negative }),
        ...many(4, 150, { themeId: 'small', sentiment: negative }),
      ],
      [
        { id: 'small', label: 'Small' },
        { id: 'praise', label: 'Praise' },
        { id: 'blame', label: 'Blame' },
        { id: 'empty', label: 'Empty' },
      ],
    )

    expect(report.themes.map(({ themeId, weight }) => [themeId, weight])).toEqual([
      ['blame', 12],
      ['praise', 10],
      ['small', 8],
    ])
  })

  test.each([
    ['new', 0, 6],
    ['rising', 5, 20],
    ['steady', 20, 21],
    ['falling', 20, 5],
    ['gone', 7, 0],
  ])('%s: from %i to %i of 100', (change, before, now) => {
    const report = reportOf(
      [
        ...many(before, 50, { themeId: 't' }),
        ...many(100 - before, 50),
        ...many(now, 150, { themeId: 't' }),
        ...many(100 - now, 150),
      ],
      [{ id: 't', label: 'Theme' }],
    )

    expect(report.themes[0]?.change).toBe(change)
  })

  test('many themes without change are no news', () => {
    const themes = Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, label: `Theme ${i}` }))
    const entries = themes.flatMap(({ id }, i) => [
      ...many(5, 50, { themeId: id }),
      ...many(5 + (i % 3), 150, { themeId: id }),
    ])
    const report = reportOf(entries, themes)

    expect(report.themes.every(({ isSignificant }) => !isSignificant)).toBe(true)
    expect(report.highlights).toEqual([
      { kind: 'quiet', text: 'Nothing changed more than it usually does.' },
    ])
  })

  test('do not depend on the order of the entries', () => {
    const entries = [
      ...many(4, 150, { themeId: 'b', release: '2' }),
      ...many(4, 150, { themeId: 'a', release: '1' }),
      ...many(2, 50, { themeId: 'a' }),
    ]
    const themes = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ]

    expect(reportOf(entries.toReversed(), themes.toReversed())).toEqual(reportOf(entries, themes))
  })
})

describe('highlights', () => {
  test('a score that fell beyond its interval', () => {
    const report = reportOf([
      ...many(50, 50, { answers: [{ type: 'nps', value: 10 }] }),
      ...many(25, 150, { answers: [{ type: 'nps', value: 10 }] }),
      ...many(25, 150, { answers: [{ type: 'nps', value: 0 }] }),
    ])

    expect(report.highlights).toEqual([
      {
        kind: 'score-down',
        text: 'NPS fell by 100 points to 0 (95 % interval −26.5 to 26.5, 50 answers).',
      },
    ])
  })

  test.each([
    [4, 5],
    [5, 4],
  ])('no score that changed on a handful of answers: %i, then %i', (before, now) => {
    const report = reportOf([
      ...many(before, 50, { answers: [{ type: 'nps', value: 0 }] }),
      ...many(now, 150, { answers: [{ type: 'nps', value: 10 }] }),
    ])

    expect(report.highlights.map(({ kind }) => kind)).toEqual(['quiet'])
  })

  test('a score that changed on five answers in both periods', () => {
    const report = reportOf([
      ...many(5, 50, { answers: [{ type: 'nps', value: 0 }] }),
      ...many(5, 150, { answers: [{ type: 'nps', value: 10 }] }),
    ])

    expect(report.highlights).toEqual([
      {
        kind: 'score-up',
        text: 'NPS rose by 200 points to 100 (95 % interval 17.5 to 100, 5 answers).',
      },
    ])
  })

  test('a theme that ended', () => {
    const report = reportOf(
      [...many(9, 50, { themeId: 't' }), ...many(20, 150)],
      [{ id: 't', label: 'Old bug' }],
    )

    expect(report.highlights).toEqual([
      {
        kind: 'gone',
        themeId: 't',
        text: '“Old bug” had 9 entries in the period before and none now.',
      },
    ])
  })

  test('the first period has nothing to compare with', () => {
    const report = reportOf(many(20, 150, { themeId: 't' }), [{ id: 't', label: 'Theme' }])

    expect(report.highlights.map(({ kind }) => kind)).toEqual(['quiet'])
  })

  test('an empty report is quiet', () => {
    expect(reportOf([])).toMatchObject({
      entries: { current: 0 },
      sentiment: { mean: null },
      themes: [],
    })
  })
})
