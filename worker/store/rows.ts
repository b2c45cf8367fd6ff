/** Turns the database's times into the wire's. */

/** ISO 8601 in UTC of integer milliseconds. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString()
}

/** ISO 8601, or null where there is no time. */
export function toIsoOrNull(ms: number | null): string | null {
  return ms === null ? null : toIso(ms)
}
