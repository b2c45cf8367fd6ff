/** Announcements: what the team tells in the widget, and when. */
import { and, desc, eq, gt, isNull, lt, lte, or, type SQL } from 'drizzle-orm'
import type { Announcement, WidgetAnnouncement } from '../../contracts/announcement.ts'
import { ANNOUNCEMENTS_MAX } from '../../contracts/limits.ts'
import { announcements } from '../../drizzle/schema/index.ts'
import type { Db } from './db.ts'
import { toIso, toIsoOrNull } from './rows.ts'

/** How long before its start the widget is told of an announcement: it decides by its own clock when to show it. */
const TOLD_AHEAD_MS = 24 * 60 * 60 * 1000

export type AnnouncementRow = Omit<typeof announcements.$inferSelect, 'projectId'>

/** What a patch may change. What is undefined stays as it is. */
export type AnnouncementChange = {
  readonly [Column in keyof Omit<AnnouncementRow, 'id' | 'createdAt'>]?:
    | AnnouncementRow[Column]
    | undefined
}

/** False where the project has as many as it may have. */
export async function insertAnnouncement(
  db: Db,
  projectId: string,
  announcement: AnnouncementRow,
): Promise<boolean> {
  const count = await db.$count(announcements, eq(announcements.projectId, projectId))
  if (count >= ANNOUNCEMENTS_MAX) return false
  await db.insert(announcements).values({ ...announcement, projectId })
  return true
}

/** All of a project's, newest start first. */
export async function listAnnouncements(db: Db, projectId: string): Promise<Announcement[]> {
  return (await selectNewest(db, projectId)).map(toAnnouncement)
}

/** Those shown at `now` or starting within a day, newest start first: what the widget gets. */
export async function listWidgetAnnouncements(
  db: Db,
  projectId: string,
  now: number,
): Promise<WidgetAnnouncement[]> {
  const isDue = lt(announcements.startsAt, now + TOLD_AHEAD_MS)
  return (await selectNewest(db, projectId, isDue, endsAfter(now))).map(toWidgetAnnouncement)
}

/** Those shown at `now`: what may be suggested to somebody who writes. */
export async function listShownAnnouncements(
  db: Db,
  projectId: string,
  now: number,
): Promise<WidgetAnnouncement[]> {
  const isDue = lte(announcements.startsAt, now)
  return (await selectNewest(db, projectId, isDue, endsAfter(now))).map(toWidgetAnnouncement)
}

function selectNewest(db: Db, projectId: string, ...conditions: readonly (SQL | undefined)[]) {
  return db
    .select()
    .from(announcements)
    .where(and(eq(announcements.projectId, projectId), ...conditions))
    .orderBy(desc(announcements.startsAt), desc(announcements.id))
}

function endsAfter(now: number): SQL | undefined {
  return or(isNull(announcements.endsAt), gt(announcements.endsAt, now))
}

export async function getAnnouncement(
  db: Db,
  projectId: string,
  announcementId: string,
): Promise<Announcement | undefined> {
  const row = await db
    .select()
    .from(announcements)
    .where(and(eq(announcements.projectId, projectId), eq(announcements.id, announcementId)))
    .get()
  return row && toAnnouncement(row)
}

export async function updateAnnouncement(
  db: Db,
  projectId: string,
  announcementId: string,
  change: AnnouncementChange,
): Promise<void> {
  await db
    .update(announcements)
    .set(change)
    .where(and(eq(announcements.projectId, projectId), eq(announcements.id, announcementId)))
}

/** True where there was one. */
export async function deleteAnnouncement(
  db: Db,
  projectId: string,
  announcementId: string,
): Promise<boolean> {
  const rows = await db
    .delete(announcements)
    .where(and(eq(announcements.projectId, projectId), eq(announcements.id, announcementId)))
    .returning({ id: announcements.id })
  return rows.length === 1
}

export function toAnnouncement(row: AnnouncementRow): Announcement {
  return {
    ...toWidgetAnnouncement(row),
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.updatedAt),
  }
}

function toWidgetAnnouncement(row: AnnouncementRow): WidgetAnnouncement {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    linkUrl: row.linkUrl,
    linkLabel: row.linkLabel,
    isDismissible: row.isDismissible,
    startsAt: toIso(row.startsAt),
    endsAt: toIsoOrNull(row.endsAt),
    audience: [...row.audience],
    translations: row.translations,
  }
}
