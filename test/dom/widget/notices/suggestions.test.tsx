import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { find, type OpenNotices, openNotices, textsOf } from './open-notices.tsx'

const known = {
  id: 'thm_1',
  title: 'Exports lose umlauts',
  note: 'A fix is in 4.2.',
  linkUrl: 'https://status.example/1',
}

let fetch = vi.fn<typeof globalThis.fetch>()

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ items: [known] }))
  vi.stubGlobal('fetch', fetch)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  localStorage.clear()
})

async function openForm(options: { consent?: 'denied' } = {}): Promise<OpenNotices> {
  const notices = await openNotices({ config: { isSuggesting: true }, options })
  // Its part has arrived once its live region is there.
  await vi.waitUntil(() => notices.root.querySelectorAll('form .spoken').length > 0)
  return notices
}

function write(root: ShadowRoot, text: string): void {
  const field = find<HTMLTextAreaElement>(root, 'textarea[name=message]')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function askedTexts(): readonly (string | null)[] {
  return fetch.mock.calls.map(([url]) => new URL(String(url)).searchParams.get('text'))
}

describe('asks', () => {
  test('once somebody pauses, for what they have written by then', async () => {
    const { root } = await openForm()

    write(root, 'Export loses')
    await vi.advanceTimersByTimeAsync(500)
    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(599)
    expect(askedTexts()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)

    expect(askedTexts()).toEqual(['Export loses umlauts'])
  })

  test('about what was written before it was there', async () => {
    const { root } = await openNotices({
      config: { isSuggesting: true },
      draft: { message: 'Export loses umlauts' },
    })
    await vi.waitUntil(() => root.querySelector('.suggestions'))

    expect(askedTexts()).toEqual(['Export loses umlauts'])
  })

  test('nobody about a few letters, or about the same text twice', async () => {
    const { root } = await openForm()

    write(root, 'Export')
    await vi.advanceTimersByTimeAsync(600)
    expect(askedTexts()).toEqual([])
    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(600)
    write(root, 'Export loses umlauts ')
    await vi.advanceTimersByTimeAsync(600)

    expect(askedTexts()).toHaveLength(1)
  })

  test('without personal data, cookie and referrer', async () => {
    const { root } = await openForm()

    write(root, 'Write to ada@example.com about the export')
    await vi.advanceTimersByTimeAsync(600)

    expect(askedTexts()).toEqual(['Write to … about the export'])
    const [url, init] = fetch.mock.calls[0] ?? []
    expect(String(url)).toMatch(/^https:\/\/feedback\.example\/v1\/suggestions\?key=epk_1&text=/)
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  test('nobody without consent', async () => {
    const { root } = await openForm({ consent: 'denied' })

    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(600)

    expect(fetch).not.toHaveBeenCalled()
  })

  test('no more once it is sent', async () => {
    const { root } = await openForm()

    write(root, 'Export loses umlauts')
    find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.advanceTimersByTimeAsync(600)

    expect(fetch).not.toHaveBeenCalled()
  })

  test('never where the project does not suggest', async () => {
    const { root } = await openNotices()

    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(600)

    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('shows', () => {
  test('what is known, and says it politely', async () => {
    const { root } = await openForm()

    write(root, 'Export loses umlauts')
    await vi.waitUntil(() => root.querySelector('.suggestions'))

    expect(find(root, '.suggestions').textContent).toContain('A fix is in 4.2.')
    expect(find(root, '.suggestions a').getAttribute('rel')).toBe('noopener')
    expect(textsOf(root, 'form .spoken[role=status]')).toEqual([
      'Known already: Exports lose umlauts',
    ])
  })

  test('nothing for an older text', async () => {
    const { root } = await openForm()
    let answerFirst = (_answer: Response): void => {}
    fetch.mockReturnValueOnce(
      new Promise((resolve) => {
        answerFirst = resolve
      }),
    )
    fetch.mockImplementation(async () => Response.json({ items: [] }))

    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(600)
    write(root, 'Something else entirely')
    await vi.advanceTimersByTimeAsync(600)
    answerFirst(Response.json({ items: [known] }))
    await vi.advanceTimersByTimeAsync(10)

    expect(root.querySelector('.suggestions')).toBeNull()
  })

  test('nothing where the server fails', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'))
    const { root } = await openForm()

    write(root, 'Export loses umlauts')
    await vi.advanceTimersByTimeAsync(700)

    expect(root.querySelector('.suggestions')).toBeNull()
  })
})

test('“That is it” closes without sending, clears the message and tells the page', async () => {
  const { root, events, closings } = await openForm()
  write(root, 'Export loses umlauts')
  await vi.waitUntil(() => root.querySelector('.suggestions'))

  find(root, '.suggestions button').click()

  expect(closings()).toBe(1)
  expect(events).toEqual([['suggestionAccepted', { suggestionIds: ['thm_1'] }]])
  expect(find<HTMLTextAreaElement>(root, 'textarea[name=message]').value).toBe('')
})
