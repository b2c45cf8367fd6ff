/**
 * The announcements of one widget as they come and go: begins and ends them by the clock, remembers what was dismissed or seen, in
 * all tabs. The launcher's mark and the panel's list have a board each and always agree.
 */
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import { nextChange, visibleAnnouncements } from '../core/notices/visible-announcements.ts'
import { changeMemory, readMemory } from './notice-memory.ts'

const CHANGED = 'earshot:notices'

/** A timer cannot be set for much longer than 24 days; looking again after a day is as good. */
const TIMER_MAX_MS = 24 * 60 * 60 * 1000

export interface BoardDeps {
  readonly announcements: readonly WidgetAnnouncement[]
  readonly isInAudience: (audience: WidgetAnnouncement['audience']) => boolean
  /** Storage item of this widget's memory. */
  readonly memoryName: string
  readonly signal: AbortSignal
  /** Where the boards of one widget tell each other of a change: they may be of different bundles. */
  readonly root: EventTarget
  readonly now?: () => number
}

export interface AnnouncementBoard {
  /** Those to show now, the most urgent first. */
  visible(): readonly WidgetAnnouncement[]
  /** Those of them nobody has seen on this device. */
  unseen(): readonly WidgetAnnouncement[]
  markSeen(): void
  dismiss(id: string): void
  /** Looks again: who or where somebody is may have changed. */
  refresh(): void
  /** Called after each change. */
  watch(listener: () => void): void
}

export function createBoard(deps: BoardDeps): AnnouncementBoard {
  const { announcements, isInAudience, memoryName, signal, root, now = Date.now } = deps
  const listeners: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let visible = look()

  function look(): readonly WidgetAnnouncement[] {
    const { dismissedIds } = readMemory(memoryName)
    return visibleAnnouncements(announcements, {
      now: new Date(now()).toISOString(),
      isInAudience,
      dismissedIds,
    })
  }

  function unseen(): readonly WidgetAnnouncement[] {
    const { seenIds } = readMemory(memoryName)
    return visible.filter(({ id }) => !seenIds.includes(id))
  }

  function refresh(): void {
    if (signal.aborted) return
    visible = look()
    schedule()
    for (const listener of listeners) listener()
  }

  function schedule(): void {
    clearTimeout(timer)
    const next = nextChange(announcements, new Date(now()).toISOString())
    if (next) timer = setTimeout(refresh, Math.min(Date.parse(next) - now(), TIMER_MAX_MS))
  }

  schedule()
  signal.addEventListener('abort', () => clearTimeout(timer))
  // Another tab, or this page's other board, has dismissed or seen one.
  addEventListener('storage', ({ key }) => key === memoryName && refresh(), { signal })
  root.addEventListener(CHANGED, refresh, { signal })

  return {
    visible: () => visible,
    unseen,
    refresh,
    markSeen() {
      const ids = unseen().map(({ id }) => id)
      if (ids.length === 0) return
      changeMemory(memoryName, (memory) => ({ ...memory, seenIds: [...memory.seenIds, ...ids] }))
      root.dispatchEvent(new Event(CHANGED))
    },
    dismiss(id) {
      changeMemory(memoryName, (memory) => ({
        ...memory,
        dismissedIds: [...memory.dismissedIds, id],
      }))
      root.dispatchEvent(new Event(CHANGED))
    },
    watch(listener) {
      listeners.push(listener)
    },
  }
}
