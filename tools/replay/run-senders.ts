/** Several senders at once over the lines of a file. What stops one of them stops them all. */

export interface Run {
  readonly senders: number
  /** The first line to send, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Aborted by the first sender that throws; waits of the others end with it. */
  readonly stop: AbortController
}

/** Settles when every sender has come to its end; throws what stopped the first of them. */
export async function runSenders(
  { senders, from, to, stop }: Run,
  send: (line: number) => Promise<void>,
): Promise<void> {
  let next = from
  await Promise.all(Array.from({ length: senders }, work))
  stop.signal.throwIfAborted()

  async function work(): Promise<void> {
    try {
      while (next < to && !stop.signal.aborted) await send(next++)
    } catch (error) {
      // The first reason stays: what the others throw after it is only that they were stopped.
      stop.abort(error)
    }
  }
}
