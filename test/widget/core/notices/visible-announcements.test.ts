import { describe, expect, test } from 'vitest'
import type { WidgetAnnouncement } from '../../../../contracts/announcement.ts'
import {
  nextChange,
  visibleAnnouncements,
} from '../../../../widget/core/notices/visible-announcements.ts'
import { newAnnouncement } from './new-announcement.ts'

const NOW = '2026-11-22T12:00:00.000Z'
const EARLIER = '2026-11-22T11:59:59.999Z'
const LATER = '2026-11-22T12:00:00.001Z'

function idsAt(
  announcements: readonly WidgetAnnouncement[],
  changes: {
    dismissedIds?: readonly string[]
    isInAudience?: (announcement: WidgetAnnouncement) => boolean
  } = {},
): readonly string[] {
  const moment = { now: NOW, isInAudience: () => true, dismissedIds: [], ...changes }
  return visibleAnnouncements(announcements, moment).map(({ id }) => id)
}

describe('visibleAnnouncements', () => {
  test.each<[string, Partial<WidgetAnnouncement>, boolean]>([
    ['one that began and never ends', {}, true],
    ['one that begins now', { startsAt: NOW }, true],
    ['one that begins later', { startsAt: LATER }, false],
    ['one that ends now', { endsAt: NOW }, false],
    ['one that ended', { endsAt: EARLIER }, false],
    ['one that ends later', { endsAt: LATER }, true],
  ])('%s', (_name, changes, isShown) => {
    expect(idsAt([newAnnouncement(changes)])).toHaveLength(isShown ? 1 : 0)
  })

  test('a dismissed one stays away', () => {
    expect(idsAt([newAnnouncement({ id: 'ann_1' })], { dismissedIds: ['ann_1'] })).toEqual([])
  })

  test('one that may no longer be dismissed comes back', () => {
    const pressing = newAnnouncement({ id: 'ann_1', isDismissible: false })

    expect(idsAt([pressing], { dismissedIds: ['ann_1'] })).toEqual(['ann_1'])
  })

  test('asks for each whether it is for this person', () => {
    const announcements = [newAnnouncement({ id: 'ann_1' }), newAnnouncement({ id: 'ann_2' })]

    expect(idsAt(announcements, { isInAudience: ({ id }) => id === 'ann_2' })).toEqual(['ann_2'])
  })

  test('puts what hurts first, then what is newer, then in the order of ids', () => {
    const announcements = [
      newAnnouncement({ id: 'ann_6', kind: 'news' }),
      newAnnouncement({ id: 'ann_5', kind: 'news' }),
      newAnnouncement({ id: 'ann_4', kind: 'news', startsAt: EARLIER }),
      newAnnouncement({ id: 'ann_3', kind: 'resolved' }),
      newAnnouncement({ id: 'ann_2', kind: 'maintenance' }),
      newAnnouncement({ id: 'ann_1', kind: 'incident' }),
    ]

    expect(idsAt(announcements)).toEqual(['ann_1', 'ann_2', 'ann_3', 'ann_4', 'ann_5', 'ann_6'])
  })
})

describe('nextChange', () => {
  test('is the nearest start or end that is still to come', () => {
    const announcements = [
      newAnnouncement({ startsAt: EARLIER, endsAt: '2026-11-22T15:00:00.000Z' }),
      newAnnouncement({ startsAt: '2026-11-22T14:00:00.000Z' }),
    ]

    expect(nextChange(announcements, NOW)).toBe('2026-11-22T14:00:00.000Z')
  })

  test('is none where all have begun and none ends', () => {
    expect(nextChange([newAnnouncement()], NOW)).toBeUndefined()
  })
})
