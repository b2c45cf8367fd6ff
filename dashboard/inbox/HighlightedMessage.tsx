/** A message whose evidence is marked: underlined straight where it speaks for, wavy where it speaks against. */
import type { Evidence } from '../../contracts/insight.ts'
import { makeSegments } from '../highlight.ts'

interface Props {
  readonly message: string
  readonly evidence: readonly Evidence[]
}

export function HighlightedMessage({ message, evidence }: Props) {
  return (
    <>
      {makeSegments(message, evidence).map(({ text, sign }, index) =>
        sign === 'none' ? (
          text
        ) : (
          <mark key={index} class="evidence" data-sign={sign}>
            {text}
          </mark>
        ),
      )}
    </>
  )
}
