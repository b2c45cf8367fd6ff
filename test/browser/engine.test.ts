import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '../../widget/core/targeting/verdict.ts'
import { launchBrowser } from '../support/browser.ts'
import type { ForeignPage } from '../support/foreign-page.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { watchPolicy } from '../support/watch-policy.ts'
import {
  acceptSubmissions,
  answerConfig,
  call,
  listen,
  makeSurvey,
  shopFor,
} from './engine-setting.ts'

let browser: Browser
let server: RunningServer
let shop: ForeignPage
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  shop = await shopFor(server)
})

afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(() => context.close())

const form = () => page.getByRole('dialog', { name: /feedback/i })
const survey = (on = page) => on.getByRole('dialog', { name: /recommend/i })
const launcher = () => page.getByRole('button', { name: 'Feedback', exact: true }).first()

describe('the API', () => {
  test('runs what was queued before the script, in order, and sends with it', async () => {
    await page.addInitScript(() => {
      const earshot = [['identify', 'user-7', { email: 'ada@example.com' }], ['open'], ['nonsense']]
      Object.assign(window, { earshot })
    })
    await page.goto(shop.origin)
    await form().getByRole('textbox').first().fill('Queued, then written.')
    const posted = page.waitForRequest('**/v1/submissions')
    await form().getByRole('button', { name: /^send/i }).click()

    expect((await posted).postDataJSON()).toMatchObject({
      message: 'Queued, then written.',
      respondent: 'user-7',
    })
  })

  test('tells of the form and of what became of a feedback, until nobody listens', async () => {
    const heard = await listen(page, ['formOpen', 'formClose', 'feedbackSent'])
    await page.goto(shop.origin)
    await call(page, 'open')
    await call(page, 'close')
    await call(page, 'sendFeedback', { message: 'Without a form', kind: 'praise' })

    await expect
      .poll(() => heard.map((event) => Object(event)[0]))
      .toEqual(['formOpen', 'formClose', 'feedbackSent'])
    expect(heard[2]).toMatchObject([
      'feedbackSent',
      { feedback: { message: 'Without a form', kind: 'praise' }, receipt: { state: 'sent' } },
    ])
  })

  test('attaches to an element, with texts of its own for as long as that is open', async () => {
    await page.goto(shop.origin)
    await page.waitForFunction(() => 'Earshot' in window)
    await page.evaluate(() => {
      const Earshot = Reflect.get(window, 'Earshot')
      Object.assign(window, { detach: Earshot.attachTo('#help', { formTitle: 'Help feedback' }) })
    })
    // Answered in the order of the calls: by then it is attached.
    await call(page, 'canShow', 'srv_x')
    await page.click('#help')
    await page.getByRole('heading', { name: 'Help feedback' }).waitFor()
    await page.keyboard.press('Escape')
    await launcher().click()
    await page.getByRole('heading', { name: 'Send feedback' }).waitFor()
    await page.keyboard.press('Escape')

    await page.evaluate(() => Reflect.get(window, 'detach')())
    await page.click('#help')
    await call(page, 'canShow', 'srv_x')

    expect(await call(page, 'isOpen')).toBe(false)
  })

  test('says in words, once, what is wrong with the options', async () => {
    const warnings: string[] = []
    page.on('console', (message) => warnings.push(message.text()))
    await page.goto(shop.origin)
    await call(page, 'init', {
      key: server.publicKey,
      endpoint: server.url,
      showEmail: 'no',
      formtitle: 'x',
    }).catch(() => {})

    await expect
      .poll(() => warnings.toSorted())
      .toEqual([
        'Earshot: formtitle is no option; did you mean formTitle?',
        'Earshot: showEmail must be true or false',
      ])
    await launcher().click()
    await form().waitFor()
    expect(warnings).toHaveLength(2)
  })
})

