/** What `after-open` adds to the form once it is there: the form itself opens without it. */
import type { JSX } from 'preact'
import type { PanelProps } from './PanelView.tsx'

export interface PanelSlots {
  /** Below the heading: what there is to know, and the way to one's own feedback. */
  head?: (props: PanelProps) => JSX.Element | undefined
  /** Instead of the form, for as long as it returns something. */
  body?: (props: PanelProps) => JSX.Element | undefined
  /** Right below the message: what there is to say about it, and the files that go with it. */
  note?: (props: PanelProps) => JSX.Element | undefined
  /** In the form, above the e-mail address: further fields. */
  fields?: (props: PanelProps) => JSX.Element | undefined
}
