/** The sentence encoder as the build made it, for tests of the analysis. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEncoder, type Encoder } from '../../worker/analysis/encoder/create-encoder.ts'
import type { CreateKernel } from '../../worker/analysis/encoder/kernel.ts'
import { MODEL_FILE } from '../../worker/analysis/encoder/model-layout.ts'
import { createKernelFrom } from '../../worker/runtimes/encoder/create-kernel.ts'
import { readModel } from '../../worker/runtimes/encoder/read-model.ts'

const ROOT = join(import.meta.dirname, '../..')

export function openKernel(): CreateKernel {
  const bytes = readFileSync(join(ROOT, 'worker/analysis/encoder/kernel.wasm'))
  return createKernelFrom(new WebAssembly.Module(bytes))
}

export function openEncoder(): Encoder {
  return createEncoder(readModel(readFileSync(join(ROOT, 'dist/public', MODEL_FILE))), openKernel())
}
