/**
 * Splits a text into the pieces the encoder knows: SentencePiece's unigram model (Kudo 2018), the most probable path by Viterbi. The same as
 * the published model's tokeniser, in linear time. Pure.
 */

/** Ids of the vocabulary that stand for no text. */
const RESERVED = 6

/** What is in no piece. A run of it counts once. */
const UNKNOWN = 0

/** Stands for a space, and before the first word. */
const SEPARATOR = '\u2581'

/** A node of the tree of pieces: by code point. */
interface PieceNode {
  readonly next: Map<string, PieceNode>
  id: number | undefined
}

export interface PieceTokeniser {
  /** The ids of a text's pieces, at most `max`. Only as much of the text is read as they can come from. */
  toPieces(text: string, max: number): number[]
}

/** `pieces`: [piece, log probability] in the order of their ids. */
export function createPieceTokeniser(
  pieces: readonly (readonly [string, number])[],
): PieceTokeniser {
  const root: PieceNode = { next: new Map(), id: undefined }
  let longest = 1
  pieces.forEach(([piece], id) => {
    if (id < RESERVED) return
    const symbols = Array.from(piece)
    longest = Math.max(longest, symbols.length)
    insert(root, symbols, id)
  })
  const scores = Float64Array.from(pieces, ([, score]) => score)

  return {
    toPieces(text, max) {
      const symbols = toSymbols(text, max * longest)
      return bestPath(root, scores, symbols).slice(0, max)
    },
  }
}

function insert(root: PieceNode, symbols: readonly string[], id: number): void {
  let node = root
  for (const symbol of symbols) {
    let next = node.next.get(symbol)
    if (!next) {
      next = { next: new Map(), id: undefined }
      node.next.set(symbol, next)
    }
    node = next
  }
  node.id = id
}

/** Code points of the normalised text, at most `max`. */
function toSymbols(text: string, max: number): string[] {
  // A code point is at most two units, and NFKC may make one of several: enough is cut off before, for hostile lengths.
  const normalised = text.slice(0, 4 * max).normalize('NFKC')
  if (normalised === '') return []
  return Array.from(SEPARATOR + normalised.replaceAll(' ', SEPARATOR)).slice(0, max)
}

/** Ids from first to last. A position that no piece leads on from is left by one unknown symbol. */
function bestPath(root: PieceNode, scores: Float64Array, symbols: readonly string[]): number[] {
  const best = new Float64Array(symbols.length + 1).fill(Number.NEGATIVE_INFINITY)
  const idAt = new Int32Array(symbols.length + 1)
  const cameFrom = new Int32Array(symbols.length + 1)
  best[0] = 0
  const reach = (from: number, to: number, id: number, score: number): void => {
    const total = (best[from] ?? 0) + score
    // On a tie the later start wins, as in the published tokeniser.
    if (total < (best[to] ?? 0)) return
    best[to] = total
    idAt[to] = id
    cameFrom[to] = from
  }
  for (let from = 0; from < symbols.length; from++) {
    let node: PieceNode | undefined = root
    let isFound = false
    for (let to = from; to < symbols.length; to++) {
      node = node.next.get(symbols[to] ?? '')
      if (!node) break
      if (node.id === undefined) continue
      isFound = true
      reach(from, to + 1, node.id, scores[node.id] ?? 0)
    }
    if (!isFound) reach(from, from + 1, UNKNOWN, 0)
  }
  const ids: number[] = []
  for (let at = symbols.length; at > 0; at = cameFrom[at] ?? 0) {
    const id = idAt[at] ?? UNKNOWN
    if (!(id === UNKNOWN && ids.at(-1) === UNKNOWN)) ids.push(id)
  }
  return ids.reverse()
}
