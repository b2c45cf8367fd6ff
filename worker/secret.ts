/** Secrets that are shown once and kept as a hash: secret keys, claim tokens. */
import { sha256 } from './sha256.ts'

const SECRET_BYTES = 32

/** A new secret of 256 random bits, such as `esk_3q2-7w…`. */
export function newSecret(prefix: 'esk' | 'epk' | 'claim'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  const text = btoa(String.fromCharCode(...bytes))
  return `${prefix}_${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** How a secret is kept. Right for secrets of full entropy; never for passwords. */
export function hashSecret(secret: string): Promise<string> {
  return sha256(secret)
}
