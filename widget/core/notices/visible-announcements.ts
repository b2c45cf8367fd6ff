/**
 * Which announcements there are for one person at one moment, and when that changes next. Pure; total. Times are as the server writes
 * them, ISO 8601 in UTC with milliseconds: they sort as text.
 */
import type { WidgetAnnouncement } from '../../../contracts/announcement.ts'
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from '../../../contracts/vocabulary.ts'

export interface Moment {
  readonly now: string
  /** Whether this person on this page is among those it is for. */
  readonly isInAudience: (announcement: WidgetAnnouncement) => boolean
  readonly dismissedIds: readonly string[]
}

/** What hurts now first. */
const URGENCY: readonly AnnouncementKind[] = ['incident', ...ANNOUNCEMENT_KINDS]

/** The most urgent first, then the newest. What cannot be dismissed is shown even where it once was. */
export function visibleAnnouncements(
  announcements: readonly WidgetAnnouncement[],
  { now, isInAudience, dismissedIds }: Moment,
): readonly WidgetAnnouncement[] {
  return announcements
    .filter(
      (announcement) =>
        isWithinWindow(announcement, now) &&
        !(announcement.isDismissible && dismissedIds.includes(announcement.id)) &&
        isInAudience(announcement),
    )
    .sort(byUrgency)
}

/** When the next of them starts or ends; undefined where nothing is going to. */
export function nextChange(
  announcements: readonly WidgetAnnouncement[],
  now: string,
): string | undefined {
  const [first] = announcements
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? ''])
    .filter((time) => now < time)
    .sort()
  return first
}

function isWithinWindow({ startsAt, endsAt }: WidgetAnnouncement, now: string): boolean {
  return startsAt <= now && (endsAt === null || now < endsAt)
}

function byUrgency(a: WidgetAnnouncement, b: WidgetAnnouncement): number {
  return (
    URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind) ||
    compare(b.startsAt, a.startsAt) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
