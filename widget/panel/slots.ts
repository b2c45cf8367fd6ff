/** What `after-open` adds to the form once it is there: the form itself opens without it. */
import type { JSX } from 'preact'
import type { PanelProps } from './PanelView.tsx'

export interface PanelSlots {
  /** Below the heading: what there is to know, and the way to one's own feedback. */
  head?: (props: PanelProps) => JSX.Element | undefined
  /** Instead of the form, for as long as it returns something. */
  body?: (props: PanelProps) => JSX.Element | undefined
  /** In the form, above its buttons: further fields and files. */
  fields?: (props: PanelProps) => JSX.Element | undefined
}
