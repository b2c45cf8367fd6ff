/** The phrases of a tag rule out of a line of text. Pure. */

export function parsePhrases(text: string): string[] {
  const phrases = text.split(/[,;\n]/).map((phrase) => phrase.trim().replace(/\s+/g, ' '))
  return [...new Set(phrases.filter((phrase) => phrase !== ''))]
}
