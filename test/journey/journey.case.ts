/** The whole journey through the public API, for each runtime: submit → analyse → cluster → report → read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../contracts/entry.ts'
import type { Evidence } from '../../contracts/insight.ts'
import { SCHEDULE } from '../../worker/jobs/schedule.ts'
import type { TestInstall, TestProject } from '../runtime/test-install.ts'
import { describeContinuation } from './continuation.case.ts'
import { FEEDBACK, type Topic } from './feedback.ts'
import { createReader, type Reader } from './reader.ts'
import { NPS, submit, submitFeedback, submitScores } from './submit-feedback.ts'
import { tickAll } from './tick-all.ts'
import { homeOf, TOPICS } from './topic-home.ts'

/** Share of a topic's entries that must meet in one theme, and of a theme's entries that must be of its topic. */
const PURITY_MIN = 0.8

export function describeJourney(open: () => Promise<TestInstall>): void {
  describe('the journey', () => {
    let install: TestInstall
    let project: TestProject
    let reader: Reader
    let topicOf: Map<string, Topic>

    beforeAll(async () => {
      install = await open()
      project = await install.addProject()
      reader = createReader(
        install,
        await install.addSecretKey(project.id, ['entries:read', 'reports:read']),
      )
      topicOf = await submitFeedback(install, project, FEEDBACK)
      await submitScores(install, project)
      await submit(install, project, 'spam-0001', {
        message: 'Cheap watches, export your money now',
        website: 'https://spam.example',
      })
      await tickAll(install)
    })

    afterAll(() => install.close())

    test('reads every entry exactly once, whatever the size of the pages', async () => {
      const whole = await reader.entries('', 200)
      const paged = await reader.entries('', 7)

      expect(whole).toHaveLength(FEEDBACK.length + NPS.scores.length)
      expect(paged).toEqual(whole)
      expect(new Set(whole.map((entry) => entry.id)).size).toBe(whole.length)
      expect(whole.map(placeOf)).toEqual(whole.map(placeOf).toSorted().reverse())
    })

    test('keeps what was written, in every language', async () => {
      const entries = await reader.entries()

      const written = FEEDBACK.map(({ submission }) => submission.message).toSorted()
      const read = entries.filter(({ id }) => topicOf.has(id)).map(({ message }) => message)
      expect(read.toSorted()).toEqual(written)
    })

    test('gives every entry an insight', async () => {
      const entries = await reader.entries()

      expect(entries.filter((entry) => entry.insight === null)).toEqual([])
      expect(await reader.project()).toMatchObject({ pendingCount: 0 })
    })

    test.each(['en', 'de', 'fr', 'es', 'it', 'nl'])('recognises %s', async (language) => {
      const entries = await reader.entries(`&language=${language}`)

      expect(entries.length).toBeGreaterThan(0)
      for (const { insight } of entries) expect(insight?.language).toBe(language)
    })

    test('cuts all evidence out of the message it belongs to', async () => {
      const entries = await reader.entries()

      const evidence = entries.flatMap((entry) =>
        evidenceOf(entry).map((piece) => ({ message: entry.message, ...piece })),
      )
      expect(evidence.length).toBeGreaterThan(FEEDBACK.length)
      for (const { message, text, start, end } of evidence) {
        expect(message.slice(start, end)).toBe(text)
      }
    })

    test('hears praise as praise and trouble as trouble', async () => {
      const entries = await reader.entries()

      const scores = Map.groupBy(entries, ({ id }) => topicOf.get(id))
      const meanOf = (topic: Topic) =>
        mean((scores.get(topic) ?? []).map(({ insight }) => insight?.sentiment.score ?? 0))
      expect(meanOf('praise')).toBeGreaterThan(0.7)
      expect(meanOf('login')).toBeLessThan(-0.2)
      expect(meanOf('export')).toBeLessThan(-0.2)
    })

    test('filters by what the analysis found', async () => {
      const praise = await reader.entries('&intent=praise')
      const negative = await reader.entries('&sentiment=very_negative')

      expect(praise.map(({ id }) => topicOf.get(id))).toEqual(praise.map(() => 'praise'))
      expect(praise.length).toBeGreaterThanOrEqual(5)
      expect(negative.length).toBeGreaterThan(0)
      for (const { insight } of negative) expect(insight?.sentiment.score).toBeLessThan(0)
    })

    test('finds words in messages', async () => {
      const found = await reader.entries('&search=umlauts')

      expect(found.map(({ message }) => message)).toEqual([
        'Exporting my notes to CSV loses all the umlauts, "Müller" becomes "M?ller".',
      ])
    })

    test('brings each topic together in a theme of its own', async () => {
      const entries = await reader.entries()

      const homes = TOPICS.map((topic) => homeOf(topic, entries, topicOf))
      expect(new Set(homes.map(({ themeId }) => themeId)).size).toBe(TOPICS.length)
      for (const home of homes) {
        expect(home.recall, home.topic).toBeGreaterThanOrEqual(PURITY_MIN)
        expect(home.precision, home.topic).toBeGreaterThanOrEqual(PURITY_MIN)
      }
    })

    test.each([
      ['export', /export|csv/i],
      ['login', /login|sign|password/i],
      ['dark-mode', /dark/i],
    ] as const)('labels the theme of %s in its own words', async (topic, words) => {
      const { themeId } = homeOf(topic, await reader.entries(), topicOf)

      const theme = await reader.theme(themeId)

      expect(theme.label).toMatch(words)
      expect(theme.keywords.join(' ')).toMatch(words)
      expect(theme.state).toBe('active')
    })

    test('counts the members of each theme and lists the largest first', async () => {
      const themes = await reader.themes(1)
      const counts = themes.map(({ entryCount }) => entryCount)

      expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      for (const theme of themes) {
        expect(await reader.entries(`&theme=${theme.id}`)).toHaveLength(theme.entryCount)
      }
    })

    test('shows a theme with its exemplars, sentiment, weeks and birth', async () => {
      const { themeId } = homeOf('login', await reader.entries(), topicOf)
      const members = await reader.entries(`&theme=${themeId}`)

      const theme = await reader.theme(themeId)

      const messages = new Map(members.map(({ id, message }) => [id, message]))
      expect(theme.exemplars.length).toBeGreaterThan(0)
      for (const { entryId, message } of theme.exemplars) {
        expect(messages.get(entryId)).toBe(message)
      }
      expect(theme.sentiment.mean).toBeLessThan(0)
      expect(sum(Object.values(theme.sentiment.counts))).toBe(members.length)
      expect(sum(theme.weeks.map(({ count }) => count))).toBe(members.length)
      expect(theme.lineage.map(({ kind }) => kind)).toEqual(['born'])
    })

    test('tags entries by the project’s rules and counts them', async () => {
      const tags = await reader.tags()

      const login = tags.find(({ name }) => name === 'Login and account')
      const tagged = await reader.entries(`&tag=${login?.id}`)
      expect(tagged.length).toBeGreaterThanOrEqual(10)
      expect(login?.entryCount).toBe(tagged.length)
      for (const { insight } of tagged) {
        expect(insight?.tags.map(({ tagId }) => tagId)).toContain(login?.id)
      }
    })

    test('reports the week in figures that add up', async () => {
      const total = FEEDBACK.length + NPS.scores.length

      const { body } = await reader.latestReport()

      expect(body.entries).toMatchObject({ current: total, previous: 0, delta: total })
      expect(sum(Object.values(body.sentiment.counts))).toBe(total)
      expect(sum(Object.values(body.intents))).toBe(total)
      expect(sum(Object.values(body.languages))).toBe(total)
      expect(sum(body.themes.map(({ count }) => count)) + body.entries.unthemed).toBe(total)
      expect(body.metrics.nps).toMatchObject({
        value: NPS.value,
        n: NPS.scores.length,
        previousN: 0,
      })
      expect(body.metrics.rating).toMatchObject({ n: ratings().length })
      expect(body.metrics.csat).toBeNull()
    })

    test('ranks the themes in the report by their weight', async () => {
      const themes = new Map((await reader.themes()).map((theme) => [theme.id, theme]))

      const { body } = await reader.latestReport()

      const weights = body.themes.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      for (const { themeId, label, count } of body.themes) {
        expect(themes.get(themeId)).toMatchObject({ label, entryCount: count })
      }
    })

    test('keeps spam out of the inbox, the themes and the figures, one click away', async () => {
      const [spam, ...rest] = await reader.entries('&spam=only')

      expect(rest).toEqual([])
      expect(spam).toMatchObject({ isSpam: true, theme: null })
      expect((await reader.entries()).map(({ id }) => id)).not.toContain(spam?.id)
    })

    test('records what the schedule ran', async () => {
      const runs = await reader.runs()

      const expected = SCHEDULE.flatMap((row) => row.jobs).toReversed()
      expect(runs.slice(-expected.length).map(({ job }) => job)).toEqual(expected)
      for (const run of runs) {
        expect(run).toMatchObject({ state: 'succeeded', failed: 0, remaining: 0, error: null })
      }
    })

    test('changes nothing when the schedule runs again', async () => {
      const before = await readAll(reader)

      await tickAll(install)

      expect(await readAll(reader)).toEqual(before)
    })

    test('shows nothing of it to another project', async () => {
      const other = await install.addProject()
      const [theme] = await reader.themes()

      const stranger = createReader(
        install,
        await install.addSecretKey(other.id, ['entries:read', 'reports:read']),
      )

      expect(await stranger.entries()).toEqual([])
      expect(await stranger.themes()).toEqual([])
      expect(await stranger.reports()).toEqual([])
      expect(await stranger.runs()).toEqual([])
      expect(await stranger.entries(`&theme=${theme?.id}`)).toEqual([])
    })
  })

  describeContinuation(open)
}

/** Everything that a second run could have touched. */
async function readAll(reader: Reader) {
  const themes = await reader.themes()
  return {
    entries: await reader.entries(),
    themes,
    details: await Promise.all(themes.map(({ id }) => reader.theme(id))),
    reports: await reader.reports(),
    latest: await reader.latestReport(),
    tags: await reader.tags(),
  }
}

function evidenceOf({ insight }: Entry): readonly Evidence[] {
  if (!insight) return []
  return [
    ...insight.sentiment.evidence,
    ...insight.intent.evidence,
    ...insight.tags.flatMap((tag) => tag.evidence),
  ]
}

function ratings(): number[] {
  return FEEDBACK.flatMap(({ submission }) => submission.rating ?? [])
}

function placeOf({ createdAt, id }: Entry): string {
  return `${createdAt} ${id}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}
