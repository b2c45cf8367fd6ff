/** Sends one submission until it is settled, waiting when the server says so. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Submission } from '../../contracts/submission.ts'

export type Outcome =
  | { readonly kind: 'accepted' | 'duplicate' }
  | { readonly kind: 'refused'; readonly reason: string }

export interface Target {
  readonly url: string
  readonly key: string
}

/** Tries of one line when the server or the network fails. Waits for rate limits do not count. */
const TRIES_MAX = 6
const FIRST_PAUSE_MS = 250

const problemSchema = z.object({ detail: z.string() })

/** A gate that all senders share: one who is told to wait makes all wait. Nobody gets through, or waits on, once it is stopped. */
export interface Gate {
  pass(): Promise<void>
  /** Makes all wait. */
  close(ms: number): void
  /** A wait of one sender alone. */
  pause(ms: number): Promise<void>
}

export function createGate(stop: AbortSignal): Gate {
  let opensAt = 0
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stop })
  return {
    async pass() {
      for (let wait = opensAt - performance.now(); wait > 0; wait = opensAt - performance.now())
        await pause(wait)
      stop.throwIfAborted()
    },
    close(ms) {
      opensAt = Math.max(opensAt, performance.now() + ms)
    },
    pause,
  }
}

/** Settles one line. Throws where the server stays out of reach or refuses the key, and where the gate is stopped. */
export async function postLine(
  target: Target,
  gate: Gate,
  submission: Submission,
  key: string,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    await gate.pass()
    const response = await send(target, submission, key).catch((error: unknown) => String(error))
    if (typeof response !== 'string') {
      if (response.status === 201) {
        return {
          kind: response.headers.get('idempotency-replayed') === 'true' ? 'duplicate' : 'accepted',
        }
      }
      if (response.status === 429) {
        gate.close(Number(response.headers.get('retry-after') ?? 1) * 1000)
        attempt -= 1
        continue
      }
      const detail = problemSchema.safeParse(await response.json().catch(() => undefined)).data
        ?.detail
      if (response.status === 401 || response.status === 403)
        throw new Error(detail ?? 'the key was refused')
      if (response.status < 500)
        return { kind: 'refused', reason: detail ?? `status ${response.status}` }
    }
    if (attempt >= TRIES_MAX)
      throw new Error(typeof response === 'string' ? response : `status ${response.status}`)
    await gate.pause(FIRST_PAUSE_MS * 2 ** attempt)
  }
}

function send(
  { url, key }: Target,
  submission: Submission,
  idempotencyKey: string,
): Promise<Response> {
  return fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
    },
    body: JSON.stringify(submission),
  })
}
