import { describe, expect, test } from 'vitest'
import { LOCALE_MAX, MESSAGE_MAX, RATING_MAX, RATING_MIN } from '../../contracts/limits.ts'
import { FEEDBACK_KINDS } from '../../contracts/vocabulary.ts'
import { EXPORT_UMLAUTS } from '../../worker/sample/entries/export-umlauts.ts'
import { RUNNING_WEEK } from '../../worker/sample/entries/running-week.ts'
import { SYNC_LOSS } from '../../worker/sample/entries/sync-loss.ts'
import type { SampleEntry } from '../../worker/sample/sample-entry.ts'
import { buildSampleProject } from '../../worker/sample/sample-project.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** 1 June 2026 was a Monday. */
const MONDAY = Date.UTC(2026, 5, 1)
const WEDNESDAY_NOON = MONDAY + 2.5 * DAY_MS

const project = buildSampleProject(WEDNESDAY_NOON)
const settled = project.entries.filter(({ week }) => week <= 12)

function countWeeks(entries: readonly SampleEntry[], first: number, last: number): number {
  return entries.filter(({ week }) => week >= first && week <= last).length
}

function netPromoterScore(firstWeek: number, lastWeek: number): number {
  const scores = project.responses
    .filter(({ survey, week }) => survey === 'nps' && week >= firstWeek && week <= lastWeek)
    .map(({ score }) => score)
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return (100 * (promoters - detractors)) / scores.length
}

describe('the entries', () => {
  test('are at least 420 over twelve weeks, and about 25 in the running week', () => {
    expect(settled.length).toBeGreaterThanOrEqual(420)
    expect(new Set(settled.map(({ week }) => week)).size).toBe(12)
    expect(RUNNING_WEEK.length).toBeGreaterThanOrEqual(20)
    expect(RUNNING_WEEK.every(({ week }) => week === 13)).toBe(true)
  })

  test('never say the same thing twice', () => {
    const comments = project.responses.map(({ comment }) => comment).filter((text) => text !== '')
    const said = [...project.entries.map(({ message }) => message), ...comments]

    const repeated = said.filter((text, index) => said.indexOf(text) !== index)

    expect(repeated).toEqual([])
  })

  test('stay within the limits of the wire', () => {
    const broken = project.entries.filter(
      ({ message, locale, rating, kind, day, minute }) =>
        message.trim() === '' ||
        message.length > MESSAGE_MAX ||
        locale.length > LOCALE_MAX ||
        (rating !== undefined && (rating < RATING_MIN || rating > RATING_MAX)) ||
        !FEEDBACK_KINDS.includes(kind) ||
        day < 0 ||
        day > 6 ||
        minute < 0 ||
        minute >= 24 * 60,
    )

    expect(broken).toEqual([])
  })

  test('are mostly English and come in at least six languages', () => {
    const languages = project.entries.map(({ locale }) => locale.slice(0, 2))
    const english = languages.filter((language) => language === 'en').length

    expect(new Set(languages).size).toBeGreaterThanOrEqual(6)
    expect(english / languages.length).toBeGreaterThan(0.68)
    expect(english / languages.length).toBeLessThan(0.8)
  })

  test('carry a rating about every third time', () => {
    const rated = project.entries.filter(({ rating }) => rating !== undefined).length

    expect(rated / project.entries.length).toBeGreaterThan(0.27)
    expect(rated / project.entries.length).toBeLessThan(0.4)
  })

  test('grow slowly in number', () => {
    const firstHalf = countWeeks(settled, 1, 6)
    const secondHalf = countWeeks(settled, 7, 12)

    expect(secondHalf).toBeGreaterThan(firstHalf)
    expect(secondHalf).toBeLessThan(firstHalf * 1.4)
  })

  test('come from some respondents more than once', () => {
    const known = project.entries.flatMap(({ respondent }) => respondent ?? [])

    expect(known.length - new Set(known).size).toBeGreaterThan(20)
  })
})

describe('the story', () => {
  test('has a theme that spikes after 4.2.0', () => {
    const before = countWeeks(SYNC_LOSS, 7, 9)
    const after = countWeeks(SYNC_LOSS, 10, 12)

    expect(before).toBeGreaterThan(0)
    expect(after).toBeGreaterThanOrEqual(before * 4)
    expect(
      SYNC_LOSS.filter(({ week }) => week >= 10).every(({ release }) => release === '4.2.0'),
    ).toBe(true)
  })

  test('has a theme that dies with 4.0.3', () => {
    expect(countWeeks(EXPORT_UMLAUTS, 1, 5)).toBeGreaterThan(25)
    expect(countWeeks(EXPORT_UMLAUTS, 6, 13)).toBeLessThanOrEqual(1)
    expect(EXPORT_UMLAUTS.every(({ release = '' }) => release < '4.0.3')).toBe(true)
  })

  test('has a net promoter score that falls after week 9', () => {
    expect(netPromoterScore(1, 9)).toBeGreaterThan(15)
    expect(netPromoterScore(10, 12)).toBeLessThan(-15)
  })
})

describe('the surveys', () => {
  test.each([
    ['nps', 110, 0, 10],
    ['csat', 70, 1, 5],
  ] as const)('%s has its responses, half of them with a comment', (key, least, low, high) => {
    const responses = project.responses.filter(({ survey }) => survey === key)
    const commented = responses.filter(({ comment }) => comment !== '').length

    expect(responses.length).toBeGreaterThanOrEqual(least)
    expect(commented / responses.length).toBeGreaterThan(0.4)
    expect(commented / responses.length).toBeLessThan(0.6)
    expect(responses.every(({ score }) => score >= low && score <= high)).toBe(true)
  })

  test('ask for a score and then for words', () => {
    const types = project.surveys.map(({ questions }) => questions.map(({ type }) => type))

    expect(types).toEqual([
      ['nps', 'open'],
      ['csat', 'open'],
    ])
  })
})

describe.each([
  ['Monday at midnight', MONDAY],
  ['one millisecond later', MONDAY + 1],
  ['Wednesday at noon', WEDNESDAY_NOON],
  ['the last millisecond of Sunday', MONDAY + WEEK_MS - 1],
  ['a Thursday in another year', Date.UTC(2031, 0, 2, 17, 45)],
])('loaded on %s', (_name, now) => {
  const loaded = buildSampleProject(now)
  const all = [...loaded.entries, ...loaded.responses]
  const monday = now - ((now - MONDAY) % WEEK_MS)

  test('everything lies in its own week and not after now', () => {
    const misplaced = all.filter(({ week, createdAt }) => {
      const weekStart = monday - (13 - week) * WEEK_MS
      return (
        !Number.isInteger(createdAt) ||
        createdAt > now ||
        createdAt < weekStart ||
        createdAt >= weekStart + WEEK_MS
      )
    })

    expect(misplaced).toEqual([])
  })

  test('is ordered by time', () => {
    const times = loaded.entries.map(({ createdAt }) => createdAt)

    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('is the same every time', () => {
    expect(JSON.stringify(buildSampleProject(now))).toBe(JSON.stringify(loaded))
  })
})

test('spreads what would lie ahead evenly over the part of the week that has passed', () => {
  const now = MONDAY + 1000
  const times = buildSampleProject(now)
    .entries.filter(({ week }) => week === 13)
    .map(({ createdAt }) => createdAt - MONDAY)

  const gaps = times.map((time, index) => time - (times[index - 1] ?? 0))

  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
})
