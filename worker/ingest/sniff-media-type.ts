/** Tells what a file is by its bytes: what a sender says about it proves nothing. Pure. */
import type { AttachmentType } from '../../contracts/vocabulary.ts'

/** First bytes of a kind of file, in hex; `..` stands for any byte. */
const SIGNATURES: readonly (readonly [hex: string, mediaType: AttachmentType])[] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['52494646........57454250', 'image/webp'],
  ['255044462d', 'application/pdf'],
]

/** How HTML, SVG and other XML begin: text that a browser would run, if it were ever asked to. */
const MARKUP = /^\s*<[!?/a-z]/i

/** Tab to carriage return, and the escape that colours logs: the only controls that text files have. */
const isBinary = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b

/** The file's media type, or undefined for what may not be attached. */
export function sniffMediaType(bytes: Uint8Array): AttachmentType | undefined {
  const known = SIGNATURES.find(([hex]) => startsWith(bytes, hex))
  if (known) return known[1]
  return isPlainText(bytes) ? 'text/plain' : undefined
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  const wanted = hex.match(/../g) ?? []
  return (
    bytes.length >= wanted.length &&
    wanted.every((pair, index) => pair === '..' || Number.parseInt(pair, 16) === bytes[index])
  )
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some(isBinary)) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !MARKUP.test(text)
  } catch {
    return false
  }
}
