/**
 * The page of a private link, `/f/#<entry>.<token>`: one's own feedback without an account. The token stays behind the `#`; it is sent to
 * this page's own server only, as a header.
 */
/// <reference path="../css-inline.d.ts" />
import { render } from 'preact'
import { type FollowUpKey, readFollowUpFragment } from '../core/notices/follow-up-link.ts'
import type { GivenOptions } from '../core/options.ts'
import buttonCss from '../launcher/launcher.css?inline'
import type { KeptReceipts } from '../notices/kept-receipts.ts'
import noticesCss from '../notices/notices.css?inline'
import { startYourFeedback } from '../notices/start-your-feedback.tsx'
import panelCss from '../panel/panel.css?inline'
import { loadStrings } from '../strings/load-strings.ts'
import { noticesEn } from '../strings/notices-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import css from './feedback-page.css?inline'

const options: GivenOptions = {}

const main = document.querySelector<HTMLElement>('#feedback')
if (main) await showFeedback(main)

async function showFeedback(main: HTMLElement): Promise<void> {
  const { strings, locale, dir } = await loadStrings(options, 'notices', noticesEn)
  document.title = strings.yourFeedbackLabel
  Object.assign(document.documentElement, { lang: locale, dir })
  const root = main.attachShadow({ mode: 'open' })
  for (const styles of [buttonCss, panelCss, noticesCss, css]) addStyles(root, styles, options)
  const heading = Object.assign(document.createElement('h1'), {
    textContent: strings.yourFeedbackLabel,
  })
  const box = document.createElement('div')
  root.append(heading, box)

  let leaving = new AbortController()
  const open = async (): Promise<void> => {
    leaving.abort()
    leaving = new AbortController()
    const key = readFollowUpFragment(location.hash)
    if (!key) return render(strings.errorLinkText, box)
    const { list, render: draw } = startYourFeedback({
      options,
      root,
      signal: leaving.signal,
      receipts: receiptOf(key),
      endpoint: location.origin,
      getStrings: () => strings,
      changed: () => render(draw({ strings, locale }), box),
    })
    await list.start(key.id)
  }
  // Another link, pasted into the same tab.
  addEventListener('hashchange', open)
  await open()
}

/** What the address holds, as the only receipt there is. */
function receiptOf(key: FollowUpKey): KeptReceipts {
  let receipts = [{ ...key, receivedAt: '', text: '' }]
  return {
    list: () => receipts,
    forget() {
      receipts = []
    },
  }
}
