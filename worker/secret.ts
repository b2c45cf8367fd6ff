/** Secrets that are shown once and kept as a hash: secret keys, claim tokens. */

const SECRET_BYTES = 32

/** A new secret of 256 random bits, such as `esk_3q2-7w…`. */
export function newSecret(prefix: 'esk' | 'epk' | 'claim'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  const text = btoa(String.fromCharCode(...bytes))
  return `${prefix}_${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** SHA-256 in hex. Right for secrets of full entropy; never for passwords. */
export async function hashSecret(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
