/** What an importer makes of another product's survey: a draft still to be parsed by our contract, and what it could not take. */
export interface ImportedSurvey {
  readonly survey: Readonly<Record<string, unknown>>
  /** In words, for the person who imports. */
  readonly warnings: readonly string[]
}

/** The same fields without those that are undefined. */
export function compact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
