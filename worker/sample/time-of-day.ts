/** Reads a time of day as the sample rows write it. Pure. */

/** `'09:14'`, UTC. */
export type TimeOfDay = `${number}:${number}`

export function toMinuteOfDay(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
