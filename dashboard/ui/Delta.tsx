/** A change against the period before: an arrow, a sign and a figure, so that colour is never alone. */
import { format } from '../format.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly value: number
  readonly digits?: number
  /** Whether more is better, worse, or neither. */
  readonly more?: 'better' | 'worse' | 'neither'
}

export function Delta({ value, digits = 0, more = 'neither' }: Props) {
  const rounded = Number(value.toFixed(digits))
  const direction = toDirection(rounded)
  return (
    <span class="delta" data-tone={toTone(rounded, more)}>
      <Icon name={direction} />
      {format.signed(value, digits)}
    </span>
  )
}

function toDirection(value: number): 'up' | 'down' | 'flat' {
  if (value > 0) return 'up'
  return value < 0 ? 'down' : 'flat'
}

function toTone(value: number, more: 'better' | 'worse' | 'neither'): string {
  if (value === 0 || more === 'neither') return 'plain'
  return value > 0 === (more === 'better') ? 'good' : 'bad'
}
