/**
 * Identifies texts that say the same thing letter for letter, whatever their case, spacing and punctuation.
 * Pure; total on any string; linear. Not for secrets: anybody can make two texts collide.
 */

/** 16 hexadecimal digits of the folded text. */
export function fingerprint(text: string): string {
  const folded = foldText(text)
  return hash(folded, SEED_HIGH) + hash(folded, SEED_LOW)
}

/** Lower case, compatibility forms unified, runs of anything but letters, marks, digits and symbols as one space. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  return folded.replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, ' ').trim()
}

const SEED_HIGH = 0x9e3779b9
const SEED_LOW = 0x85ebca6b

/** MurmurHash3 (x86, 32 bit, Austin Appleby, public domain), one UTF-16 unit a round. */
function hash(text: string, seed: number): string {
  let h = seed
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
    h ^= k
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64
  }
  h ^= text.length
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
