/** Where what people write is kept, when browsers refuse the usual places. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listWaiting, type OutboxSetting, openClient, openOutboxSetting } from './outbox-setting.ts'

let setting: OutboxSetting
let context: BrowserContext
let page: Page

beforeAll(async () => {
  setting = await openOutboxSetting()
})

afterAll(() => setting?.close())

beforeEach(async () => {
  setting.proxy.behave(() => 'pass')
  context = await setting.browser.newContext()
  page = await context.newPage()
})

afterEach(() => context.close())

const arrived = (message: string) =>
  expect.poll(() => setting.count(message), { timeout: 40_000, interval: 200 })

const down = () => setting.proxy.behave(() => ({ status: 500 }))
const up = () => setting.proxy.behave(() => 'pass')

/** Submits what a form would, with files of so many bytes, and answers what became of it. */
function submit(
  message: string,
  files: readonly {
    readonly type: string
    readonly bytes: readonly number[]
    readonly size?: number
  }[] = [],
): Promise<{ state: string; reason?: string; isDurable?: boolean; areFilesDurable: boolean[] }> {
  return page.evaluate(
    async ([text, given]) => {
      const client = Reflect.get(window, 'client')
      const attachments = []
      for (const { type, bytes, size = bytes.length } of given) {
        const content = new Uint8Array(size)
        content.set(bytes)
        attachments.push(await client.upload(new Blob([content], { type }), 'shot.png'))
      }
      const delivery = await client.submit({
        params: { message: text },
        idempotencyKey: `key-${Math.random()}`,
        attachments,
      })
      return { ...delivery, areFilesDurable: attachments.map(({ isDurable }) => isDurable) }
    },
    [message, files] as const,
  )
}

const PNG = {
  type: 'image/png',
  bytes: [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0,
    0, 0, 31, 21, 196, 137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 240, 31, 0, 5,
    0, 1, 255, 86, 199, 47, 13, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
  ],
}

const NO_DATABASE = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError')
  }
}

const NO_STORAGE = () => {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  })
}

describe('a submission survives a reload', () => {
  test.each([
    ['where there is no database', NO_DATABASE],
    [
      'where the database hangs',
      () => {
        IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
      },
    ],
    [
      'where the database fails to write',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    ],
    ['where there is no other storage', NO_STORAGE],
  ])('%s', async (name, breakIt) => {
    await context.addInitScript(breakIt)
    await openClient(page, setting)
    down()
    expect(await submit(`kept ${name}`)).toMatchObject({ state: 'queued', isDurable: true })
    up()

    await openClient(page, setting)

    await arrived(`kept ${name}`).toBe(1)
  })
})

test('where nothing can be written it is kept by the page, which says so and goes on trying', async () => {
  await context.addInitScript(NO_DATABASE)
  await context.addInitScript(NO_STORAGE)
  await openClient(page, setting)
  down()

  expect(await submit('kept by the page')).toMatchObject({ state: 'queued', isDurable: false })
  up()

  await arrived('kept by the page').toBe(1)
})

test('without consent nothing at all is written to the device', async () => {
  await openClient(page, setting, { consent: 'denied' })
  expect(await submit('no consent, sent')).toMatchObject({ state: 'sent' })
  down()

  expect(await submit('no consent, waiting', [PNG])).toMatchObject({
    state: 'queued',
    isDurable: false,
    areFilesDurable: [false],
  })

  expect(await whatIsKept()).toEqual({ databases: [], local: [], session: [] })
  up()
  await arrived('no consent, waiting').toBe(1)
})

test('what an earlier version of the widget kept is taken over and sent', async () => {
  await page.goto(setting.bare.origin)
  await page.evaluate((key) => {
    const item = {
      idempotencyKey: 'old-format-1',
      submission: { message: 'kept by version 1', createdAt: '2026-11-20T08:00:00.000Z' },
      attempts: 3,
      dueAt: 0,
    }
    localStorage.setItem(`earshot:outbox:${key}:old-format-1`, JSON.stringify(item))
    const refused = { ...item, idempotencyKey: 'old-format-2', problem: { detail: 'No.' } }
    localStorage.setItem(`earshot:refused:${key}:old-format-2`, JSON.stringify(refused))
  }, setting.server.publicKey)

  await openClient(page, setting)

  await arrived('kept by version 1').toBe(1)
  const [row] = setting.rows(
    "SELECT created_at, idempotency_key FROM entries WHERE message = 'kept by version 1'",
  )
  expect(row).toEqual([Date.parse('2026-11-20T08:00:00.000Z'), 'old-format-1'])
  await expect.poll(() => listWaiting(page)).toEqual(['kept by version 1: No.'])
  expect((await whatIsKept()).local).toEqual([expect.stringMatching(/^earshot:receipts:/)])
})

