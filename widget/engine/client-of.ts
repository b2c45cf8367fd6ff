/** The network's code, loaded on demand. */
import type { GivenOptions } from '../core/options.ts'
import type { Client } from '../io/client.ts'

/**
 * Loads it once: what is loaded again is there a task later, however often it was loaded before, and a page that is being left has no
 * later task.
 */
export function clientOf(options: GivenOptions, signal: AbortSignal): () => Promise<Client> {
  let client: Promise<Client> | undefined
  return () => {
    client ??= import('../io/client.ts')
      .then(({ clientFor }) => clientFor(options, signal))
      .catch((error: unknown) => {
        client = undefined
        throw error
      })
    return client
  }
}
