import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newAnnouncement } from '../../../widget/core/notices/new-announcement.ts'
import { find, openNotices, textsOf } from './open-notices.tsx'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00.000Z') })
})

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
  localStorage.clear()
})

const news = newAnnouncement({ id: 'ann_1', title: 'Export is twice as fast' })
const incident = newAnnouncement({
  id: 'ann_2',
  kind: 'incident',
  title: 'Sign-in fails',
  body: 'We are on it.',
  linkUrl: 'https://status.example/1',
  linkLabel: 'Status',
})

describe('what there is to tell', () => {
  test('stands above the form, the most urgent first and open', async () => {
    const { root } = await openNotices({ config: { announcements: [news, incident] } })

    expect(textsOf(root, '.announcements b')).toEqual(['Sign-in fails', 'Export is twice as fast'])
    expect(find<HTMLDetailsElement>(root, '.announcements details').open).toBe(true)
    expect(root.querySelector('.announcements ~ form')).not.toBeNull()
  })

  test('says its kind in words', async () => {
    const { root } = await openNotices({ config: { announcements: [news, incident] } })

    expect(textsOf(root, '.announcements summary small, .announcements .summary small')).toEqual([
      'Incident',
      'News',
    ])
  })

  test('leads to a new tab that does not know where it came from', async () => {
    const { root } = await openNotices({ config: { announcements: [incident] } })

    const link = find<HTMLAnchorElement>(root, '.announcements a')
    expect([link.href, link.target, link.rel]).toEqual([
      'https://status.example/1',
      '_blank',
      'noopener',
    ])
    expect(link.textContent).toContain('opens a new tab')
  })

  test('never runs a script behind a link', async () => {
    const hostile = newAnnouncement({ body: 'x', linkUrl: 'javascript:alert(1)' })
    const { root } = await openNotices({ config: { announcements: [hostile] } })

    expect(root.querySelector('.announcements a')).toBeNull()
  })

  test('is not for everybody', async () => {
    const audience = [{ type: 'locale' as const, locales: ['fr'] }]
    const { root } = await openNotices({
      config: { announcements: [newAnnouncement({ audience })] },
      isInAudience: (announcement) => announcement.audience.length === 0,
    })

    expect(root.querySelector('.announcements')).toBeNull()
  })
})

describe('a dismissed one', () => {
  test('is gone, here and after a reload, and the page hears of it', async () => {
    const config = { announcements: [news, incident] }
    const { root, events } = await openNotices({ config })

    find(root, '.incident .close').click()

    expect(textsOf(root, '.announcements b')).toEqual(['Export is twice as fast'])
    expect(events).toContainEqual(['announcementDismissed', { announcementId: 'ann_2' }])
    const again = await openNotices({ config })
    expect(textsOf(again.root, '.announcements b')).toEqual(['Export is twice as fast'])
  })

  test('leaves the focus at the next one, and then at the message', async () => {
    const { root } = await openNotices({ config: { announcements: [news, incident] } })

    find(root, '.incident .close').click()
    expect(root.activeElement).toBe(find(root, '.news .close'))
    find(root, '.news .close').click()
    expect(root.activeElement).toBe(find(root, 'textarea'))
  })

  test('is none where it may not be dismissed', async () => {
    const { root } = await openNotices({
      config: { announcements: [newAnnouncement({ isDismissible: false })] },
    })

    expect(root.querySelector('.announcements .close')).toBeNull()
  })

  test('stays away in a widget of another tab', async () => {
    const { root } = await openNotices({ config: { announcements: [news] } })

    localStorage.setItem(
      'earshot:notices:epk_1',
      JSON.stringify({ dismissedIds: ['ann_1'], seenIds: [], seenReplies: {} }),
    )
    dispatchEvent(new StorageEvent('storage', { key: 'earshot:notices:epk_1' }))

    expect(root.querySelector('.announcements')).toBeNull()
  })
})

describe('time', () => {
  test('brings one that begins, and says it where it is pressing', async () => {
    const maintenance = newAnnouncement({
      kind: 'maintenance',
      title: 'Maintenance until 3',
      startsAt: '2026-11-22T12:01:00.000Z',
    })
    const { root, events } = await openNotices({ config: { announcements: [maintenance] } })
    expect(root.querySelector('.announcements')).toBeNull()

    vi.advanceTimersByTime(60_000)

    expect(textsOf(root, '.announcements b')).toEqual(['Maintenance until 3'])
    expect(textsOf(root, '.spoken[role=status]')).toContain('Maintenance: Maintenance until 3')
    expect(events).toEqual([['announcementShown', { announcementId: maintenance.id }]])
  })

  test('brings news without a word', async () => {
    const later = newAnnouncement({ startsAt: '2026-11-22T12:01:00.000Z' })
    const { root } = await openNotices({ config: { announcements: [later] } })

    vi.advanceTimersByTime(60_000)

    expect(textsOf(root, '.announcements b')).toHaveLength(1)
    expect(textsOf(root, '.spoken[role=status]')).toEqual([''])
  })

  test('takes one that ends', async () => {
    const ending = newAnnouncement({ endsAt: '2026-11-22T12:00:30.000Z' })
    const { root } = await openNotices({ config: { announcements: [ending] } })

    vi.advanceTimersByTime(30_000)

    expect(root.querySelector('.announcements')).toBeNull()
  })

  test('stops with the widget', async () => {
    const ending = newAnnouncement({ endsAt: '2026-11-22T12:00:30.000Z' })
    const { destroy } = await openNotices({ config: { announcements: [ending] } })

    destroy()

    expect(vi.getTimerCount()).toBe(0)
  })
})

test('the page hears once of each that is shown', async () => {
  const { events, dialog } = await openNotices({ config: { announcements: [news] } })

  dialog.removeAttribute('open')
  dialog.setAttribute('open', '')
  await vi.advanceTimersByTimeAsync(0)

  expect(events).toEqual([['announcementShown', { announcementId: 'ann_1' }]])
})