describe('files', () => {
  const countFiles = () => Number(setting.rows('SELECT count(*) FROM attachments')[0]?.[0])

  test('go first, and are stored once though the page dies before the submission goes', async () => {
    const before = countFiles()
    setting.proxy.behave(({ path }) => (path.startsWith('/v1/attachments') ? 'pass' : 'hang'))
    await openClient(page, setting)
    void submit('with a picture', [PNG]).catch(() => {})
    await expect
      .poll(() => setting.proxy.seen.map(({ path }) => path))
      .toEqual(['/v1/attachments?name=shot.png', '/v1/submissions'])
    await page.close()
    up()

    page = await context.newPage()
    await openClient(page, setting)

    await arrived('with a picture').toBe(1)
    expect(setting.proxy.seen.map(({ path }) => path)).toEqual(['/v1/submissions'])
    expect(countFiles()).toBe(before + 1)
    const { attachmentIds } = JSON.parse(String(setting.proxy.seen[0]?.body))
    expect(setting.rows('SELECT id FROM attachments')).toContainEqual(attachmentIds)
  })

  test('of which the server stored one without our hearing of it are not stored twice', async () => {
    const before = countFiles()
    setting.proxy.behave((_request, index) => (index < 3 ? 'lose-answer' : 'pass'))
    await openClient(page, setting)

    expect(await submit('file answer lost', [PNG])).toMatchObject({ state: 'queued' })

    await arrived('file answer lost').toBe(1)
    expect(countFiles()).toBe(before + 1)
  })

  test('that are large are kept by the page where there is no database; the text survives', async () => {
    await context.addInitScript(NO_DATABASE)
    await openClient(page, setting)
    down()

    expect(await submit('large file', [{ ...PNG, size: 200_001 }])).toMatchObject({
      state: 'queued',
      isDurable: false,
      areFilesDurable: [false],
    })
    expect(await submit('small file', [PNG])).toMatchObject({
      isDurable: true,
      areFilesDurable: [true],
    })

    expect((await whatIsKept()).local.filter((name) => name.includes(':outbox:'))).toHaveLength(2)
    up()
    await arrived('large file').toBe(1)
    await arrived('small file').toBe(1)
  })
})

test('receipts are kept, newest first, with the beginning of the text', async () => {
  await openClient(page, setting)
  await submit('first')
  await submit('x'.repeat(200))

  const receipts = await page.evaluate(() => Reflect.get(window, 'client').receipts())

  expect(receipts).toMatchObject([{ text: 'x'.repeat(80), kind: 'other' }, { text: 'first' }])
  expect(receipts[0].token).toMatch(/^[\w-]{20,}$/)
})

test('forgetting the device leaves nothing of this project, and all of others', async () => {
  await openClient(page, setting)
  await submit('to be forgotten')
  down()
  await submit('waiting, to be forgotten', [PNG])
  await page.evaluate(() => {
    localStorage.setItem('earshot:receipts:epk_other', '[]')
    localStorage.setItem('cart', '1')
  })

  await page.evaluate(() => Reflect.get(window, 'client').forgetDevice())

  expect(await listWaiting(page)).toEqual([])
  expect(await whatIsKept()).toMatchObject({
    local: ['cart', 'earshot:receipts:epk_other'],
    session: [],
  })
  expect(await page.evaluate(() => Reflect.get(window, 'client').receipts())).toEqual([])
})

test('after a logout what waits is still sent, and the next person sees nothing of it', async () => {
  await openClient(page, setting)
  await submit('sent by the first person')
  down()
  await submit('waiting for the first person')

  await page.evaluate(() => Reflect.get(window, 'client').disown())

  const seen = () =>
    page.evaluate(async () => {
      const client = Reflect.get(window, 'client')
      return [...(await client.waiting()), ...client.receipts()]
    })
  expect(await seen()).toEqual([])
  up()
  await arrived('waiting for the first person').toBe(1)
  await expect.poll(() => listWaiting(page)).toEqual([])
  expect(await seen()).toEqual([])
})

test('what is handed over while the page is being left is sent at once', async () => {
  await openClient(page, setting)
  await page.evaluate(() => {
    const client = Reflect.get(window, 'client')
    addEventListener('pagehide', () => {
      client.submit({ params: { message: 'last words' }, idempotencyKey: 'last-words-1' })
    })
  })

  await page.goto('about:blank')

  await arrived('last words').toBe(1)
})

async function whatIsKept(): Promise<{ databases: string[]; local: string[]; session: string[] }> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => String(name)),
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
  }))
}
