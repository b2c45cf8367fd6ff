/** Reads a body of bytes, never more than it may have. */
import { ProblemError } from './problem.ts'

/** The whole body. A declared length that is too large is refused before anything is read, the rest is counted. */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) refuse(maxBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      refuse(maxBytes)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function refuse(maxBytes: number): never {
  throw new ProblemError('body-too-large', { detail: `At most ${maxBytes} bytes.` })
}
