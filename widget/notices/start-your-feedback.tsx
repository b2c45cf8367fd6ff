/** "Your feedback" as a part that is loaded when it is asked for. */
/// <reference path="../css-inline.d.ts" />
import type { JSX } from 'preact'
import type { GivenOptions } from '../core/options.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import { createFeedbackList, type FeedbackList } from './feedback-list.ts'
import { createFollowUpApi } from './follow-up-api.ts'
import type { KeptReceipts } from './kept-receipts.ts'
import { YourFeedback, type YourFeedbackProps } from './YourFeedback.tsx'
import css from './your-feedback.css?inline'

export interface YourFeedbackDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly receipts: KeptReceipts
  readonly endpoint: string
  readonly getStrings: () => NoticeStrings
  readonly changed: () => void
}

export interface YourFeedbackPart {
  readonly list: FeedbackList
  render(props: Omit<YourFeedbackProps, 'list'>): JSX.Element
}

export function startYourFeedback(deps: YourFeedbackDeps): YourFeedbackPart {
  const { options, root, endpoint, signal } = deps
  addStyles(root, css, options)
  const list = createFeedbackList({
    ...deps,
    api: createFollowUpApi(endpoint, signal),
  })
  return { list, render: (props) => <YourFeedback {...props} list={list} /> }
}