describe('canShow and showSurvey', () => {
  test.each<[string, Parameters<typeof makeSurvey>[0], Verdict]>([
    ['nothing against it', {}, { visible: true }],
    ['its own page', { placement: 'page' }, { visible: false, reason: 'placement-page-only' }],
    [
      'another address',
      { conditions: [{ type: 'url', operator: 'contains', value: '/pricing' }] },
      { visible: false, reason: 'url' },
    ],
    [
      'another device',
      { conditions: [{ type: 'device', devices: ['mobile'] }] },
      { visible: false, reason: 'device' },
    ],
    [
      'nobody of a hundred',
      { conditions: [{ type: 'percentage', percent: 0 }] },
      { visible: false, reason: 'percentage' },
    ],
    [
      'another person',
      { conditions: [{ type: 'trait', name: 'plan', operator: 'is', value: 'pro' }] },
      { visible: false, reason: 'trait' },
    ],
  ])('%s', async (_name, changes, verdict) => {
    await answerConfig(context, [makeSurvey(changes)])
    await page.goto(shop.origin)

    expect(await call(page, 'canShow', 'srv_nps')).toEqual(verdict)
  })

  test('knows no other survey, and none when the server does not answer', async () => {
    await context.route('**/v1/config?*', (route) => route.abort())
    await page.goto(shop.origin)

    expect(await call(page, 'canShow', 'srv_nps')).toEqual({
      visible: false,
      reason: 'unknown-survey',
    })
    await launcher().click()
    await form().waitFor()
  })

  test('an answer ends it for good: on this page, after a reload, in another tab', async () => {
    await answerConfig(context, [makeSurvey({ schedule: { type: 'until-answered' } })])
    await acceptSubmissions(context)
    const heard = await listen(page, ['surveySent'])
    await page.goto(shop.origin)
    await call(page, 'showSurvey', 'srv_nps')
    await survey().getByRole('radio', { name: '9' }).check()
    await survey()
      .getByRole('button', { name: /send|submit|next|done/i })
      .first()
      .click()

    const refusal = { visible: false, reason: 'already-answered' }
    await expect.poll(() => heard).toEqual([['surveySent', { surveyId: 'srv_nps' }]])
    await page.reload()
    expect(await call(page, 'canShow', 'srv_nps')).toEqual(refusal)
    const other = await context.newPage()
    await other.goto(shop.origin)
    expect(await call(other, 'canShow', 'srv_nps')).toEqual(refusal)
    expect(await call(other, 'showSurvey', 'srv_nps')).toEqual(refusal)
  })

  test('shows where locks may not be used, as on a sandboxed page', async () => {
    await answerConfig(context, [makeSurvey()])
    await page.addInitScript(() => {
      LockManager.prototype.request = () => Promise.reject(new DOMException('', 'SecurityError'))
    })
    await page.goto(shop.origin)

    expect(await call(page, 'showSurvey', 'srv_nps')).toEqual({ visible: true })
    await survey().waitFor()
  })

  test('one survey at a time, over all tabs', async () => {
    const always = { schedule: { type: 'always' } } as const
    await answerConfig(context, [makeSurvey(always), makeSurvey({ ...always, id: 'srv_two' })])
    await page.goto(shop.origin)
    await call(page, 'showSurvey', 'srv_nps')
    await survey().waitFor()

    expect(await call(page, 'showSurvey', 'srv_two', { force: true })).toEqual({
      visible: false,
      reason: 'another-survey-open',
    })
    const other = await context.newPage()
    await other.goto(shop.origin)
    const refusal = { visible: false, reason: 'another-tab' }
    expect(await call(other, 'canShow', 'srv_two')).toEqual(refusal)
    expect(await call(other, 'showSurvey', 'srv_two', { force: true })).toEqual(refusal)
    await page.close()
    await expect.poll(() => call(other, 'showSurvey', 'srv_two')).toEqual({ visible: true })
  })
})

