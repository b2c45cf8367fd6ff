/**
 * Decides whether there is anything to tell, and loads what tells it: announcements, own feedback or suggestions. A project without
 * any of them pays nothing but this. Loaded with the open form.
 */
import type { JSX } from 'preact'
import { configFor } from '../engine/config-for.ts'
import { isInAudience } from '../engine/is-in-audience.ts'
import { emit } from '../engine/page-event.ts'
import type { Client } from '../io/client.ts'
import type { PanelProps } from '../panel/PanelView.tsx'
import type { NoticeSlots, NoticesDeps } from './create-notices.tsx'
import { receiptsOf } from './kept-receipts.ts'

export interface StartNoticesDeps
  extends Pick<NoticesDeps, 'options' | 'root' | 'signal' | 'show'> {
  readonly client: Client
}

/** Shows nothing until there is something to show. */
export function startNotices(deps: StartNoticesDeps): NoticeSlots {
  const { options, signal, client, show } = deps
  const receipts = receiptsOf(client)
  let loading: Promise<void> | undefined
  let slots: NoticeSlots | undefined
  let isOpened = false

  async function load(): Promise<void> {
    const config = await configFor(options)
    // What stands above the form is there before it opens; the rest is loaded by those who open it.
    const isNeeded =
      !!config?.announcements.length ||
      (isOpened && (config?.isSuggesting || receipts.list().length > 0))
    if (!isNeeded) return
    loading ??= import('./create-notices.tsx').then(async ({ createNotices }) => {
      slots = await createNotices({
        ...deps,
        config,
        receipts,
        isInAudience: ({ audience }) => isInAudience(options, audience),
        tell: ({ name, payload }) => emit(signal, name, payload),
      })
      if (isOpened) show()
    })
    await loading
  }

  const tryToLoad = (): void => {
    // The form works without it; the next feedback tries again.
    load().catch(() => {
      loading = undefined
    })
  }
  tryToLoad()
  signal.addEventListener(
    'abort',
    client.onSettled(({ delivery }) => {
      if (isOpened && delivery.state === 'sent') tryToLoad()
    }),
  )

  const slot =
    (name: 'note' | 'body') =>
    (props: PanelProps): JSX.Element | undefined =>
      slots?.[name](props)
  return {
    head(props) {
      if (!isOpened) {
        isOpened = true
        tryToLoad()
      }
      return slots?.head(props)
    },
    note: slot('note'),
    body: slot('body'),
  }
}
