/** The allowed origins as text: one a line, and back. Pure. */

const ORIGIN = /^(\*|https?:\/\/[^/\s?#@]+)$/

export interface ParsedOrigins {
  readonly origins: readonly string[]
  readonly invalid: string | null
}

export function toLines(origins: readonly string[]): string {
  return origins.join('\n')
}

/** Forgives a slash at the end, which people copy along with an address. */
export function parseOrigins(text: string): ParsedOrigins {
  const lines = text.split(/[\s,]+/).filter((line) => line !== '')
  const origins = [...new Set(lines.map((line) => line.replace(/\/$/, '')))]
  return { origins, invalid: origins.find((origin) => !ORIGIN.test(origin)) ?? null }
}
