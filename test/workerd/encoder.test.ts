/** The encoder inside the real Workers runtime: from the static assets, and the same bytes as on Node. */
import { env } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { toVectorBytes } from '../../worker/analysis/encoder/vector-bytes.ts'
import { readBindings } from '../../worker/runtimes/workerd/bindings.ts'
import { createLoadMeanings } from '../../worker/runtimes/workerd/load-meanings.ts'
import { sha256 } from '../../worker/sha256.ts'
import { SAME_EVERYWHERE_HASH, SAME_EVERYWHERE_TEXTS } from '../analysis/encoder/same-everywhere.ts'

test('loads once from the assets and gives the bytes that Node gives', async () => {
  const complaints: unknown[] = []
  const log = { info: () => undefined, error: (...said: unknown[]) => void complaints.push(said) }
  const load = createLoadMeanings(readBindings({ ...env }), log)
  const meanings = await load()

  expect(complaints).toEqual([])
  expect(await load()).toBe(meanings)
  const vectors = meanings?.encoder.encode(SAME_EVERYWHERE_TEXTS) ?? []
  const bytes = vectors.map((vector) => Array.from(toVectorBytes(vector)).join()).join('\n')
  expect(await sha256(bytes)).toBe(SAME_EVERYWHERE_HASH)
})
