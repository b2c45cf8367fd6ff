/// <reference path="./wasm.d.ts" />
/** Loads the sentence encoder from the static assets, once an isolate. */
import { createEncoder } from '../../analysis/encoder/create-encoder.ts'
import kernelModule from '../../analysis/encoder/kernel.wasm'
import { MODEL_FILE } from '../../analysis/encoder/model-layout.ts'
import type { LoadMeanings, Logger, Meanings } from '../../deps.ts'
import { describeError } from '../../describe-error.ts'
import { createKernelFrom } from '../encoder/create-kernel.ts'
import { readModel } from '../encoder/read-model.ts'
import type { Bindings } from './bindings.ts'

/** Kept, but never the promise of it: a request must not wait for what another one reads. */
let loaded: Meanings | undefined

/** Where the assets are not bound or hold no encoder, entries are clustered by their words. */
export function createLoadMeanings({ ASSETS }: Bindings, log: Logger): LoadMeanings {
  return async () => {
    if (loaded || !ASSETS) return loaded
    try {
      const response = await ASSETS.fetch(new Request(`https://assets.invalid/${MODEL_FILE}`))
      if (!response.ok) throw new Error(`${MODEL_FILE}: ${response.status}`)
      const createKernel = createKernelFrom(kernelModule)
      const model = readModel(new Uint8Array(await response.arrayBuffer()))
      loaded = { encoder: createEncoder(model, createKernel), createKernel }
    } catch (error) {
      log.error('encoder-not-loaded', { error: describeError(error) })
    }
    return loaded
  }
}
