/** Loads the sentence encoder from the built files, once a thread. */
import { readFile } from 'node:fs/promises'
import { createEncoder } from '../../analysis/encoder/create-encoder.ts'
import { MODEL_FILE } from '../../analysis/encoder/model-layout.ts'
import type { LoadMeanings, Logger, Meanings } from '../../deps.ts'
import { describeError } from '../../describe-error.ts'
import { createKernelFrom } from '../encoder/create-kernel.ts'
import { readModel } from '../encoder/read-model.ts'

const MODEL = new URL(`../../../dist/public/${MODEL_FILE}`, import.meta.url)
const KERNEL = new URL('../../analysis/encoder/kernel.wasm', import.meta.url)

/** Where the files can not be read, says so once and answers undefined: entries are clustered by their words then. */
export function createLoadMeanings(log: Logger): LoadMeanings {
  let loading: Promise<Meanings | undefined> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      log.error('encoder-not-loaded', { error: describeError(error) })
      return undefined
    })
    return loading
  }
}

async function load(): Promise<Meanings> {
  const [model, kernel] = await Promise.all([readFile(MODEL), readFile(KERNEL)])
  const createKernel = createKernelFrom(await WebAssembly.compile(kernel))
  return { encoder: createEncoder(readModel(model), createKernel), createKernel }
}
