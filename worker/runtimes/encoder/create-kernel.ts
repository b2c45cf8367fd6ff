/** Makes the encoder's kernel from its compiled module: what both runtimes share. */
import type { CreateKernel, Kernel } from '../../analysis/encoder/kernel.ts'

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536

/** Throws, when a kernel is made, where the module is not ours. */
export function createKernelFrom(module: WebAssembly.Module): CreateKernel {
  return (byteCount) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(byteCount / PAGE) })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    if (!isKernel(exports)) throw new Error('not the encoder’s kernel')
    return {
      floats: new Float32Array(memory.buffer),
      bytes: new Int8Array(memory.buffer),
      integers: new Int32Array(memory.buffer),
      multiply: exports.multiply,
      dots: exports.dots,
    }
  }
}

function isKernel(exports: object): exports is Pick<Kernel, 'multiply' | 'dots'> {
  return 'multiply' in exports && 'dots' in exports
}
