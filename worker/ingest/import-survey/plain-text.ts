/** Texts of other products: rich text becomes plain, and what is too long is cut. Pure; linear. */

/** Tags that part lines and words; all others stand within a word's reach. */
const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|h[1-6])\b[^<>]*>/gi
const TAG = /<\/?[a-z][^<>]*>/gi

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** Undefined where nothing is left. */
export function toPlainText(text: string | undefined | null, max: number): string | undefined {
  const plain = (text ?? '')
    .replace(BLOCK_TAG, ' ')
    .replace(TAG, '')
    .replace(/&(?:nbsp|lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  return plain.slice(0, max) || undefined
}
