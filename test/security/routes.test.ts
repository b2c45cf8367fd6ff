/** Who may use which route, driven by the route table: a new route has to say who it is for, or this fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '../../contracts/problem.ts'
import { SCOPES } from '../../contracts/vocabulary.ts'
import { GOOD_BODIES, GOOD_QUERIES, type Guard, ROUTE_GUARDS } from './route-guards.ts'
import { ask, bearer, MARK, openTenants, type Tenants, toOwnedPath } from './tenants.ts'

let tenants: Tenants

beforeAll(async () => {
  tenants = await openTenants()
})

afterAll(() => tenants.open.close())

const routes = Object.entries(ROUTE_GUARDS).map(([name, guard]) => {
  const [method = '', path = ''] = name.split(' ')
  return { name, method, path, guard }
})
const guarded = routes.filter(({ guard }) => guard.kind !== 'public')
const readers = routes.flatMap(({ guard, ...route }) =>
  guard.kind === 'reader' ? [{ ...route, guard }] : [],
)
const withId = routes.filter(({ path }) => path.includes(':id'))
const writes = guarded.filter(
  ({ method, guard }) => method !== 'GET' && guard.kind !== 'sender' && guard.kind !== 'receipt',
)
const withoutReceipts = guarded.filter(({ guard }) => guard.kind !== 'receipt')

function send(
  route: { readonly name: string; readonly method: string; readonly path: string },
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const isWrite = route.method === 'POST' || route.method === 'PATCH'
  return ask(
    tenants.open,
    route.method,
    toOwnedPath(tenants.owned, route.path) + (GOOD_QUERIES[route.name] ?? ''),
    { 'Idempotency-Key': 'a-key-of-the-guards', ...headers },
    isWrite ? (GOOD_BODIES[route.name] ?? {}) : undefined,
  )
}

async function expectProblem(answer: Response, status: number): Promise<string> {
  const text = await answer.text()
  expect(answer.status, text).toBe(status)
  expect(answer.headers.get('content-type'), text).toContain('application/problem+json')
  expect(problemSchema.safeParse(JSON.parse(text)).success, text).toBe(true)
  return text
}

describe('the route table', () => {
  test('has exactly the routes that say who they are for', () => {
    const served = new Set(
      tenants.open.app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`),
    )

    expect([...served].toSorted()).toEqual(Object.keys(ROUTE_GUARDS).toSorted())
  })

  test('answers every method only on paths that are middleware', () => {
    const paths = tenants.open.app.routes
      .filter(({ method }) => method === 'ALL')
      .map(({ path }) => path)

    expect([...new Set(paths)].toSorted()).toEqual([
      '/*',
      '/v1/*',
      '/v1/attachments',
      '/v1/config',
      '/v1/receipts/*',
      '/v1/submissions',
      '/v1/suggestions',
    ])
  })
})

describe('a guarded route', () => {
  test.each(guarded)('refuses nobody in particular: $name', async (route) => {
    await expectProblem(await send(route, {}), 401)
  })

  test.each(withoutReceipts)('refuses an unknown secret: $name', async (route) => {
    await expectProblem(await send(route, bearer(`esk_${'x'.repeat(43)}`)), 401)
  })

  test.each(guarded)('refuses a forged session: $name', async (route) => {
    const cookie = 'earshot.session_token=forged.signature'

    await expectProblem(await send(route, { Cookie: cookie }), 401)
  })

  test.each(withoutReceipts.filter(({ guard }) => guard.kind !== 'sender'))(
    'refuses a public key: $name',
    async (route) => {
      await expectProblem(await send(route, bearer(tenants.a.publicKey)), 401)
    },
  )

  test.each(readers)('refuses a key without the scope: $name', async (route) => {
    const others = SCOPES.filter((scope) => scope !== route.guard.scope)

    await expectProblem(await send(route, bearer(await tenants.a.keyWith(others))), 403)
  })

  test.each(readers)('lets a key with the scope through: $name', async (route) => {
    const before = toOwnedPath(tenants.owned, route.path)
    const isRemoval = route.method === 'DELETE'
    const key = await tenants.a.keyWith([route.guard.scope])

    const answer = isRemoval
      ? await ask(tenants.open, 'DELETE', `/v1/tags/${tenants.open.deps.newId('tag')}`, bearer(key))
      : await send(route, bearer(key))

    expect([401, 403], `${before}: ${await answer.clone().text()}`).not.toContain(answer.status)
  })

  test.each(guarded.filter(({ guard }) => guard.kind === 'member'))(
    'refuses the best key and a mere editor: $name',
    async (route) => {
      await expectProblem(await send(route, bearer(await tenants.a.keyWith(SCOPES))), 403)
      await expectProblem(await send(route, { Cookie: tenants.a.cookies.editor }), 403)
    },
  )

  test.each(readers.filter(({ guard }) => guard.scope === 'project:write'))(
    'refuses a viewer who writes: $name',
    async (route) => {
      await expectProblem(await send(route, { Cookie: tenants.a.cookies.viewer }), 403)
    },
  )

  test('refuses a secret key that may not submit', async () => {
    const key = await tenants.a.keyWith(SCOPES.filter((scope) => scope !== 'submissions:write'))
    const headers = { ...bearer(key), 'Idempotency-Key': 'without-the-scope' }

    const answer = await ask(tenants.open, 'POST', '/v1/submissions', headers, { message: 'x' })

    await expectProblem(answer, 403)
  })

  test('refuses a revoked key at once', async () => {
    const secret = await tenants.a.keyWith(SCOPES)
    const owner = { Cookie: tenants.a.cookies.owner }
    const listed = await ask(tenants.open, 'GET', '/v1/keys', owner)
    const { items }: { items: { id: string }[] } = await listed.json()

    const revoked = await ask(tenants.open, 'DELETE', `/v1/keys/${items[0]?.id}`, owner)
    const answer = await ask(tenants.open, 'GET', '/v1/entries', bearer(secret))

    expect(revoked.status).toBe(204)
    await expectProblem(answer, 401)
  })
})

describe("another project's rows", () => {
  test.each(withId)('are not there for its neighbour: $name', async (route) => {
    const ways: Record<string, string>[] = [{ Cookie: tenants.b.cookies.owner }]
    if (route.guard.kind === 'reader') ways.push(bearer(await tenants.b.keyWith(SCOPES)))

    for (const headers of ways) {
      const text = await expectProblem(await send(route, headers), 404)
      expect(text).not.toMatch(MARK)
      expect(text).not.toContain(tenants.a.projectId)
    }
  })

  test.each(guarded.filter(({ guard }) => guard.kind === 'reader' || guard.kind === 'member'))(
    'cannot be reached by naming the project: $name',
    async (route) => {
      const headers = {
        Cookie: tenants.b.cookies.owner,
        'Earshot-Project': tenants.a.projectId,
      }

      expect(await expectProblem(await send(route, headers), 404)).not.toMatch(MARK)
    },
  )

  test.each(guarded.filter(({ method, path, guard }) => method === 'GET' && isListed(path, guard)))(
    'are in none of its neighbour’s answers: $name',
    async (route) => {
      const ways: Record<string, string>[] = [{ Cookie: tenants.b.cookies.owner }]
      if (route.guard.kind === 'reader') ways.push(bearer(await tenants.b.keyWith(SCOPES)))

      for (const headers of ways) {
        const answer = await send(route, headers)
        const text = await answer.text()
        expect([200, 404], text).toContain(answer.status)
        expect(text).not.toMatch(MARK)
        expect(text).not.toContain(tenants.a.projectId)
        for (const id of Object.values(tenants.owned)) expect(text).not.toContain(id)
      }
    },
  )

  test.each([
    ['a theme', () => `theme=${tenants.owned.theme}`],
    ['a tag', () => `tag=${tenants.owned.tag}`],
    ['a search', () => 'search=quokka'],
    ['the spam filter', () => 'spam=only'],
  ])('do not come by way of %s in the inbox filter', async (_name, query) => {
    const headers = { Cookie: tenants.b.cookies.owner }

    const answer = await ask(tenants.open, 'GET', `/v1/entries?${query()}`, headers)

    expect(await answer.json()).toEqual({ items: [], nextCursor: null })
  })

  test('do not come by way of a cursor', async () => {
    const owner = { Cookie: tenants.a.cookies.owner }
    const first = await ask(tenants.open, 'GET', '/v1/entries?limit=3', owner)
    const { nextCursor }: { nextCursor: string } = await first.json()

    const answer = await ask(
      tenants.open,
      'GET',
      `/v1/entries?cursor=${encodeURIComponent(nextCursor)}`,
      { Cookie: tenants.b.cookies.owner },
    )

    expect(await answer.json()).toEqual({ items: [], nextCursor: null })
  })

  test('are shown to their own members, so that the checks above prove something', async () => {
    const shown = await Promise.all(
      withId
        .filter(({ method }) => method === 'GET')
        .map(async (route) => (await send(route, { Cookie: tenants.a.cookies.owner })).text()),
    )

    expect(shown).toHaveLength(7)
    for (const text of shown) expect(text).not.toContain('not-found')
    expect(shown.filter((text) => MARK.test(text)).length).toBeGreaterThanOrEqual(2)
  })

  test('are found by meaning by their own members alone', async () => {
    const search = async (cookie: string) =>
      (await ask(tenants.open, 'GET', '/v1/search?text=quokka', { Cookie: cookie })).text()

    expect(await search(tenants.a.cookies.owner)).toMatch(MARK)
    expect(await search(tenants.b.cookies.owner)).not.toMatch(MARK)
  })

  test('do not lend their idempotency keys', async () => {
    const headers = { ...bearer(tenants.b.publicKey), 'Idempotency-Key': 'quokka-0' }

    const answer = await ask(tenants.open, 'POST', '/v1/submissions', headers, { message: 'mine' })
    const receipt: { id: string } = await answer.json()
    const read = await ask(tenants.open, 'GET', `/v1/entries/${receipt.id}`, {
      Cookie: tenants.b.cookies.owner,
    })

    expect(answer.status).toBe(201)
    expect(await read.json()).toMatchObject({ message: 'mine' })
  })

  test('do not lend their surveys', async () => {
    const headers = { ...bearer(tenants.b.publicKey), 'Idempotency-Key': 'foreign-survey' }
    const body = {
      surveyId: tenants.owned.survey,
      answers: [{ questionId: 'score', value: 9 }],
    }

    const answer = await ask(tenants.open, 'POST', '/v1/submissions', headers, body)

    expect(await expectProblem(answer, 422)).not.toMatch(MARK)
  })

  test('survive everything that its neighbour tried', async () => {
    const owner = { Cookie: tenants.a.cookies.owner }

    const listed = await ask(tenants.open, 'GET', '/v1/tags', owner)
    const keys = await ask(tenants.open, 'GET', '/v1/keys', owner)

    expect(await listed.text()).toContain(tenants.owned.tag)
    expect(await keys.text()).toContain(tenants.owned.key)
  })
})

describe('a write with a cookie', () => {
  test.each(writes)('is refused from a foreign origin: $name', async (route) => {
    const headers = { Cookie: tenants.b.cookies.owner, Origin: 'https://evil.example' }

    await expectProblem(await send(route, headers), 403)
  })

  test.each(writes)('is refused when the browser says cross-site: $name', async (route) => {
    const headers = { Cookie: tenants.b.cookies.owner, 'Sec-Fetch-Site': 'cross-site' }

    await expectProblem(await send(route, headers), 403)
  })

  test('cannot sign a member out from a foreign page', async () => {
    const headers = { Cookie: tenants.b.cookies.viewer, Origin: 'https://evil.example' }

    const answer = await ask(tenants.open, 'DELETE', '/v1/session', headers)
    const still = await ask(tenants.open, 'GET', '/v1/session', {
      Cookie: tenants.b.cookies.viewer,
    })

    await expectProblem(answer, 403)
    expect(still.status).toBe(200)
  })

  test('never lets a foreign page read an answer', async () => {
    const headers = { Cookie: tenants.a.cookies.owner, Origin: 'https://evil.example' }

    const answer = await ask(tenants.open, 'GET', '/v1/entries', headers)

    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the origins of a public key', () => {
  test('are the project’s own, and a page elsewhere is told what to do', async () => {
    const owner = { Cookie: tenants.b.cookies.owner }
    const body = { allowedOrigins: ['https://app.example.com'] }
    const patched = await ask(tenants.open, 'PATCH', '/v1/project', owner, body)
    const submit = (origin: string) =>
      ask(
        tenants.open,
        'POST',
        '/v1/submissions',
        { ...bearer(tenants.b.publicKey), 'Idempotency-Key': `from-${origin}`, Origin: origin },
        { message: 'hello' },
      )

    expect(patched.status, await patched.clone().text()).toBe(200)
    expect((await submit('https://app.example.com')).status).toBe(201)
    for (const origin of [
      'https://evil.example',
      'https://app.example.com.evil.example',
      'http://app.example.com',
      'null',
    ]) {
      expect(await expectProblem(await submit(origin), 403)).toContain('origin-not-allowed')
    }
  })
})

/** Routes without an id answer for a whole project. `GET /v1/session` is about a person. */
function isListed(path: string, guard: Guard): boolean {
  return !path.includes(':id') && guard.kind !== 'session' && guard.kind !== 'receipt'
}
