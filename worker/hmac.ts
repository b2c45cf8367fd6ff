/** HMAC-SHA256, the same on both runtimes. Proves who respondents are and who holds a receipt. */

/** Importing a key costs as much as signing with it; a deployment has few secrets. */
const keys = new Map<string, CryptoKey>()

/** Enough for every project of a busy install; beyond it the oldest is forgotten. */
const KEYS_MAX = 1000

const encoder = new TextEncoder()

/** Of a text's UTF-8 bytes, with the secret's UTF-8 bytes as the key, as `createHmac('sha256', secret)` has it. */
export async function hmacSha256(secret: string, text: string): Promise<Uint8Array> {
  const key = keys.get(secret) ?? (await importKey(secret))
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}

/** Takes as long wherever the first difference is, so that a guess cannot be mended byte by byte. */
export function areEqualInConstantTime(one: string, other: string): boolean {
  const [a, b] = [encoder.encode(one), encoder.encode(other)]
  let difference = a.length ^ b.length
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}

async function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  // An empty secret would let everybody sign, and WebCrypto refuses it on some runtimes only.
  if (secret === '') throw new Error('a signing secret is empty')
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const [oldest] = keys.keys()
  if (keys.size >= KEYS_MAX && oldest !== undefined) keys.delete(oldest)
  keys.set(secret, key)
  return key
}
