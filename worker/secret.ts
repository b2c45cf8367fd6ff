/** Secrets: those that are shown once and kept as a hash (secret keys, claim tokens), and those that sign. */
import { toHex } from './hex.ts'
import { sha256 } from './sha256.ts'

const SECRET_BYTES = 32

/** A new secret of 256 random bits, such as `esk_3q2-7w…`. */
export function newSecret(prefix: 'esk' | 'epk' | 'claim'): string {
  return `${prefix}_${toBase64Url(randomBytes())}`
}

/** A new secret to sign with: 256 random bits in hex. */
export function newSigningSecret(): string {
  return toHex(randomBytes())
}

/** RFC 4648, section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function randomBytes(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
}

/** How a secret is kept. Right for secrets of full entropy; never for passwords. */
export function hashSecret(secret: string): Promise<string> {
  return sha256(secret)
}
