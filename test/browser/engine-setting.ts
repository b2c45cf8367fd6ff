/** A strict shop page with the widget on it, and a project that asks what a test wants asked. */
import type { BrowserContext, Page } from 'playwright-core'
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import { type ForeignPage, serveForeignPage } from '../support/foreign-page.ts'
import type { RunningServer } from '../support/running-server.ts'

export function shopFor(
  server: Pick<RunningServer, 'url' | 'publicKey'>,
  tags = `<script async src="${server.url}/widget.js" data-key="${server.publicKey}"></script>`,
): Promise<ForeignPage> {
  return serveForeignPage(
    `<!doctype html><html lang="en"><head><title>A shop</title></head>
     <body><main><h1>A shop</h1><button id="help">Help</button><p id="place"></p></main>${tags}</body></html>`,
    {
      'Content-Security-Policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; require-trusted-types-for 'script'`,
    },
  )
}

export function makeSurvey(changes: Partial<WidgetSurvey> = {}): WidgetSurvey {
  return {
    id: 'srv_nps',
    questions: [{ id: 'score', type: 'nps', title: 'Would you recommend us?' }],
    placement: 'popover',
    hasBackButton: true,
    hasProgress: true,
    isAutoAdvancing: false,
    isPartialKept: false,
    hiddenFields: [],
    translations: {},
    triggers: [],
    delaySeconds: 0,
    conditions: [],
    schedule: { type: 'once' },
    ...changes,
  }
}

/** Answers instead of the server, and counts how often it was asked. */
export async function answerConfig(
  context: BrowserContext,
  surveys: readonly WidgetSurvey[],
  changes: Partial<WidgetConfig> = {},
): Promise<{ count: number }> {
  const asked = { count: 0 }
  await context.route('**/v1/config?*', async (route) => {
    asked.count += 1
    await route.fulfill({
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: {
        surveys,
        announcements: [],
        surveyCoolDownDays: 0,
        isSuggesting: false,
        ...changes,
      },
    })
  })
  return asked
}

/** Takes everything, as the server would take answers of a survey that it knows. */
export async function acceptSubmissions(context: BrowserContext): Promise<void> {
  await context.route('**/v1/submissions', (route) =>
    route.fulfill({
      status: route.request().method() === 'OPTIONS' ? 204 : 201,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*, Authorization, Content-Type, Idempotency-Key',
      },
      json: { id: 'ent_1', receivedAt: new Date().toISOString(), token: 'token' },
    }),
  )
}

/** Calls a method of `window.Earshot` once it is there. */
export async function call<Answer>(
  page: Page,
  name: string,
  ...args: readonly unknown[]
): Promise<Answer> {
  await page.waitForFunction(() => 'Earshot' in window)
  return page.evaluate(
    async ([method, given]) => {
      const api: object = Reflect.get(window, 'Earshot')
      return Reflect.apply(Reflect.get(api, method), api, given)
    },
    [name, args] as const,
  )
}

/** Every event of these names that happens from now on, also after it was asked for. */
export async function listen(page: Page, names: readonly string[]): Promise<unknown[]> {
  const heard: unknown[] = []
  await page.exposeFunction('hear', (event: unknown) => heard.push(event))
  await page.addInitScript((all) => {
    const commands = all.map((name) => [
      'on',
      name,
      (payload: unknown) => Reflect.get(window, 'hear')([name, payload]),
    ])
    Object.assign(window, { earshot: commands })
  }, names)
  return heard
}
