/** What became of the form, in its place: what can be referred to, and the way out. */
import type { JSX } from 'preact'
import type { PanelProps } from './PanelView.tsx'

/** Nothing for as long as the form is needed. */
export function showOutcome({ phase, close }: PanelProps): JSX.Element | undefined {
  return phase.confirmLabel ? (
    <footer>
      <small>{phase.receipt}</small>
      <button type="button" ref={(button) => button?.focus()} onClick={close}>
        {phase.confirmLabel}
      </button>
    </footer>
  ) : undefined
}

/** What several parts have to say in one place. */
export function together(...parts: readonly (JSX.Element | undefined)[]): JSX.Element {
  return <>{parts}</>
}
