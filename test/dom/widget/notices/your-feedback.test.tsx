import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FollowUp, Reply } from '../../../../contracts/follow-up.ts'
import { find, type OpenNotices, openNotices, textsOf } from './open-notices.tsx'

const receipt = {
  id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
  token: 'secret-token',
  receivedAt: '2026-11-22T11:00:00.000Z',
  text: 'Export loses umlauts',
}

const answered: FollowUp = {
  id: receipt.id,
  kind: 'bug',
  message: 'Export loses umlauts in every file.',
  status: 'planned',
  isWithdrawn: false,
  receivedAt: receipt.receivedAt,
  replies: [newReply('rpl_1', 'We can see it.')],
}

let fetch = vi.fn<typeof globalThis.fetch>()

beforeEach(() => {
  fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(answered))
  vi.stubGlobal('fetch', fetch)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.body.replaceChildren()
  localStorage.clear()
})

function newReply(id: string, body: string, author: Reply['author'] = 'team'): Reply {
  return { id, author, body, createdAt: '2026-11-22T12:00:00.000Z' }
}

async function openYours(): Promise<OpenNotices> {
  const notices = await openNotices({ receipts: [receipt] })
  find(notices.root, '.follow-up button').click()
  await vi.waitUntil(() => notices.root.querySelector('.yours'))
  return notices
}

async function openEntry(): Promise<OpenNotices> {
  const notices = await openYours()
  await vi.waitUntil(() => notices.root.querySelector('details.entry'))
  toggle(notices.root)
  return notices
}

function toggle(root: ShadowRoot): void {
  const entry = find<HTMLDetailsElement>(root, 'details.entry')
  entry.open = true
  entry.dispatchEvent(new Event('toggle'))
}

function press(root: ShadowRoot, selector: string): void {
  find(root, selector).click()
}

function status(root: ShadowRoot): string {
  return find(root, '.yours [role=status]').textContent ?? ''
}

describe('the list', () => {
  test('is offered to whoever has a receipt, and to nobody else', async () => {
    const without = await openNotices()
    expect(without.root.querySelector('.follow-up')).toBeNull()

    const { root } = await openNotices({ receipts: [receipt] })
    expect(textsOf(root, '.follow-up')).toEqual(['Your feedback'])
  })

  test('takes the form’s place and the focus, and gives both back', async () => {
    const { root } = await openYours()
    expect(root.querySelector('form:not(.detail)')).toBeNull()
    expect(root.activeElement).toBe(find(root, '.yours'))

    press(root, '.back')

    expect(root.querySelector('.yours')).toBeNull()
    expect(root.activeElement).toBe(find(root, 'textarea[name=message]'))
  })

  test('shows what the device knows until the server answers', async () => {
    fetch.mockReturnValue(new Promise(() => {}))
    const { root } = await openYours()

    expect(find(root, '.entry').textContent).toContain('Export loses umlauts')
    expect(find(root, '.entry').getAttribute('aria-busy')).toBe('true')
    expect(textsOf(root, '.loading')).toEqual(['Loading…'])
  })

  test('says in words how far it is, and that there is a reply', async () => {
    const { root } = await openEntry()

    expect(textsOf(root, '.chip')).toEqual(['Planned', 'New reply'])
  })

  test.each([
    [404, 'no longer exists', 'Remove from this list'],
    [429, 'Too many requests', 'Try again'],
    [503, 'cannot answer now', 'Try again'],
  ])('says why it is not to be had (%i)', async (code, words, button) => {
    fetch.mockImplementation(async () => Response.json({}, { status: code }))
    const { root } = await openYours()
    await vi.waitUntil(() => root.querySelector('.issue'))

    expect(find(root, '.issue').textContent).toContain(words)
    expect(textsOf(root, '.unloaded button')).toEqual([button])
  })

  test('lets go of what is gone', async () => {
    fetch.mockImplementation(async () => Response.json({}, { status: 404 }))
    const { root, ...notices } = await openYours()
    await vi.waitUntil(() => root.querySelector('.issue'))

    press(root, '.unloaded button')

    expect(textsOf(root, '.empty')).toEqual(['Nothing was sent from this device yet.'])
    expect(notices.dialog.isConnected).toBe(true)
  })
})

