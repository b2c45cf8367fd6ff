/** The sentence encoder and the search among its vectors, as the server runs them: one core, WASM SIMD. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MODEL_FILE, VECTOR_SIZE } from '../../worker/analysis/encoder/model-layout.ts'
import { createPieceTokeniser } from '../../worker/analysis/encoder/piece-tokeniser.ts'
import { seededRandom } from '../../worker/analysis/maths/seeded-random.ts'
import { createVectorIndex } from '../../worker/analysis/vectors/vector-index.ts'
import { readModel } from '../../worker/runtimes/encoder/read-model.ts'
import { createLoadMeanings } from '../../worker/runtimes/node/load-meanings.ts'
import { bestOf } from './best-of.ts'
import { type Row, round } from './table.ts'

const MODEL = fileURLToPath(new URL(`../../dist/public/${MODEL_FILE}`, import.meta.url))
const ROUNDS = 5
const SEED = 20_261_122

/** Pieces of a text, as the goal names them: a short sentence. */
const PIECES = 14
const TEXTS = 256

const VECTORS = 100_000
const QUERIES = 20
const NEAREST = 10

export const MEANINGS_METHOD = `\
Encoder: ${TEXTS} word runs of the English sample texts, each of exactly ${PIECES} pieces of its vocabulary, in one call. Search: the ${NEAREST} nearest of
${VECTORS.toLocaleString('en')} random int8 vectors of ${VECTOR_SIZE} numbers, exact, mean of ${QUERIES} queries; best of ${ROUNDS} both.`

export async function measureMeanings(messages: readonly string[]): Promise<Row[]> {
  const meanings = await createLoadMeanings({ info: fail, error: fail })()
  if (!meanings) throw new Error('the encoder is not built')
  const texts = cutTexts(messages)
  const random = seededRandom(SEED)
  const vectors = Array.from({ length: VECTORS + QUERIES }, () =>
    Int8Array.from({ length: VECTOR_SIZE }, () => Math.round(random() * 254) - 127),
  )
  const queries = vectors.splice(VECTORS)
  const index = createVectorIndex(vectors, meanings.createKernel)
  const [encodeMs = Number.NaN, searchMs = Number.NaN] = bestOf(ROUNDS, [
    () => void meanings.encoder.encode(texts),
    () => queries.forEach((query) => void index.search(query, NEAREST)),
  ])
  const searchesPerSecond = (QUERIES * 1000) / searchMs
  return [
    {
      task: `encoder, texts a second at ${PIECES} tokens`,
      'per second': round((texts.length * 1000) / encodeMs),
      ms: '',
    },
    {
      task: `search ${VECTORS.toLocaleString('en')} vectors`,
      'per second': round(searchesPerSecond),
      ms: round(1000 / searchesPerSecond),
    },
  ]
}

/** Runs of words that are exactly so many pieces long. */
function cutTexts(messages: readonly string[]): string[] {
  const tokeniser = createPieceTokeniser(readModel(readFileSync(MODEL)).header.pieces)
  const words = messages.join(' ').split(/\s+/)
  const texts: string[] = []
  for (let first = 0; first < words.length && texts.length < TEXTS; first += 1)
    for (let count = 1; count <= PIECES; count += 1) {
      const text = words.slice(first, first + count).join(' ')
      const { length } = tokeniser.toPieces(text, PIECES + 1)
      if (length === PIECES) texts.push(text)
      if (length >= PIECES) break
    }
  if (texts.length < TEXTS) throw new Error(`the sample has only ${texts.length} such texts`)
  return texts
}

function fail(event: string): void {
  throw new Error(event)
}
