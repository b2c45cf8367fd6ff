/** Cuts a message into pieces by its evidence. Pure; total on any offsets; pieces joined give the message. */
import type { Evidence } from '../contracts/insight.ts'

/** Which way the evidence of a piece points. */
export type EvidenceSign = 'positive' | 'negative' | 'none'

export interface Segment {
  readonly text: string
  readonly sign: EvidenceSign
}

/** Where pieces of evidence overlap, the sign of their summed weight decides. */
export function makeSegments(
  message: string,
  evidence: readonly Pick<Evidence, 'start' | 'end' | 'weight'>[],
): readonly Segment[] {
  const spans = evidence
    .map(({ start, end, weight }) => ({
      start: snap(message, clamp(start, message.length), -1),
      end: snap(message, clamp(end, message.length), 1),
      weight: Number.isFinite(weight) ? weight : 0,
    }))
    .filter(({ start, end, weight }) => start < end && weight !== 0)
  const cuts = [...new Set([0, message.length, ...spans.flatMap((span) => [span.start, span.end])])]
  cuts.sort((a, b) => a - b)

  const segments: { text: string; sign: EvidenceSign }[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    const text = message.slice(start, end)
    const covering = spans.filter((span) => span.start <= start && span.end >= end)
    const sign = toSign(covering.reduce((sum, span) => sum + span.weight, 0))
    const last = segments.at(-1)
    if (last?.sign === sign) last.text += text
    else segments.push({ text, sign })
  }
  return segments
}

function toSign(weight: number): EvidenceSign {
  if (weight > 0) return 'positive'
  return weight < 0 ? 'negative' : 'none'
}

function clamp(offset: number, length: number): number {
  if (!Number.isFinite(offset)) return 0
  return Math.min(Math.max(Math.trunc(offset), 0), length)
}

/** Moves an offset out of a surrogate pair, so that no emoji is cut in two. */
function snap(message: string, offset: number, direction: 1 | -1): number {
  const before = message.charCodeAt(offset - 1)
  const after = message.charCodeAt(offset)
  const isInsidePair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
  return isInsidePair ? offset + direction : offset
}
