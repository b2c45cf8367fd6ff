/** What the API says of itself: `/openapi.json`, `/health`, unknown paths, and a guard on every route it names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createApp } from '../../../worker/app.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, json } from '../requests.ts'
import type { TestInstall } from '../test-install.ts'

const operationSchema = z.looseObject({
  summary: z.string().min(1),
  tags: z.array(z.string()).min(1),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header', 'cookie']) }))
    .default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
})

/** Loose throughout, so that nothing is lost that may hold a reference. */
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.literal('Earshot'), version: z.string().min(1) }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'patch', 'delete']), operationSchema),
  ),
  components: z.looseObject({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.object({ type: z.string() })),
  }),
})

/** Served without being part of the API: the document itself, what only the demo page asks for, and a page for people. */
const UNLISTED = ['get /openapi.json', 'get /demo/key.json', 'get /s/{surveyId}', 'get /f/']

/** Open to anyone who has a password, a token or a cookie to end: they have guards of their own. */
const SESSION_PATH = '/v1/session'

/** Also opened by what is no secret key and no session: their guards are in their own suites. */
const isOpenedOtherwise = (security: readonly object[]) =>
  security.some((way) => 'publicKey' in way || 'receiptToken' in way)

const UNKNOWN_ID = '01JDAB3V7M5T0Q8X2Z9K4N6P1R'
const ID_PREFIX_OF: Readonly<Record<string, string>> = {
  entries: 'ent',
  themes: 'thm',
  reports: 'rep',
  tags: 'tag',
  keys: 'key',
}

export function describeCatalogue(open: () => Promise<TestInstall>): void {
  let install: TestInstall

  beforeAll(async () => {
    install = await open()
  })

  afterAll(() => install.close())

  describe('GET /openapi.json', () => {
    test('describes every route of the app and no other', async () => {
      const { paths } = await readDocument(install)

      const described = Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method} ${path}`),
      )
      expect(described.toSorted()).toEqual(routesOfApp())
    })

    test('resolves every reference it makes', async () => {
      const document = await readDocument(install)

      const references = referencesIn(document)
      expect(references.size).toBeGreaterThan(10)
      for (const reference of references) {
        expect(resolve(document, reference), reference).toBeDefined()
      }
    })

    test('declares the parameters of every path', async () => {
      const { paths } = await readDocument(install)

      for (const [path, operations] of Object.entries(paths)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        for (const { parameters } of Object.values(operations)) {
          const inPath = parameters.filter((parameter) => parameter.in === 'path')
          expect(
            inPath.map(({ name }) => name),
            path,
          ).toEqual(named)
        }
      }
    })

    test('names only security schemes that it describes, and an answer of success', async () => {
      const { paths, components } = await readDocument(install)

      const schemes = Object.keys(components.securitySchemes)
      for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
        const named = (operation.security ?? []).flatMap((scheme) => Object.keys(scheme))
        expect(schemes).toEqual(expect.arrayContaining(named))
        expect(
          Object.keys(operation.responses).filter((status) => status.startsWith('2')),
        ).not.toEqual([])
      }
    })
  })

  describe('every guarded route', () => {
    test('refuses a request without credentials and one with an unknown key', async () => {
      for (const { method, path } of await guardedRoutes(install)) {
        const bare = await install.fetch(path, toRequest(method, {}))
        const unknown = await install.fetch(path, toRequest(method, bearer('esk_unknown')))

        await readProblem(bare, 'unauthenticated')
        await readProblem(unknown, 'unauthenticated')
      }
    })

    test('refuses a key whose scopes do not cover it', async () => {
      const { id } = await install.addProject()
      const secret = await install.addSecretKey(id, ['submissions:write'])

      for (const { method, path } of await guardedRoutes(install)) {
        const answer = await install.fetch(path, toRequest(method, bearer(secret)))

        await readProblem(answer, 'forbidden')
      }
    })

    test('refuses the public key, which is for submitting alone', async () => {
      const { publicKey } = await install.addProject()

      for (const { method, path } of await guardedRoutes(install)) {
        const answer = await install.fetch(path, toRequest(method, bearer(publicKey)))

        await readProblem(answer, 'unauthenticated')
      }
    })
  })

  describe('GET /health', () => {
    test.each(['/health/live', '/health/ready'])('answers at %s', async (path) => {
      await readAnswer(await install.fetch(path), 200, z.object({ status: z.literal('ok') }))
    })
  })

  describe('an unknown path', () => {
    test.each(['/v1/nowhere', '/v1', '/health/sideways', '/v1/entries/a/b'])(
      'ends in a problem at %s',
      async (path) => {
        const { instance } = await readProblem(await install.fetch(path), 'not-found')

        expect(instance).toBe(path)
      },
    )
  })
}

async function readDocument(install: TestInstall): Promise<z.infer<typeof documentSchema>> {
  const answer = await install.fetch('/openapi.json')
  return readAnswer(answer, 200, documentSchema)
}

/** As `get /v1/entries/{id}`, from the router itself. */
function routesOfApp(): string[] {
  const app = createApp(() => {
    throw new Error('only the table of routes is wanted')
  })
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  return [...new Set(routes)].filter((route) => !UNLISTED.includes(route)).toSorted()
}

async function guardedRoutes(install: TestInstall): Promise<{ method: string; path: string }[]> {
  const { paths } = await readDocument(install)
  return Object.entries(paths)
    .filter(([path]) => path !== SESSION_PATH)
    .flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { security }]) => security !== undefined && !isOpenedOtherwise(security))
        .map(([method]) => ({ method, path: withId(path) })),
    )
}

function withId(path: string): string {
  const [, , list = ''] = path.split('/')
  return path.replace('{id}', `${ID_PREFIX_OF[list]}_${UNKNOWN_ID}`)
}

function toRequest(method: string, headers: Readonly<Record<string, string>>): RequestInit {
  if (method === 'post' || method === 'patch') {
    return json(method === 'post' ? 'POST' : 'PATCH', {}, headers)
  }
  return { method: method.toUpperCase(), headers }
}

function referencesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : []
  return new Set([...own, ...Object.values(value).flatMap((child) => [...referencesIn(child)])])
}

/** What a local reference such as `#/components/schemas/Entry` points to. */
function resolve(document: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (found, part) =>
        typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined,
      document,
    )
}
