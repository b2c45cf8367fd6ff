/** SHA-256, the same on both runtimes. */
import { toHex } from './hex.ts'

/** In hex, of a text's UTF-8 bytes. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toHex(new Uint8Array(digest))
}
