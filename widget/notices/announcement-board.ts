/**
 * The announcements of one widget as they come and go: begins and ends them by the clock, remembers what was dismissed or seen, in
 * all tabs. The launcher's mark and the panel's list have a board each and always agree.
 */
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import { nextChange, visibleAnnouncements } from '../core/notices/visible-announcements.ts'
import type { GivenOptions } from '../core/options.ts'
import { changeMemory, memoryName, type NoticeMemory, readMemory } from './notice-memory.ts'

const CHANGED = 'earshot:notices'

/** A timer cannot be set for much longer than 24 days; looking again after a day is as good. */
const TIMER_MAX_MS = 24 * 60 * 60 * 1000

export interface BoardDeps {
  readonly announcements: readonly WidgetAnnouncement[]
  readonly isInAudience: (announcement: WidgetAnnouncement) => boolean
  readonly options: GivenOptions
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
  const { announcements, isInAudience, options, signal, root, now = Date.now } = deps
  const listeners: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let memory = readMemory(options)
  let visible = look()

  function look(): readonly WidgetAnnouncement[] {
    const { dismissedIds } = memory
    const at = new Date(now()).toISOString()
    return visibleAnnouncements(announcements, { now: at, isInAudience, dismissedIds })
  }

  function unseen(): readonly WidgetAnnouncement[] {
    return visible.filter(({ id }) => !memory.seenIds.includes(id))
  }

  /** Handed over with the news: where nothing may be stored the other board cannot read it. */
  function change(changes: (memory: NoticeMemory) => NoticeMemory): void {
    root.dispatchEvent(new CustomEvent(CHANGED, { detail: changeMemory(options, changes) }))
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
  // Another tab has dismissed or seen one.
  addEventListener(
    'storage',
    ({ key }) => {
      if (key !== memoryName(options)) return
      memory = readMemory(options)
      refresh()
    },
    { signal },
  )
  // This board, or the widget's other one.
  root.addEventListener(
    CHANGED,
    (event) => {
      if (event instanceof CustomEvent) memory = event.detail
      refresh()
    },
    { signal },
  )

  return {
    visible: () => visible,
    unseen,
    refresh,
    markSeen() {
      const ids = unseen().map(({ id }) => id)
      if (ids.length === 0) return
      change(({ seenIds, ...rest }) => ({ ...rest, seenIds: [...seenIds, ...ids] }))
    },
    dismiss(id) {
      change(({ dismissedIds, ...rest }) => ({ ...rest, dismissedIds: [...dismissedIds, id] }))
    },
    watch(listener) {
      listeners.push(listener)
    },
  }
}
