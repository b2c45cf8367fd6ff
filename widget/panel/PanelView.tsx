/** What the dialog shows: the form, or what takes its place. A pure function of the panel's state. */
import type { JSX } from 'preact'
import type { GivenOptions } from '../core/options.ts'
import type { Phase } from '../core/phase.ts'
import type { FormFields } from '../core/submission.ts'
import type { FormStrings } from '../strings.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import type { PanelSlots } from './slots.ts'

export interface PanelProps {
  readonly options: GivenOptions
  readonly strings: FormStrings
  readonly fields: FormFields
  readonly phase: Phase
  readonly slots: PanelSlots
  readonly change: (form: HTMLFormElement) => unknown
  readonly send: (form: HTMLFormElement) => unknown
  readonly close: () => void
}

export function PanelView(props: PanelProps): JSX.Element {
  const { strings, phase, slots, close } = props
  return (
    <>
      <header>
        <h2>{strings.formTitle}</h2>
        <button type="button" class="close" aria-label={strings.closeLabel} onClick={close} />
      </header>
      <p role="status" class={phase.state}>
        {phase.message}
      </p>
      {slots.head?.(props)}
      {slots.body?.(props) ?? <FeedbackForm {...props} />}
    </>
  )
}
