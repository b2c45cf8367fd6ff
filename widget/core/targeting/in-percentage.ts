/** Draws lots that always fall the same way. Pure. */

/** Whether `seed` is among the `percent` of a hundred that `lot` chooses. Raising the percentage only adds people. */
export function isInPercentage(seed: string, lot: string, percent: number): boolean {
  return hash(`${lot}:${seed}`) < (percent / 100) * 2 ** 32
}

/** FNV-1a of the UTF-16 code units, then the finalizer of MurmurHash3: short texts that differ little end far apart. */
function hash(text: string): number {
  let bits = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
