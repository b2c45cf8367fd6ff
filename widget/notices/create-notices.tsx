/**
 * What there is to tell inside the panel: announcements above the form, "your feedback" in its place, known problems below the
 * message. Loaded beside the open form, and only as far as there is something to tell.
 */
/// <reference path="../css-inline.d.ts" />
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import { announcementTexts } from '../core/notices/announcement-texts.ts'
import type { GivenOptions } from '../core/options.ts'
import type { PanelSlots } from '../panel/slots.ts'
import { type NoticeStrings, noticesEn } from '../strings/notices-en.ts'
import { AnnouncementList, announcementKindLabel } from './AnnouncementList.tsx'
import { createBoard } from './announcement-board.ts'
import type { KeptReceipts } from './kept-receipts.ts'
import { markLauncher } from './mark-launcher.ts'
import { memoryName } from './notice-memory.ts'
import css from './notices.css?inline'

export interface NoticesDeps {
  readonly options: GivenOptions
  /** The language's texts and the page's own, laid over English here. */
  readonly strings: Partial<NoticeStrings>
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly config: WidgetConfig | undefined
  readonly receipts: KeptReceipts
  readonly isInAudience: (audience: WidgetAnnouncement['audience']) => boolean
  /** Tells the page: `announcementShown`, `announcementDismissed`. */
  readonly emit: (event: NoticeEvent, detail: Readonly<Record<string, string>>) => void
  /** Renders the panel as it stands. */
  readonly show: () => void
}

export type NoticeEvent = 'announcementShown' | 'announcementDismissed' | 'suggestionAccepted'

export function createNotices(deps: NoticesDeps): Pick<PanelSlots, 'head' | 'body'> {
  const { options, root, signal, config, isInAudience, emit, show } = deps
  const strings = { ...noticesEn, ...deps.strings }
  const locale = options.locale || navigator.language
  adopt(root)

  const shownIds = new Set<string>()
  let spoken = ''
  const board = createBoard({
    announcements: config?.announcements ?? [],
    isInAudience,
    memoryName: memoryName(options.key),
    signal,
    root,
  })
  const isOpen = (): boolean => root.querySelector('dialog[open]') !== null

  /** What has begun since the panel opened, or was never seen, is said; what is shown counts as seen. */
  function tell(): void {
    if (!isOpen()) return
    const news = board.visible().filter(({ id }) => !shownIds.has(id))
    for (const announcement of news) {
      shownIds.add(announcement.id)
      emit('announcementShown', { id: announcement.id, kind: announcement.kind })
    }
    const pressing = news.filter(({ kind }) => kind === 'incident' || kind === 'maintenance')
    if (pressing.length > 0)
      spoken = pressing
        .map(
          (announcement) =>
            `${announcementKindLabel(announcement.kind, strings)}: ${announcementTexts(announcement, locale).title}`,
        )
        .join('. ')
    board.markSeen()
    markLauncher(root, undefined)
  }

  function dismiss(id: string): void {
    board.dismiss(id)
    emit('announcementDismissed', { id })
    // The button that had the focus is gone.
    const next = root.querySelector<HTMLElement>('.announcements .close, dialog textarea')
    next?.focus()
  }

  board.watch(() => {
    tell()
    show()
  })
  watchOpening(root, signal, () => board.refresh())
  if (isOpen()) tell()

  return {
    head() {
      const announcements = board.visible()
      return (
        <>
          <div role="status" class="spoken">
            {spoken}
          </div>
          {announcements.length > 0 && (
            <AnnouncementList {...{ announcements, locale, strings, dismiss }} />
          )}
        </>
      )
    },
    body: () => undefined,
  }
}

const adopted = new WeakSet<ShadowRoot>()

function adopt(root: ShadowRoot): void {
  if (adopted.has(root)) return
  adopted.add(root)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets.push(sheet)
}

/** A dialog tells that it closes, but in older browsers not that it opens. */
function watchOpening(root: ShadowRoot, signal: AbortSignal, onOpen: () => void): void {
  const dialog = root.querySelector('dialog')
  if (!dialog) return
  const observer = new MutationObserver(() => dialog.open && onOpen())
  observer.observe(dialog, { attributeFilter: ['open'] })
  signal.addEventListener('abort', () => observer.disconnect())
}