describe('a survey starts', () => {
  test('when an app changes its page without loading it', async () => {
    const violations = await watchPolicy(page)
    const url = { type: 'url', operator: 'ends', value: '/pricing' } as const
    await answerConfig(context, [
      makeSurvey({ triggers: [{ type: 'page-view' }], conditions: [url] }),
    ])
    await page.goto(shop.origin)
    expect(await call(page, 'canShow', 'srv_nps')).toEqual({ visible: false, reason: 'url' })
    await page.evaluate(() => history.pushState(null, '', '/pricing'))

    await survey().waitFor()
    expect(violations).toEqual([])
  })

  test.each<[string, Parameters<typeof makeSurvey>[0], () => Promise<unknown>]>([
    [
      'at a click',
      { triggers: [{ type: 'click', selector: 'main #help' }] },
      () => page.click('#help'),
    ],
    [
      'when an element appears',
      { triggers: [{ type: 'selector', selector: '.paid' }] },
      () => page.evaluate(() => document.querySelector('h1')?.classList.add('paid')),
    ],
    [
      'at an event with the right properties',
      {
        triggers: [
          {
            type: 'event',
            name: 'bought',
            properties: [{ name: 'total', operator: 'at-least', value: 100 }],
          },
        ],
      },
      () => call(page, 'track', 'bought', { total: 120 }),
    ],
    [
      'when the pointer leaves for the tabs',
      { triggers: [{ type: 'exit-intent' }] },
      () =>
        page.evaluate(() =>
          document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: 0 })),
        ),
    ],
    [
      'when somebody scrolls down',
      { triggers: [{ type: 'scroll', percent: 60 }] },
      async () => {
        await page.evaluate(() => {
          const tall = document.body.attachShadow({ mode: 'open' })
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(':host{display:block;height:4000px}')
          tall.adoptedStyleSheets = [sheet]
          scrollTo(0, 3000)
        })
      },
    ],
    [
      'after some seconds on the page',
      { triggers: [{ type: 'dwell', seconds: 1 }] },
      () => page.waitForTimeout(0),
    ],
  ])('%s, and not before', async (_name, changes, act) => {
    await answerConfig(context, [makeSurvey(changes)])
    const heard = await listen(page, ['surveyShown'])
    await page.goto(shop.origin)
    await call(page, 'canShow', 'srv_nps')
    await page.waitForLoadState('networkidle')
    const before = [...heard]
    await act()

    await survey().waitFor()
    await expect.poll(() => heard).toEqual([['surveyShown', { surveyId: 'srv_nps' }]])
    if (!_name.startsWith('after')) expect(before).toEqual([])
  })

  test('not at an event with other properties', async () => {
    const properties = [{ name: 'total', operator: 'at-least', value: 100 }] as const
    await answerConfig(context, [
      makeSurvey({ triggers: [{ type: 'event', name: 'bought', properties: [...properties] }] }),
    ])
    await page.goto(shop.origin)
    await call(page, 'track', 'bought', { total: 3 })
    await page.waitForLoadState('networkidle')

    expect(await survey().count()).toBe(0)
  })

  test('once somebody is known to be whom it is for', async () => {
    const trait = { type: 'trait', name: 'plan', operator: 'is', value: 'pro' } as const
    await answerConfig(context, [
      makeSurvey({ triggers: [{ type: 'page-view' }], conditions: [trait] }),
    ])
    await page.goto(shop.origin)
    expect(await call(page, 'canShow', 'srv_nps')).toEqual({ visible: false, reason: 'trait' })
    await call(page, 'identify', 'user-1', { traits: { plan: 'pro' } })

    await survey().waitFor()
  })
})

describe('privacy', () => {
  test('a browser that asks not to be tracked is asked nothing by itself', async () => {
    await answerConfig(context, [makeSurvey({ triggers: [{ type: 'page-view' }] })])
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    )
    await page.goto(shop.origin)

    expect(await call(page, 'canShow', 'srv_nps')).toEqual({
      visible: false,
      reason: 'do-not-track',
    })
    expect(await survey().count()).toBe(0)
    expect(await call(page, 'showSurvey', 'srv_nps')).toEqual({ visible: true })
  })

  test('without consent nothing is asked of the server nor stored, until it is given', async () => {
    const asked = await answerConfig(context, [makeSurvey({ triggers: [{ type: 'page-view' }] })])
    const plain = await shopFor(server, `<script async src="${server.url}/widget.js"></script>`)
    await page.goto(plain.origin)
    await call(page, 'init', {
      key: server.publicKey,
      endpoint: server.url,
      consent: 'denied',
    }).catch(() => {})
    await call(page, 'identify', 'user-1')
    expect(await call(page, 'canShow', 'srv_nps')).toEqual({ visible: false, reason: 'no-consent' })
    await call(page, 'open')
    await form().getByRole('textbox').first().fill('Not kept.')

    expect(asked.count).toBe(0)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.keyboard.press('Escape')
    await call(page, 'setConsent', 'given')
    await survey().waitFor()
    await plain.close()
  })
})

