/** Keeps the launcher's unread mark true. Loaded with the page only where the project announces something. */
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import type { GivenOptions } from '../core/options.ts'
import { isInAudience } from '../engine/is-in-audience.ts'
import { loadStrings } from '../strings/load-strings.ts'
import { noticesEn } from '../strings/notices-en.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import { createBoard } from './announcement-board.ts'
import { markLauncher } from './mark-launcher.ts'

export interface UnreadDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  /** Aborted by `destroy()`. */
  readonly signal: AbortSignal
  /** Aborted when nothing is to be shown any more. */
  readonly life: AbortSignal
  readonly announcements: readonly WidgetAnnouncement[]
}

export async function watchUnread(deps: UnreadDeps): Promise<void> {
  const { options, root, signal, life, announcements } = deps
  let texts = await loadStrings(options, 'notices', noticesEn)
  const board = createBoard({
    announcements,
    isInAudience: ({ audience }) => isInAudience(options, audience),
    options,
    signal: life,
    root,
  })
  const mark = (): void => {
    const isUnread = !life.aborted && board.unseen().length > 0
    markLauncher(root, isUnread ? texts.strings.unreadAnnouncementLabel : undefined)
  }
  board.watch(mark)
  life.addEventListener('abort', mark)
  signal.addEventListener(
    STRINGS_EVENT,
    async () => {
      texts = await loadStrings(options, 'notices', noticesEn)
      markLauncher(root, undefined)
      mark()
    },
    { signal: life },
  )
  mark()
}
