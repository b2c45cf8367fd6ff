/** The piece of a text that caused a judgement. */
export interface Evidence {
  readonly text: string
  /** UTF-16 offsets into the message, end exclusive. */
  readonly start: number
  readonly end: number
  /** Signed lexicon units for sentiment, cue weight for intent, 1 for tags. */
  readonly weight: number
}

/** Quotes the message from one offset to another. */
export function quote(message: string, start: number, end: number, weight: number): Evidence {
  return { text: message.slice(start, end), start, end, weight: Math.round(weight * 1000) / 1000 }
}

/** The strongest pieces, at most `limit`, in the order of the text. */
export function strongest(evidence: readonly Evidence[], limit: number): readonly Evidence[] {
  if (evidence.length <= limit) return evidence
  return evidence
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start)
    .slice(0, limit)
    .toSorted((a, b) => a.start - b.start)
}
