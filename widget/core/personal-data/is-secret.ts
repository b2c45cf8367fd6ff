/** Whether a run of letters and digits is disordered enough to be a secret. Pure; O(n). */

/** Bits a character (Shannon): a random hexadecimal text of 32 characters has 3.6 on average, and rarely less than this. */
const ENTROPY_MIN = 3

/** Random in itself, but no secret: programs show it to people. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

export function isSecret(text: string): boolean {
  return (
    /[A-Za-z]/.test(text) &&
    (text.match(/\d/g)?.length ?? 0) >= 4 &&
    !UUID.test(text) &&
    !isWordy(text) &&
    entropy(text) >= ENTROPY_MIN
  )
}

/** Paths, dotted names and names of a program: most of their pieces are plain words or plain numbers. */
function isWordy(text: string): boolean {
  const pieces = text.split(/[_.+/=-]/).filter(Boolean)
  const plain = pieces.filter((piece) => /^(?:[A-Z]?[a-z]*|[A-Z]+|\d{1,14})$/.test(piece))
  return pieces.length > 2 && plain.length * 2 > pieces.length
}

function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