test('two projects’ widgets on a page do not collide', async () => {
  await answerConfig(context, [])
  const tag = (key: string) =>
    `<script async src="${server.url}/widget.js" data-key="${key}" data-trigger-label="${key}"></script>`
  const two = await shopFor(server, tag('epk_one') + tag('epk_two'))
  await page.goto(two.origin)
  const names = ['epk_one', 'epk_two']
  const [first, second] = names.map((name) => page.getByRole('button', { name }))
  await first?.waitFor()
  await second?.waitFor()
  await page.waitForLoadState('networkidle')

  const boxes = await Promise.all([first?.boundingBox(), second?.boundingBox()])
  expect(Math.abs((boxes[0]?.y ?? 0) - (boxes[1]?.y ?? 0))).toBeGreaterThan(40)
  for (const name of names) {
    await page.getByRole('button', { name }).click()
    await form().getByRole('textbox').first().fill(`for ${name}`)
    await page.keyboard.press('Escape')
  }
  const drafts = await page.evaluate(() =>
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith('earshot:draft:'))
      .toSorted(),
  )
  expect(drafts).toEqual(['earshot:draft:epk_one', 'earshot:draft:epk_two'])
  await two.close()
})

describe('destroy', () => {
  test('leaves the page as it was: its nodes, its styles and its listeners', async () => {
    const triggers = [
      { type: 'click', selector: 'main' },
      { type: 'selector', selector: '.never' },
      { type: 'exit-intent' },
      { type: 'scroll', percent: 90 },
      { type: 'dwell', seconds: 600 },
    ] as const
    await answerConfig(context, [makeSurvey({ triggers: [...triggers] })])
    const plain = await shopFor(server, '')
    await page.goto(plain.origin)
    // From its first wait on, the test's own tool listens too.
    await page.waitForFunction(() => true)
    const before = await describePage()
    await page.evaluate(
      ([url, key]) =>
        new Promise((resolve) => {
          const script = document.createElement('script')
          Object.assign(script, { onload: resolve })
          script.dataset['key'] = key
          const policy = Reflect.get(window, 'trustedTypes').createPolicy('test', {
            createScriptURL: (text: string) => text,
          })
          script.src = policy.createScriptURL(`${url}/widget.js`)
          document.head.append(script)
          script.remove()
        }),
      [server.url, server.publicKey] as const,
    )
    await call(page, 'attachTo', '#help').catch(() => {})
    await call(page, 'open')
    await call(page, 'close')
    await call(page, 'track', 'anything')
    await page.waitForLoadState('networkidle')
    expect((await describePage()).listeners).not.toEqual(before.listeners)
    await call(page, 'destroy')

    expect(await describePage()).toEqual(before)
    await plain.close()
  })

  test('opened and closed a hundred times, the form leaves nothing behind', async () => {
    await page.goto(shop.origin)
    const cycle = async (times: number): Promise<void> => {
      await page.evaluate(async (count) => {
        const Earshot = Reflect.get(window, 'Earshot')
        for (let index = 0; index < count; index += 1) {
          await Earshot.open()
          await new Promise((resolve) => setTimeout(resolve))
          Earshot.close()
          await new Promise((resolve) => setTimeout(resolve))
        }
      }, times)
    }
    await page.waitForFunction(() => 'Earshot' in window)
    await cycle(20)
    await page.waitForLoadState('networkidle')
    const before = await measure()
    await cycle(100)

    // What nobody holds any more may take more than one collection to go.
    await expect
      .poll(async () => {
        const after = await measure()
        return {
          nodes: after.nodes <= before.nodes + 5,
          listeners: after.listeners <= before.listeners + 5,
          heap: after.heap - before.heap < 300_000,
        }
      })
      .toEqual({ nodes: true, listeners: true, heap: true })
  })
})

test('asks nobody but the page and Earshot while it asks a person', async () => {
  const violations = await watchPolicy(page)
  const strangers: string[] = []
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (origin !== shop.origin && origin !== server.url) strangers.push(request.url())
  })
  await answerConfig(context, [makeSurvey({ triggers: [{ type: 'page-view' }] })])
  await page.goto(shop.origin)
  await survey().waitFor()
  await page.waitForLoadState('networkidle')

  expect(strangers).toEqual([])
  expect(violations).toEqual([])
  expect(await context.cookies()).toEqual([])
})

async function describePage() {
  const session = await context.newCDPSession(page)
  const listeners: Record<string, string[]> = {}
  for (const expression of ['window', 'document', 'document.body', 'self.navigation']) {
    const { result } = await session.send('Runtime.evaluate', { expression })
    if (!result.objectId) throw new Error(`there is no ${expression}`)
    const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId })
    listeners[expression] = found.listeners.map(({ type }) => type).toSorted()
  }
  await session.detach()
  const styles = await page.evaluate(() => document.adoptedStyleSheets.length)
  return { html: await page.content(), styles, listeners }
}

async function measure() {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return { nodes, listeners: jsEventListeners, heap: usedSize }
}
