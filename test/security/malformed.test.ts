/** Nothing a client sends is answered with a 500 or stored unclean. Driven by the routes' own OpenAPI document. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '../../contracts/problem.ts'
import { SCOPES } from '../../contracts/vocabulary.ts'
import {
  HOSTILE_BODIES,
  HOSTILE_IDS,
  HOSTILE_QUERY_VALUES,
  HOSTILE_VALUES,
} from './hostile-values.ts'
import { GOOD_BODIES, ROUTE_GUARDS } from './route-guards.ts'
import { ask, bearer, openTenants, type Tenants, toOwnedPath } from './tenants.ts'

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

let tenants: Tenants
let operations: { name: string; path: string; operation: Operation }[]
let secret: string
let lastKey = 0

beforeAll(async () => {
  tenants = await openTenants()
  secret = await tenants.a.keyWith(SCOPES)
  const answer = await ask(tenants.open, 'GET', '/openapi.json')
  const document: { paths: Record<string, Record<string, Operation>> } = await answer.json()
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const honoPath = path.replaceAll(/\{(\w+)\}/g, ':$1')
      return { name: `${method.toUpperCase()} ${honoPath}`, path: honoPath, operation }
    }),
  )
})

afterAll(async () => {
  const live = await ask(tenants.open, 'GET', '/health/live')
  expect(live.status).toBe(200)
  tenants.open.close()
})

const bodyRoutes = Object.keys(GOOD_BODIES)
const idRoutes = Object.keys(ROUTE_GUARDS).filter((name) => /:(?:id|entryId)/.test(name))

/** Sends exactly these bytes, as whoever the route is for. */
function send(
  route: string,
  body: string | Uint8Array | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const [method = '', path = ''] = route.split(' ')
  lastKey += 1
  return Promise.resolve(
    tenants.open.app.fetch(
      new Request(`http://localhost:8787${toOwnedPath(tenants.owned, path)}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...credentialsFor(path),
          ...headers,
        },
        ...(body === undefined ? {} : { body: new Blob([new Uint8Array(Buffer.from(body))]) }),
      }),
    ),
  )
}

function credentialsFor(path: string): Record<string, string> {
  if (path.startsWith('/v1/receipts/')) return bearer(tenants.owned.receiptToken)
  return path === '/v1/submissions' || path === '/v1/attachments'
    ? { ...bearer(secret), 'Idempotency-Key': `malformed-${lastKey}` }
    : { Cookie: tenants.a.cookies.owner }
}

/** A refusal is a problem with the request's id; anything else is clean. Never the server's fault. */
async function expectSoundAnswer(answer: Response, what: string): Promise<void> {
  const text = await answer.text()
  const shown = `${what} → ${answer.status} ${text.slice(0, 500)}`
  expect(answer.status, shown).toBeLessThan(500)
  if (answer.status >= 400) {
    expect(answer.headers.get('content-type'), shown).toContain('application/problem+json')
    const problem = problemSchema.parse(JSON.parse(text))
    expect(problem.requestId, shown).toMatch(/^req_/)
    expect(answer.headers.get('request-id'), shown).toBe(problem.requestId)
    return
  }
  expectClean(text === '' ? null : JSON.parse(text), shown)
}

/** No lone surrogates and no controls but tab and line feed, in names and values alike. */
function expectClean(value: unknown, shown: string): void {
  if (typeof value === 'string') {
    expect(value.isWellFormed(), shown).toBe(true)
    expect(/(?![\t\n])\p{Cc}/u.test(value), shown).toBe(false)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      expectClean(name, shown)
      expectClean(inner, shown)
    }
  }
}

/** The body with one field, at any depth, replaced by a JSON text. */
function bodiesWith(body: Readonly<Record<string, unknown>>, json: string): [string, string][] {
  return Object.entries(body).flatMap(([name, value]) => {
    const rest = Object.entries(body).filter(([other]) => other !== name)
    const toText = (inner: string) =>
      `{${[...rest.map(([other, kept]) => `${JSON.stringify(other)}:${JSON.stringify(kept)}`), `${JSON.stringify(name)}:${inner}`].join()}}`
    const here: [string, string] = [name, toText(json)]
    if (Array.isArray(value)) return [here, [`${name}/0`, toText(`[${json}]`)]]
    if (typeof value !== 'object' || value === null) return [here]
    const deeper = bodiesWith(Object.fromEntries(Object.entries(value)), json)
    return [
      here,
      ...deeper.map(([inner, text]): [string, string] => [`${name}/${inner}`, toText(text)]),
    ]
  })
}

async function expectCleanStore(): Promise<void> {
  for (const path of ['/v1/entries?limit=200', '/v1/tags', '/v1/project', '/v1/keys']) {
    const answer = await ask(tenants.open, 'GET', path, { Cookie: tenants.a.cookies.owner })
    const text = await answer.text()
    expect(answer.status, text.slice(0, 500)).toBe(200)
    expectClean(JSON.parse(text), path)
  }
}

describe('a body', () => {
  test('is tried on every route that takes one', () => {
    const taking = operations
      .filter(({ operation }) => operation.requestBody?.content['application/json'] !== undefined)
      .map(({ name }) => name)

    expect(taking.toSorted()).toEqual(bodyRoutes.toSorted())
  })

  test.each(bodyRoutes)('that is accepted as such is no false alarm: %s', async (route) => {
    const answer = await send(route, JSON.stringify(GOOD_BODIES[route]))

    await expectSoundAnswer(answer, route)
    expect([400, 413, 415, 422]).not.toContain(answer.status)
  })

  test.each(bodyRoutes)('that is no JSON object of ours is refused: %s', async (route) => {
    for (const [name, body] of HOSTILE_BODIES) {
      await expectSoundAnswer(await send(route, body), `${route} with ${name}`)
    }
  })

  test.each(bodyRoutes)('with one hostile field is refused or cleaned: %s', async (route) => {
    for (const [name, json] of HOSTILE_VALUES) {
      for (const [field, body] of bodiesWith(GOOD_BODIES[route] ?? {}, json)) {
        await expectSoundAnswer(await send(route, body), `${route} with ${name} as ${field}`)
      }
    }
    await expectCleanStore()
  })

  test.each(bodyRoutes)('of another media type is refused: %s', async (route) => {
    const body = JSON.stringify(GOOD_BODIES[route])

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      'application/x_1!+json',
      'application/json+xml',
      '',
      ';;',
    ]) {
      const answer = await send(route, body, { 'Content-Type': type })
      await expectSoundAnswer(answer, `${route} as ${type}`)
      expect(answer.status, `${route} as “${type}”`).toBe(415)
    }
  })

  test.each(['application/json; charset=utf-8', 'Application/JSON'])(
    'is read whatever the case and parameters of its type: %s',
    async (type) => {
      const answer = await send('POST /v1/submissions', '{"message":"hello"}', {
        'Content-Type': type,
      })

      expect(answer.status, await answer.text()).toBe(201)
    },
  )

  test('over the limit is refused without a declared length too', async () => {
    const text = JSON.stringify({ message: 'x'.repeat(70_000) })
    const streaming = {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'without-a-length',
        ...bearer(secret),
      },
      body: new Blob([text]).stream(),
      duplex: 'half',
    }
    const streamed = new Request('http://localhost:8787/v1/submissions', streaming)

    expect((await send('POST /v1/submissions', text)).status).toBe(413)
    expect((await tenants.open.app.fetch(streamed)).status).toBe(413)
  })
})

describe('a query', () => {
  test('with a hostile value is refused or harmless, on every parameter of every route', async () => {
    const asked = operations.flatMap(({ name, path, operation }) =>
      (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => ({ name, path, parameter: parameter.name })),
    )
    expect(asked.length).toBeGreaterThan(15)

    for (const { name, path, parameter } of asked) {
      for (const [what, value] of HOSTILE_QUERY_VALUES) {
        const answer = await send(`GET ${path}?${parameter}=${value}`, undefined)
        await expectSoundAnswer(answer, `${name} with ${what} as ${parameter}`)
      }
      const twice = await send(`GET ${path}?${parameter}=1&${parameter}=2`, undefined)
      await expectSoundAnswer(twice, `${name} with ${parameter} twice`)
    }
  })

  test.each([
    ['an unknown kind', '/v1/entries?kind=complaint'],
    ['an unknown theme state', '/v1/themes?state=hidden'],
    ['a cursor of another list', `/v1/themes?cursor=${btoa('["entries",1,"ent_x"]')}`],
    ['a limit of zero', '/v1/entries?limit=0'],
    ['a limit over the most', '/v1/entries?limit=201'],
  ])('with %s is named in the refusal', async (_name, path) => {
    const answer = await send(`GET ${path}`, undefined)
    const text = await answer.text()

    expect(answer.status, text).toBe(422)
    expect(problemSchema.parse(JSON.parse(text)).issues?.[0]?.pointer, text).toMatch(/^\/\w+$/)
  })
})

describe('an id in a path', () => {
  test.each(idRoutes)('that is none is refused: %s', async (route) => {
    for (const id of HOSTILE_IDS) {
      const answer = await send(route.replace(/:(?:id|entryId)/, id), undefined)
      await expectSoundAnswer(answer, `${route} with ${id.slice(0, 60)}`)
      expect([404, 422], `${route} with ${id.slice(0, 60)}`).toContain(answer.status)
    }
  })
})

describe('a header', () => {
  test.each([
    ['none', undefined],
    ['too short', 'short'],
    ['too long', 'x'.repeat(121)],
    ['spaces', 'has a space'],
    ['latin-1', 'ümlaut-key'],
  ])('that is no idempotency key is refused: %s', async (_name, key) => {
    const request = new Request('http://localhost:8787/v1/submissions', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...bearer(secret),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      body: '{"message":"x"}',
    })

    const answer = await tenants.open.app.fetch(request)

    await expectSoundAnswer(answer.clone(), 'idempotency key')
    expect(answer.status).toBe(422)
  })

  test.each(['Bearer', 'Bearer ', 'Basic eDp5', `Bearer ${'x'.repeat(5000)}`, 'Bearer ü', '\t'])(
    'that is no credential is refused: %s',
    async (authorization) => {
      const headers = { Authorization: authorization }

      const answer = await ask(tenants.open, 'GET', '/v1/entries', headers)

      await expectSoundAnswer(answer.clone(), authorization)
      expect(answer.status).toBe(401)
    },
  )

  test.each(['', 'x', 'prj_', "' OR 1=1", 'prj_01JDAB3V7M5T0Q8X2Z9K4N6P1R'])(
    'that names no project of mine is refused: “%s”',
    async (project) => {
      const headers = { Cookie: tenants.a.cookies.owner, 'Earshot-Project': project }

      const answer = await ask(tenants.open, 'GET', '/v1/entries', headers)

      await expectSoundAnswer(answer.clone(), project)
      expect(answer.status).toBe(404)
    },
  )
})

describe('any JSON at all', () => {
  test('as a submission is refused or stored clean', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: 'binary', maxDepth: 6 }), async (json) => {
        await expectSoundAnswer(await send('POST /v1/submissions', json), json)
      }),
      { numRuns: 150 },
    )
  })

  test('in the fields of a submission is refused or stored clean', async () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units))
    const body = fc.record(
      {
        message: anyText,
        respondent: fc.option(anyText),
        context: fc.record(
          {
            url: anyText,
            release: anyText,
            metadata: fc.dictionary(anyText, anyText, { maxKeys: 4 }),
          },
          { requiredKeys: [] },
        ),
        website: anyText,
      },
      { requiredKeys: ['message'] },
    )

    await fc.assert(
      fc.asyncProperty(body, async (submission) => {
        const json = JSON.stringify(submission)
        const answer = await send('POST /v1/submissions', json)
        await expectSoundAnswer(answer.clone(), json)
        if (answer.status !== 201) return
        const { id }: { id: string } = await answer.json()
        const headers = { Cookie: tenants.a.cookies.owner }
        const read = await ask(tenants.open, 'GET', `/v1/entries/${id}`, headers)
        expect(read.status).toBe(200)
        await expectSoundAnswer(read, json)
      }),
      { numRuns: 150 },
    )
  })
})
