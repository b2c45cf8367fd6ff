/** Announcements while the panel is open: says what begins, tells the page what was shown, and counts what is shown as seen. */
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import { announcementTexts } from '../core/notices/announcement-texts.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import type { AnnouncementBoard } from './announcement-board.ts'
import type { NoticesDeps } from './create-notices.tsx'

/** Those that change what a person can do right now. */
const PRESSING: readonly WidgetAnnouncement['kind'][] = ['incident', 'maintenance']

export interface AnnouncerDeps {
  readonly board: AnnouncementBoard
  readonly tell: NoticesDeps['tell']
  readonly getStrings: () => NoticeStrings
  readonly getLocale: () => string
}

export interface Announcer {
  /** What the live region says. */
  readonly spoken: string
  /** To be called while the panel is open, after each change. */
  tell(): void
}

export function createAnnouncer({ board, tell, getStrings, getLocale }: AnnouncerDeps): Announcer {
  const shownIds = new Set<string>()
  let spoken = ''
  const word = (announcement: WidgetAnnouncement): string => {
    const { title } = announcementTexts(announcement, getLocale())
    return `${getStrings()[`${announcement.kind}Label`]}: ${title}`
  }
  return {
    get spoken() {
      return spoken
    },
    tell() {
      const news = board.visible().filter(({ id }) => !shownIds.has(id))
      for (const { id } of news) {
        shownIds.add(id)
        tell({ name: 'announcementShown', payload: { announcementId: id } })
      }
      const pressing = news.filter(({ kind }) => PRESSING.includes(kind))
      if (pressing.length > 0) spoken = pressing.map(word).join('. ')
      board.markSeen()
    },
  }
}
