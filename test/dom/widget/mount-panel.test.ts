import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { mountPanel, type Panel } from '../../../widget/panel/mount-panel.tsx'

interface Page {
  panel: Panel
  root: ShadowRoot
  abort: AbortController
}

const receipt = { id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R', receivedAt: '2026-11-22T20:00:00.000Z' }
/** What is sent, without what is asked of the project. */
let fetch = vi.fn<typeof globalThis.fetch>()

beforeEach(() => {
  fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(receipt, { status: 201 }))
  // What the panel asks besides is not what is tested here; without an answer it has nothing to tell.
  const answer: typeof globalThis.fetch = async (url, init) =>
    String(url).endsWith('/v1/submissions') ? fetch(url, init) : new Response(null, { status: 503 })
  vi.stubGlobal('fetch', answer)
})

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
})

async function openPage(options: GivenOptions = {}): Promise<Page> {
  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  document.body.append(host)
  const abort = new AbortController()
  const panel = await mountPanel(
    { key: 'epk_1', endpoint: 'https://feedback.example', locale: 'en', ...options },
    root,
    abort.signal,
  )
  panel.open()
  return { panel, root, abort }
}

function find<T extends Element>(root: ShadowRoot, selector: string): T {
  const element = root.querySelector<T>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

function write(root: ShadowRoot, text: string): void {
  find<HTMLTextAreaElement>(root, 'textarea').value = text
  find(root, 'textarea').dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

function submit(root: ShadowRoot): void {
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
}

function status(root: ShadowRoot): string {
  return find(root, '[role=status]').textContent ?? ''
}

function sentKeys(): (string | null)[] {
  return fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'))
}

describe('sending', () => {
  test('ends with a receipt and an empty draft', async () => {
    const { root } = await openPage()
    write(root, 'It broke')

    submit(root)

    await vi.waitFor(() => expect(status(root)).toMatch(/received/))
    expect(find(root, 'small').textContent).toBe('Receipt 9K4N6P1R')
    expect(sessionStorage.getItem('earshot:draft:epk_1')).not.toContain('It broke')
    expect(Object.keys(localStorage).join()).not.toContain('earshot:outbox')
  })

  test('asks for a message before it asks the server', async () => {
    const { root } = await openPage()

    submit(root)

    await vi.waitFor(() => expect(find(root, '.issue').textContent).toMatch(/write a message/))
    expect(root.activeElement).toBe(find(root, 'textarea'))
    expect(fetch).not.toHaveBeenCalled()
  })

  test('a second press while sending sends nothing', async () => {
    let answer = (_response: Response): void => {}
    fetch.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    const { root } = await openPage()
    write(root, 'It broke')

    submit(root)
    await vi.waitFor(() => expect(status(root)).toMatch(/Sending/))
    submit(root)
    answer(Response.json(receipt, { status: 201 }))

    await vi.waitFor(() => expect(status(root)).toMatch(/received/))
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('keeps the text when refused, and sends the mended one under a new key', async () => {
    const problem = { code: 'validation-failed', detail: 'email: no', issues: [] }
    fetch.mockResolvedValueOnce(Response.json(problem, { status: 422 }))
    const { root } = await openPage()
    write(root, 'It broke')
    submit(root)
    await vi.waitFor(() => expect(status(root)).toBe('This could not be sent. email: no'))
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('It broke')

    submit(root)

    await vi.waitFor(() => expect(status(root)).toMatch(/received/))
    expect(new Set(sentKeys()).size).toBe(2)
  })

  test('can be tried again after it failed before anything was sent', async () => {
    let isBroken = false
    const metadata = {
      get plan() {
        if (isBroken) throw new Error('the page’s own mistake')
        return 'free'
      },
    }
    const { root } = await openPage({ metadata })
    write(root, 'It broke')
    await vi.waitFor(() => expect(sessionStorage.getItem('earshot:draft:epk_1')).toBeTruthy())
    isBroken = true
    submit(root)
    await vi.waitFor(() => expect(status(root)).toMatch(/could not be sent/))
    isBroken = false

    submit(root)

    await vi.waitFor(() => expect(status(root)).toMatch(/received/))
  })
})

describe('a page that closes before the answer', () => {
  test('leaves the feedback to the outbox and offers no draft of it', async () => {
    fetch.mockImplementation(() => new Promise(() => {}))
    const first = await openPage()
    write(first.root, 'It broke')
    submit(first.root)
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
    first.abort.abort()

    const second = await openPage()

    expect(Object.keys(localStorage)).toContain(`earshot:outbox:epk_1:${sentKeys()[0]}`)
    expect(find<HTMLTextAreaElement>(second.root, 'textarea').value).toBe('')
  })

  test.each([
    ['repeats the text under its key', [], 1],
    ['sends an edit of it under another', ['It broke twice'], 2],
  ])('where nothing else keeps the draft, %s', async (_name, edits, keys) => {
    vi.stubGlobal('localStorage', undefined)
    fetch.mockImplementationOnce(() => new Promise(() => {}))
    const first = await openPage()
    write(first.root, 'It broke')
    submit(first.root)
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
    first.abort.abort()

    const second = await openPage()
    expect(find<HTMLTextAreaElement>(second.root, 'textarea').value).toBe('It broke')
    for (const text of edits) write(second.root, text)
    submit(second.root)

    await vi.waitFor(() => expect(status(second.root)).toMatch(/received/))
    expect(new Set(sentKeys()).size).toBe(keys)
  })
})

describe('while it is sent', () => {
  test('a form that is closed and opened again still shows it', async () => {
    const text = 'It broke'
    sessionStorage.setItem('earshot:draft:epk_1', JSON.stringify({ fields: { message: text } }))
    fetch.mockImplementation(() => new Promise(() => {}))
    const { panel, root } = await openPage()
    submit(root)
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))

    panel.close()
    panel.open()

    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe(text)
    expect(status(root)).toMatch(/Sending/)
  })

  test('edits stay a draft with a key of its own', async () => {
    let answer = (_response: Response): void => {}
    fetch.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    const { panel, root } = await openPage()
    write(root, 'It broke')
    submit(root)
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
    write(root, 'It broke twice')
    answer(Response.json(receipt, { status: 201 }))
    await vi.waitFor(() => expect(status(root)).toMatch(/received/))

    panel.close()
    panel.open()
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('It broke twice')
    submit(root)

    await vi.waitFor(() => expect(new Set(sentKeys()).size).toBe(2))
  })
})

describe('the draft', () => {
  test('outlives the page, with the key made for it', async () => {
    const first = await openPage()
    write(first.root, 'Half a tho')
    await vi.waitFor(() => expect(sessionStorage.getItem('earshot:draft:epk_1')).toBeTruthy())
    const { idempotencyKey } = JSON.parse(sessionStorage.getItem('earshot:draft:epk_1') ?? '')
    first.abort.abort()

    const second = await openPage()
    expect(find<HTMLTextAreaElement>(second.root, 'textarea').value).toBe('Half a tho')
    submit(second.root)

    await vi.waitFor(() => expect(sentKeys()).toEqual([idempotencyKey]))
  })

  test('counts down near the limit only', async () => {
    const { root } = await openPage()

    write(root, 'x'.repeat(3900))
    await vi.waitFor(() =>
      expect(find(root, '#message-note').textContent).toBe('100 characters left'),
    )

    write(root, 'x')
    await vi.waitFor(() => expect(find(root, '#message-note').textContent).toBe(''))
  })
})

test.each([
  ['the option', { locale: 'de-AT' }, 'de-AT', 'Feedback senden'],
  ['English where the language is unknown', { locale: 'xx' }, 'en', 'Send feedback'],
  ['the page’s own text over any language', { locale: 'de', formTitle: 'Moin' }, 'de', 'Moin'],
])('speaks %s', async (_name, options, language, title) => {
  const { root } = await openPage(options)

  expect(find(root, 'dialog').getAttribute('lang')).toBe(language)
  expect(find(root, 'h2').textContent).toBe(title)
})

test('keeps what is typed from the page’s shortcuts', async () => {
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  const { root } = await openPage()
  await vi.waitFor(() => find(root, '[name=website]'))

  find(root, 'textarea').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }),
  )

  expect(heard).not.toHaveBeenCalled()
  document.removeEventListener('keydown', heard)
})

test('tells the page when the form opens and closes', async () => {
  const onFormOpen = vi.fn()
  const onFormClose = vi.fn()
  const { panel } = await openPage({ onFormOpen, onFormClose })

  panel.close()

  expect(onFormOpen).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(onFormClose).toHaveBeenCalledOnce())
  expect(panel.isOpen()).toBe(false)
})
