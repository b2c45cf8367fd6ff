/** `/v1/install`, `/v1/claim` and `/v1/session`, for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryPageSchema } from '../../../contracts/entry.ts'
import { installSchema, sessionSchema } from '../../../contracts/session.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { json } from '../requests.ts'
import { INSTALL_URL, type TestInstall } from '../test-install.ts'
import { browserHeaders, claim, OWNER } from './owner.ts'

const { email, password } = OWNER

export function describeSession(open: () => Promise<TestInstall>): void {
  let install: TestInstall

  beforeEach(async () => {
    install = await open()
  })

  afterEach(() => install.close())

  function signIn(credentials: unknown): Promise<Response> {
    return install.fetch('/v1/session', json('POST', credentials, { Origin: INSTALL_URL }))
  }

  async function isClaimed(): Promise<boolean> {
    return (await readAnswer(await install.fetch('/v1/install'), 200, installSchema)).isClaimed
  }

  describe('POST /v1/claim', () => {
    test('accepts the one-time token and signs its bearer in as the owner', async () => {
      const { session, headers } = await claim(install)

      expect(session.member).toEqual({ name: OWNER.name, email })
      expect(session.projects.map(({ role }) => role)).toEqual(['owner'])
      expect(await isClaimed()).toBe(true)
      const answer = await install.fetch('/v1/entries', { headers })
      expect((await readAnswer(answer, 200, entryPageSchema)).items).toEqual([])
    })

    test('keeps the session away from scripts and from other sites', async () => {
      const token = await install.prepareClaim()

      const answer = await install.fetch('/v1/claim', json('POST', { token, ...OWNER }, {}))

      const cookies = answer.headers.getSetCookie()
      expect(cookies).not.toEqual([])
      for (const cookie of cookies) {
        expect(cookie).toMatch(/;\s*HttpOnly/i)
        expect(cookie).toMatch(/;\s*SameSite=Lax/i)
        expect(cookie).toMatch(/;\s*Path=\//i)
      }
      expect(await answer.text()).not.toContain(OWNER.password)
    })

    test('refuses a used token', async () => {
      const token = await install.prepareClaim()
      await install.fetch('/v1/claim', json('POST', { token, ...OWNER }, {}))

      const thief = { token, ...OWNER, email: 'eve@example.com' }
      const answer = await install.fetch('/v1/claim', json('POST', thief, {}))

      await readProblem(answer, 'claim-link-used')
      await readProblem(await signIn({ email: thief.email, password }), 'unauthenticated')
    })

    test('lets one of two through who claim at once', async () => {
      const token = await install.prepareClaim()

      const answers = await Promise.all(
        ['ada', 'eve'].map((name) =>
          install.fetch(
            '/v1/claim',
            json('POST', { ...OWNER, token, email: `${name}@example.com` }, {}),
          ),
        ),
      )

      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    })

    test('refuses the token of a link that a newer one replaced', async () => {
      const token = await install.prepareClaim()
      await install.prepareClaim()

      const answer = await install.fetch('/v1/claim', json('POST', { token, ...OWNER }, {}))

      await readProblem(answer, 'claim-link-used')
      expect(await isClaimed()).toBe(false)
    })

    test('refuses a short password and leaves the token usable', async () => {
      const token = await install.prepareClaim()

      const weak = { token, ...OWNER, password: 'short' }
      const refused = await install.fetch('/v1/claim', json('POST', weak, {}))
      const accepted = await install.fetch('/v1/claim', json('POST', { token, ...OWNER }, {}))

      const problem = await readProblem(refused, 'validation-failed')
      expect(problem.issues?.map((issue) => issue.pointer)).toEqual(['/password'])
      await readAnswer(accepted, 201, sessionSchema)
    })
  })

  describe('/v1/session', () => {
    test('accepts the password, and the cookie it answered with', async () => {
      await claim(install)

      const signedIn = await signIn({ email, password })

      const session = await readAnswer(signedIn, 200, sessionSchema)
      const answer = await install.fetch('/v1/session', { headers: browserHeaders(signedIn) })
      expect(await readAnswer(answer, 200, sessionSchema)).toEqual(session)
    })

    test.each([
      ['a wrong password', { email, password: 'incorrect horse' }],
      ['an unknown address', { email: 'eve@example.com', password }],
    ])('refuses %s without saying which it was', async (_name, credentials) => {
      await claim(install)

      const answer = await signIn(credentials)

      const { detail } = await readProblem(answer, 'unauthenticated')
      expect(detail).toBe('The e-mail or the password is wrong.')
      expect(answer.headers.getSetCookie()).toEqual([])
    })

    test('refuses to say who is signed in when nobody is', async () => {
      await readProblem(await install.fetch('/v1/session'), 'unauthenticated')
    })

    test('refuses a forged cookie', async () => {
      const { headers } = await claim(install)
      const forged = headers.Cookie.replace(/=(.)/, (_, first) => (first === 'A' ? '=B' : '=A'))

      const answer = await install.fetch('/v1/session', { headers: { Cookie: forged } })

      await readProblem(answer, 'unauthenticated')
    })

    test('signs out for good, also for a copy of the cookie', async () => {
      const { headers } = await claim(install)

      const answer = await install.fetch('/v1/session', { method: 'DELETE', headers })

      expect(answer.status).toBe(204)
      expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/i)
      await readProblem(await install.fetch('/v1/session', { headers }), 'unauthenticated')
      await readProblem(await install.fetch('/v1/entries', { headers }), 'unauthenticated')
    })

    test.each([
      ['another origin', { Origin: 'https://evil.example' }],
      ['an opaque origin', { Origin: 'null' }],
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['another subdomain', { 'Sec-Fetch-Site': 'same-site' }],
    ])('guards writes with a cookie against pages of %s', async (_name, foreign) => {
      const { headers } = await claim(install)
      const key = { name: 'stolen', scopes: ['entries:read'] }

      const signedOut = await install.fetch('/v1/session', {
        method: 'DELETE',
        headers: { ...headers, ...foreign },
      })
      const created = await install.fetch('/v1/keys', json('POST', key, { ...headers, ...foreign }))

      await readProblem(signedOut, 'forbidden')
      await readProblem(created, 'forbidden')
      await readAnswer(await install.fetch('/v1/session', { headers }), 200, sessionSchema)
    })

    test('guards a project the member does not belong to', async () => {
      const { headers } = await claim(install)
      const other = await install.addProject()

      const answer = await install.fetch('/v1/entries', {
        headers: { ...headers, 'Earshot-Project': other.id },
      })

      await readProblem(answer, 'not-found')
    })
  })
}