describe('a reply', () => {
  test('is new until it was looked at, on this device', async () => {
    const first = await openEntry()
    expect(textsOf(first.root, 'mark')).toEqual(['New reply'])

    const second = await openYours()
    await vi.waitUntil(() => second.root.querySelector('details.entry'))

    expect(textsOf(second.root, '.chip')).toEqual(['Planned'])
  })

  test('that comes while somebody looks is said', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { root } = await openEntry()
    const replies = [...answered.replies, newReply('rpl_2', 'It is fixed.')]
    fetch.mockImplementation(async () => Response.json({ ...answered, replies }))

    await vi.advanceTimersByTimeAsync(60_000)

    expect(textsOf(root, '.replies p')).toEqual(['We can see it.', 'It is fixed.'])
    expect(status(root)).toBe('New reply')
  })

  test('is asked for by nobody once the form is closed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { dialog } = await openEntry()
    dialog.removeAttribute('open')
    await vi.advanceTimersByTimeAsync(0)
    fetch.mockClear()

    await vi.advanceTimersByTimeAsync(600_000)

    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('a detail', () => {
  test('is added and shown', async () => {
    const { root } = await openEntry()
    const field = find<HTMLTextAreaElement>(root, '.detail textarea')
    field.value = ' On Safari only. '
    fetch.mockImplementation(async () =>
      Response.json(newReply('rpl_2', 'On Safari only.', 'respondent'), { status: 201 }),
    )

    find(root, '.detail').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.waitUntil(() => status(root))

    expect(fetch.mock.lastCall?.[1]?.body).toBe('{"body":"On Safari only."}')
    expect(textsOf(root, '.replies b')).toEqual(['Team', 'You'])
    expect(status(root)).toBe('Your detail was added.')
    expect(field.value).toBe('')
  })

  test('must say something', async () => {
    const { root } = await openEntry()
    fetch.mockClear()

    find(root, '.detail').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.waitUntil(() => root.querySelector('[aria-invalid=true]'))

    expect(fetch).not.toHaveBeenCalled()
    expect(root.activeElement).toBe(find(root, '.detail textarea'))
    expect(textsOf(root, '.detail .issue')).toEqual(['Please write something first.'])
  })

  test('that could not be sent stays in its field', async () => {
    const { root } = await openEntry()
    const field = find<HTMLTextAreaElement>(root, '.detail textarea')
    field.value = 'On Safari only.'
    fetch.mockImplementation(async () => Response.json({}, { status: 503 }))

    find(root, '.detail').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.waitUntil(() => status(root))

    expect(field.value).toBe('On Safari only.')
    expect(status(root)).toContain('cannot answer now')
  })
})

describe('erasing', () => {
  test('explains itself and waits for a second press, with the focus on keeping', async () => {
    const { root } = await openEntry()
    fetch.mockClear()

    press(root, '.actions .erase')

    expect(find(root, '.question legend').textContent).toContain('cannot be brought back')
    expect(root.activeElement?.textContent).toBe('Keep it')
    expect(fetch).not.toHaveBeenCalled()
  })

  test('is taken back by Esc, and the form stays open', async () => {
    const { root } = await openEntry()
    press(root, '.actions .erase')

    const escapeKey = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      cancelable: true,
    })
    find(root, '.question .quiet').dispatchEvent(escapeKey)

    expect(escapeKey.defaultPrevented).toBe(true)
    expect(root.querySelector('.question')).toBeNull()
    expect(root.activeElement).toBe(find(root, '.actions .erase'))
  })

  test('removes the entry there and the receipt here', async () => {
    const notices = await openEntry()
    const { root } = notices
    fetch.mockImplementation(async () => new Response(null, { status: 204 }))

    press(root, '.actions .erase')
    press(root, '.question .danger')
    await vi.waitUntil(() => status(root))

    expect(fetch.mock.lastCall?.[1]?.method).toBe('DELETE')
    expect(notices.receipts).toEqual([])
    expect(root.querySelector('.entry')).toBeNull()
    expect(status(root)).toBe('Erased for good.')
    expect(root.activeElement).toBe(find(root, '.yours'))
  })

  test('that failed says so and keeps everything', async () => {
    const notices = await openEntry()
    const { root } = notices
    fetch.mockRejectedValue(new TypeError('Failed to fetch'))

    press(root, '.actions .erase')
    press(root, '.question .danger')
    await vi.waitUntil(() => root.querySelector('.issue'))

    expect(notices.receipts).toHaveLength(1)
    expect(root.querySelector('details.entry')).not.toBeNull()
  })
})

test('withdrawing keeps the entry and takes away what no longer makes sense', async () => {
  const { root } = await openEntry()
  fetch.mockImplementation(async () => Response.json({ ...answered, isWithdrawn: true }))

  press(root, '.actions .withdraw')
  press(root, '.question button:not(.quiet)')
  await vi.waitUntil(() => status(root))

  expect(textsOf(root, '.chip')).toContain('Withdrawn')
  expect(root.querySelector('.detail, .actions .withdraw')).toBeNull()
  expect(status(root)).toBe('Withdrawn.')
})

describe('the private link', () => {
  test('is copied', async () => {
    const writeText = vi.fn(async () => {})
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(
      Object.assign(Object.create(navigator.clipboard), { writeText }),
    )
    const { root } = await openEntry()

    press(root, '.actions .quiet')
    await vi.waitUntil(() => status(root))

    expect(writeText).toHaveBeenCalledWith(`https://feedback.example/f/#${receipt.id}.secret-token`)
    expect(status(root)).toContain('Link copied')
  })

  test('is shown where it cannot be copied', async () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockImplementation(() => {
      throw new Error('not allowed')
    })
    const { root } = await openEntry()

    press(root, '.actions .quiet')
    await vi.waitUntil(() => root.querySelector('[readonly]'))

    expect(find<HTMLInputElement>(root, '[readonly]').value).toContain('/f/#ent_')
  })
})

test('what was just sent leads to its own entry, open', async () => {
  const { root, show } = await openNotices({ receipts: [receipt] })
  show({ state: 'sent', message: 'Thank you.', receipt: 'Receipt K4N6P1R', confirmLabel: 'Done' })
  show({ state: 'sent', message: 'Thank you.', receipt: `Receipt ${receipt.id.slice(-8)}` })

  expect(textsOf(root, '.just-sent')).toEqual(['Follow it up'])
  press(root, '.just-sent button')
  await vi.waitUntil(() => root.querySelector('details.entry'))

  expect(find<HTMLDetailsElement>(root, 'details.entry').open).toBe(true)
})
