/** Makes every text of a JSON document fit to be stored and shown, names included. Pure. */
import { cleanText } from './clean.ts'

/** The same document with clean texts. Parse it again afterwards: a text may have become empty. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [cleanText(name), cleanJson(inner)]),
  )
}
