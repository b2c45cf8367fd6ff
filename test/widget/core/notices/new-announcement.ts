import type { WidgetAnnouncement } from '../../../../contracts/announcement.ts'

/** A piece of news that began this morning; what matters to a test is given. */
export function newAnnouncement(changes: Partial<WidgetAnnouncement> = {}): WidgetAnnouncement {
  return {
    id: 'ann_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
    kind: 'news',
    title: 'Export is twice as fast',
    body: '',
    linkUrl: null,
    linkLabel: null,
    isDismissible: true,
    startsAt: '2026-11-22T08:00:00.000Z',
    endsAt: null,
    audience: [],
    translations: {},
    ...changes,
  }
}
