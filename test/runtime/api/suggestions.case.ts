/** `/v1/suggestions` and the note of a theme, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { themeDetailSchema, themePageSchema } from '../../../contracts/theme.ts'
import { suggestionListSchema } from '../../../contracts/widget-config.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json, send } from '../requests.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

/** So alike that they are one theme by any measure. */
const SIMILAR = [1, 2, 3, 4, 5, 6].map(
  (column) => `The CSV export loses umlauts in column ${column}, export is broken`,
)

export function describeSuggestions(open: () => Promise<TestInstall>): void {
  describe('/v1/suggestions', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read', 'project:write'])
      await write('PATCH', '/v1/project', { isSuggesting: true })
    })

    afterEach(() => install.close())

    function write(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<Response> {
      return install.fetch(path, json(method, body, bearer(secret)))
    }

    function ask(text: string, key = project.publicKey): Promise<Response> {
      const query = new URLSearchParams({ key, text })
      return install.fetch(`/v1/suggestions?${query}`, {
        headers: { Origin: 'https://app.example.com' },
      })
    }

    async function suggest(text: string) {
      return (await readAnswer(await ask(text), 200, suggestionListSchema)).items
    }

    function announce(given: Readonly<Record<string, unknown>>): Promise<Response> {
      return write('POST', '/v1/announcements', { kind: 'incident', ...given })
    }

    describe('accepts', () => {
      test('what resembles an announcement that is shown now', async () => {
        await announce({
          title: 'Search is slow in Europe',
          body: 'We are looking into it.',
          linkUrl: 'https://status.example.com/',
          translations: { de: { title: 'Die Suche ist in Europa langsam' } },
        })

        const answer = await ask('searching from Europe is so slow today')

        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
        expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
        const { items } = await readAnswer(answer, 200, suggestionListSchema)
        expect(items).toEqual([
          {
            id: expect.stringMatching(/^ann_/),
            title: 'Search is slow in Europe',
            note: 'We are looking into it.',
            linkUrl: 'https://status.example.com/',
          },
        ])
        expect(await suggest('Warum ist die Suche in Europa langsam?')).toEqual(items)
        expect(await suggest('Please add a dark mode')).toEqual([])
      })

      test('what resembles a theme with a note, in the note’s words alone', async () => {
        for (const message of SIMILAR) await send(install, project, { message })
        await install.runSchedule('*/15 * * * *')
        const listed = await install.fetch('/v1/themes', { headers: bearer(secret) })
        const [theme] = (await readAnswer(listed, 200, themePageSchema)).items
        expect(await suggest('my export of umlauts to CSV')).toEqual([])

        const noted = await write('PATCH', `/v1/themes/${theme?.id}`, {
          publicNote: 'Umlauts are lost on export. A fix comes with 4.3.',
        })

        expect((await readAnswer(noted, 200, themeDetailSchema)).publicNote).toContain('Umlauts')
        expect(await suggest('my export of umlauts to CSV')).toEqual([
          {
            id: theme?.id,
            title: 'Umlauts are lost on export.',
            note: 'A fix comes with 4.3.',
            linkUrl: null,
          },
        ])
        await install.runSchedule('*/15 * * * *')
        expect(await suggest('my export of umlauts to CSV')).toHaveLength(1)

        await write('PATCH', `/v1/themes/${theme?.id}`, { publicNote: null })
        expect(await suggest('my export of umlauts to CSV')).toEqual([])
      })
    })

    describe('suggests nothing', () => {
      test.each([
        ['that is resolved', { kind: 'resolved' }],
        ['that is over', { startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-01-02T00:00:00Z' }],
        ['that has not begun', { startsAt: '2100-01-01T00:00:00Z' }],
        ['that is for some only', { audience: [{ type: 'device', devices: ['mobile'] }] }],
      ])('%s', async (_name, given) => {
        await announce({ title: 'Search is slow in Europe', ...given })

        expect(await suggest('search in Europe is slow')).toEqual([])
      })

      test('where the project does not allow it', async () => {
        await announce({ title: 'Search is slow in Europe' })
        await write('PATCH', '/v1/project', { isSuggesting: false })

        expect(await suggest('search in Europe is slow')).toEqual([])
      })

      test('of another project', async () => {
        await announce({ title: 'Search is slow in Europe' })
        const other = await install.addProject()

        const answer = await ask('search in Europe is slow', other.publicKey)

        expect((await readAnswer(answer, 200, suggestionListSchema)).items).toEqual([])
      })
    })

    describe('refuses', () => {
      test('an unknown key, and a page elsewhere', async () => {
        await readProblem(await ask('slow search', 'epk_unknown'), 'unauthenticated')
        await write('PATCH', '/v1/project', { allowedOrigins: ['https://shop.example.com'] })
        await readProblem(await ask('slow search'), 'origin-not-allowed')
      })

      test.each([
        ['no text', ''],
        ['a text over the limit', 'x'.repeat(401)],
      ])('%s', async (_name, text) => {
        await readProblem(await ask(text), 'validation-failed')
      })

      test('a note of controls alone', async () => {
        const path = '/v1/themes/thm_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

        await readProblem(await write('PATCH', path, { publicNote: '\u0007' }), 'validation-failed')
        await readProblem(await write('PATCH', path, { publicNote: 'Known.' }), 'not-found')
      })
    })
  })

  describe('GET /f/', () => {
    test('is one page for everybody that runs nothing but its own script', async () => {
      const install = await open()

      const answer = await install.fetch('/f/')
      const page = await answer.text()

      expect(answer.status).toBe(200)
      expect(page).toContain('<main id="feedback">')
      expect(page).toContain('<script type="module" src="/feedback-page.js"></script>')
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      await install.close()
    })
  })
}
