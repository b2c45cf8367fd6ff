/** How many senders a replay works with, as it comes from the command line. */

export const SENDERS_MAX = 256

/** Reads a whole number from 1 to `SENDERS_MAX`; undefined where the text is none. */
export function parseSenders(text: string): number | undefined {
  const senders = /^\d+$/.test(text) ? Number(text) : 0
  return senders >= 1 && senders <= SENDERS_MAX ? senders : undefined
}
