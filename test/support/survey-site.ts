/** A page that shows surveys from the built files, and a real HTTP receiver for what they send. */
import { once } from 'node:events'
import { createReadStream, readdirSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type SurveyInput, widgetSurveySchema } from '../../contracts/survey.ts'

const PUBLIC = join(import.meta.dirname, '../../dist/public')
export const SURVEY_ID = 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R'
export const PUBLIC_KEY = 'epk_survey'

export interface Received {
  readonly idempotencyKey: string
  readonly body: { readonly [name: string]: unknown }
}

export interface SurveySite {
  readonly origin: string
  /** What arrived, in order. */
  readonly received: Received[]
  /** Status of the next answers; 201 with a receipt unless changed. */
  status: number
  /** What `/v1/config` and `/s/…` ask. */
  survey: SurveyUnderTest
  close(): Promise<void>
}

export type SurveyUnderTest = Omit<SurveyInput, 'name'>

export interface MountOptions {
  readonly locale?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly initialAnswers?: Readonly<Record<string, unknown>>
  readonly isAskedFor?: boolean
  /** In an element of the page. */
  readonly isInline?: boolean
  readonly colorScheme?: string
}

export async function serveSurveys(): Promise<SurveySite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const json = (status: number, body: unknown): unknown =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (path === '/v1/config') json(200, { surveys: [toWidgetSurvey(site.survey)] })
    else if (path === '/v1/submissions') {
      void readBody(request).then((body) => {
        site.received.push({ idempotencyKey: `${request.headers['idempotency-key']}`, body })
        json(
          site.status,
          site.status < 300
            ? {
                id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
                receivedAt: '2026-11-22T20:00:00.000Z',
                token: 'secret',
              }
            : { status: site.status, code: 'validation-failed', detail: 'This survey is over.' },
        )
      })
    } else if (path.endsWith('.js')) {
      response.setHeader('Content-Type', 'text/javascript')
      createReadStream(join(PUBLIC, path)).pipe(response)
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(path.startsWith('/s/') ? surveyPage() : shopPage())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')

  const site: SurveySite = {
    origin: `http://127.0.0.1:${address.port}`,
    received: [],
    status: 201,
    survey: { questions: [{ id: 'q', type: 'open', title: 'Why?' }] },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return site
}

/** As the server answers it, with every default filled in. */
export function toWidgetSurvey(survey: SurveyUnderTest): unknown {
  return widgetSurveySchema.parse({ id: SURVEY_ID, ...survey })
}

/** Opens the shop page and puts a survey on it; what is told can be read from `window.told`. */
export async function showSurvey(
  page: Page,
  site: SurveySite,
  survey: SurveyUnderTest,
  options: MountOptions = {},
): Promise<void> {
  await page.goto(site.origin)
  await mountSurvey(page, survey, options)
}

export async function mountSurvey(
  page: Page,
  survey: SurveyUnderTest,
  options: MountOptions = {},
): Promise<void> {
  // As a tag: Vitest would rewrite an `import()` of a function that is sent to the page.
  await page.addScriptTag({
    type: 'module',
    content: `import { mountSurvey } from '/${builtFile('survey')}'\nwindow.mountSurvey = mountSurvey`,
  })
  await page.waitForFunction('window.mountSurvey')
  await page.evaluate(mountInPage, {
    survey: toWidgetSurvey(survey),
    options: { locale: 'en', ...options },
    surveyId: SURVEY_ID,
  })
}

interface InPage {
  readonly survey: unknown
  readonly options: MountOptions
  readonly surveyId: string
}

async function mountInPage({ survey, options, surveyId }: InPage): Promise<void> {
  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  document.body.append(host)
  const told: unknown[] = []
  const abort = new AbortController()
  const mountSurvey: unknown = Reflect.get(window, 'mountSurvey')
  if (typeof mountSurvey !== 'function') throw new Error('the survey is not there')
  const mounted = await mountSurvey({
    survey,
    options: { key: 'epk_1', locale: options.locale, colorScheme: options.colorScheme },
    root,
    container: options.isInline ? document.querySelector('#place') : undefined,
    signal: abort.signal,
    getSeed: async () => 'somebody',
    initialAnswers: options.initialAnswers ?? {},
    hidden: options.hidden ?? {},
    isAskedFor: options.isAskedFor ?? true,
    upload: async (picked: File) => ({
      id: `local:${picked.name}`,
      name: picked.name,
      mediaType: picked.type,
      byteCount: picked.size,
      isDurable: true,
    }),
    async deliver({ idempotencyKey, ...response }: { readonly idempotencyKey: string }) {
      try {
        const answered = await fetch('/v1/submissions', {
          method: 'POST',
          headers: { 'Idempotency-Key': idempotencyKey },
          body: JSON.stringify({ surveyId, ...response }),
        })
        const body = await answered.json()
        return answered.ok ? { state: 'sent', receipt: body } : { state: 'refused', problem: body }
      } catch {
        return { state: 'queued', reason: 'offline', isDurable: true }
      }
    },
    tell: (event: unknown) => told.push(event),
  })
  Object.assign(window, { told, destroy: () => abort.abort(), mounted })
}

/** The hashed name of a built part. */
function builtFile(part: string): string {
  const found = readdirSync(PUBLIC).filter((name) =>
    new RegExp(`^widget-${part}-[\\w-]{8}\\.js$`).test(name),
  )
  if (found.length !== 1 || !found[0]) throw new Error(`no single ${part} in ${found.join()}`)
  return found[0]
}

async function readBody(request: IncomingMessage): Promise<Received['body']> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString())
}

function shopPage(): string {
  return `<!doctype html><html lang="en"><head><title>A shop</title><meta name="viewport" content="width=device-width"></head>
    <body><main><h1>A shop</h1><p><a href="#more">More</a></p><div id="place"></div></main></body></html>`
}

function surveyPage(): string {
  return `<!doctype html><html lang="en"><head><title>A survey</title></head>
    <body><main id="survey" data-key="${PUBLIC_KEY}" data-survey="${SURVEY_ID}"></main>
    <script type="module" src="/survey-page.js"></script></body></html>`
}
