/**
 * What there is to tell inside the panel: announcements above the form, "your feedback" in its place, known problems below the
 * message. Loaded beside the open form, and only as far as there is something to tell.
 */
/// <reference path="../css-inline.d.ts" />
import type { JSX } from 'preact'
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Phase } from '../core/phase.ts'
import type { EarshotEvents } from '../events.ts'
import type { PanelProps } from '../panel/PanelView.tsx'
import { loadStrings } from '../strings/load-strings.ts'
import { noticesEn } from '../strings/notices-en.ts'
import { STRINGS_EVENT } from '../strings/strings-event.ts'
import { addStyles } from '../theme/add-styles.ts'
import { AnnouncementList } from './AnnouncementList.tsx'
import { createBoard } from './announcement-board.ts'
import { createAnnouncer } from './announcer.ts'
import { FollowUpLinks } from './FollowUpLinks.tsx'
import type { KeptReceipts } from './kept-receipts.ts'
import { markLauncher } from './mark-launcher.ts'
import css from './notices.css?inline'
import type { YourFeedbackPart } from './start-your-feedback.tsx'

/** What a page hears of notices. */
export type NoticeEvent = {
  readonly [Name in 'announcementShown' | 'announcementDismissed' | 'suggestionAccepted']: {
    readonly name: Name
    readonly payload: EarshotEvents[Name]
  }
}['announcementShown' | 'announcementDismissed' | 'suggestionAccepted']

export interface NoticesDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  /** What the project announces; undefined where it could not be loaded. */
  readonly config: WidgetConfig | undefined
  readonly receipts: KeptReceipts
  readonly isInAudience: (announcement: WidgetAnnouncement) => boolean
  readonly tell: (event: NoticeEvent) => void
  /** Renders the panel: in this phase, or as it stands. */
  readonly show: (phase?: Phase) => void
}

/** `note` stands below the message. */
export type NoticeSlots = Readonly<
  Record<'head' | 'note' | 'body', (props: PanelProps) => JSX.Element | undefined>
>

export async function createNotices(deps: NoticesDeps): Promise<NoticeSlots> {
  const { options, root, signal, config, receipts, isInAudience, tell, show } = deps
  const endpoint = options.endpoint ?? new URL(import.meta.url).origin
  let texts = await loadStrings(options, 'notices', noticesEn)
  const getStrings = () => texts.strings
  // For announcements, which are written in other languages than the catalogues.
  const getLocale = () => options.locale || navigator.language
  addStyles(root, css, options)

  const board = createBoard({
    announcements: config?.announcements ?? [],
    isInAudience,
    options,
    signal,
    root,
  })
  const announcer = createAnnouncer({ board, tell, getStrings, getLocale })
  let note: ((props: PanelProps) => JSX.Element) | undefined
  let yours: YourFeedbackPart | undefined
  let isShowingYours = false

  function update(): void {
    if (isOpen(root)) {
      announcer.tell()
      markLauncher(root, undefined)
    }
    show()
  }

  function dismiss(announcementId: string): void {
    board.dismiss(announcementId)
    tell({ name: 'announcementDismissed', payload: { announcementId } })
    // The button that had the focus is gone.
    focus(root, '.announcements .close') || focus(root, 'dialog textarea')
  }

  async function showYours(id?: string): Promise<void> {
    const { startYourFeedback } = await import('./start-your-feedback.tsx')
    yours ??= startYourFeedback({ ...deps, endpoint, getStrings, changed: show })
    isShowingYours = true
    const loaded = yours.list.start(id)
    show({ state: 'editing' })
    focus(root, '.yours')
    root.querySelector('dialog')?.scrollTo(0, 0)
    await loaded
  }

  function leaveYours(): void {
    isShowingYours = false
    yours?.list.stop()
  }

  board.watch(update)
  watchDialog(root, signal, (isOpen) => {
    if (isOpen) board.refresh()
    else leaveYours()
  })
  signal.addEventListener(STRINGS_EVENT, async () => {
    texts = await loadStrings(options, 'notices', noticesEn)
    show()
  })
  if (isOpen(root)) announcer.tell()
  if (config?.isSuggesting)
    import('./start-suggestions.tsx').then(
      ({ startSuggestions }) => {
        note = startSuggestions({ ...deps, endpoint, getStrings })
        show()
      },
      // The form works without them.
      () => {},
    )

  return {
    head: ({ phase }: PanelProps) => (
      <>
        <div role="status" class="spoken">
          {announcer.spoken}
        </div>
        {board.visible().length > 0 && !isShowingYours && (
          <AnnouncementList
            announcements={board.visible()}
            wish={getLocale()}
            locale={texts.locale}
            strings={texts.strings}
            dismiss={dismiss}
          />
        )}
        {!isShowingYours && (
          <FollowUpLinks {...{ phase, receipts, showYours, strings: texts.strings }} />
        )}
      </>
    ),
    note: (props) => note?.(props),
    body: () =>
      isShowingYours
        ? yours?.render({
            strings: texts.strings,
            locale: texts.locale,
            back() {
              leaveYours()
              show({ state: 'editing' })
              focus(root, 'dialog textarea')
            },
          })
        : undefined,
  }
}

function isOpen(root: ShadowRoot): boolean {
  return root.querySelector('dialog[open]') !== null
}

function focus(root: ShadowRoot, selector: string): boolean {
  const element = root.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}

/** A dialog tells that it closes, but in older browsers not that it opens. */
function watchDialog(
  root: ShadowRoot,
  signal: AbortSignal,
  onChange: (isOpen: boolean) => void,
): void {
  const dialog = root.querySelector('dialog')
  if (!dialog) return
  const observer = new MutationObserver(() => onChange(dialog.open))
  observer.observe(dialog, { attributeFilter: ['open'] })
  signal.addEventListener('abort', () => observer.disconnect())
}
