/** Arrow keys that browse a radio group without selecting: where an answer goes on by itself, looking around must not answer. */
import type { TargetedKeyboardEvent } from 'preact'

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowUp: -1,
}

export function browse(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event
  const radios = [...currentTarget.querySelectorAll<HTMLInputElement>('[type=radio]')]
  const at = radios.findIndex((radio) => radio.matches(':focus'))
  const radio = radios[at]
  if (!radio) return
  if (key === 'Enter' && !radio.checked) {
    event.preventDefault()
    radio.click()
  }
  const step = STEPS[key]
  if (!step) return
  event.preventDefault()
  const isMirrored = key.length > 9 && getComputedStyle(currentTarget).direction === 'rtl'
  const { length } = radios
  radios[(at + (isMirrored ? -step : step) + length) % length]?.focus()
}
