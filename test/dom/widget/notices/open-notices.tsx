import { render } from 'preact'
import type { WidgetConfig } from '../../../../contracts/widget-config.ts'
import type { GivenOptions } from '../../../../widget/core/options.ts'
import type { Phase } from '../../../../widget/core/phase.ts'
import type { FormFields } from '../../../../widget/core/submission.ts'
import { createNotices, type NoticesDeps } from '../../../../widget/notices/create-notices.tsx'
import type { KeptReceipt } from '../../../../widget/notices/kept-receipts.ts'
import { PanelView } from '../../../../widget/panel/PanelView.tsx'
import { formEn } from '../../../../widget/strings.ts'

export interface OpenNotices {
  readonly root: ShadowRoot
  readonly dialog: HTMLDialogElement
  /** What the page was told. */
  readonly events: (readonly [string, unknown])[]
  readonly receipts: readonly KeptReceipt[]
  /** How often the form was closed. */
  readonly closings: () => number
  show(phase?: Phase): void
  destroy(): void
}

interface Given {
  readonly config?: Partial<WidgetConfig>
  readonly receipts?: readonly KeptReceipt[]
  readonly options?: Partial<GivenOptions>
  readonly isInAudience?: NoticesDeps['isInAudience']
  /** What the form begins with. */
  readonly draft?: FormFields
}

/** The notices in an open panel, as `after-open` puts them there. */
export async function openNotices(given: Given = {}): Promise<OpenNotices> {
  const root = document.body
    .appendChild(document.createElement('earshot-widget'))
    .attachShadow({ mode: 'open' })
  root.append(document.createElement('button'))
  const dialog = root.appendChild(document.createElement('dialog'))
  dialog.setAttribute('open', '')
  const abort = new AbortController()
  const options: GivenOptions = {
    key: 'epk_1',
    endpoint: 'https://feedback.example',
    locale: 'en',
    ...given.options,
  }
  const events: (readonly [string, unknown])[] = []
  let receipts = given.receipts ?? []
  let phase: Phase = { state: 'editing' }
  let slots: Awaited<ReturnType<typeof createNotices>> | undefined
  let closings = 0
  const close = (): void => {
    closings += 1
    dialog.removeAttribute('open')
  }
  const show = (next: Phase = phase): void => {
    phase = next
    const parts = {
      fields: given.draft ?? {},
      change: () => {},
      send: () => {},
      close,
      slots: slots ?? {},
    }
    render(<PanelView {...{ options, strings: formEn, phase, ...parts }} />, dialog)
  }
  slots = await createNotices({
    options,
    root,
    signal: abort.signal,
    config: {
      surveys: [],
      announcements: [],
      surveyCoolDownDays: 7,
      isSuggesting: false,
      ...given.config,
    },
    receipts: {
      list: () => receipts,
      forget(id) {
        receipts = receipts.filter((receipt) => receipt.id !== id)
      },
    },
    isInAudience: given.isInAudience ?? (() => true),
    tell: ({ name, payload }) => events.push([name, payload]),
    show,
  })
  show()
  return {
    root,
    dialog,
    events,
    get receipts() {
      return receipts
    },
    closings: () => closings,
    show,
    destroy() {
      abort.abort()
      render(null, dialog)
    },
  }
}

export function find<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): Found {
  const element = root.querySelector<Found>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

export function textsOf(root: ParentNode, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '')
}
