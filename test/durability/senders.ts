/** Concurrent senders that write down every receipt they get: what a server that died still owes. */
import type { RunningServer } from '../support/running-server.ts'

export interface Acknowledged {
  readonly key: string
  readonly message: string
  readonly id: string
  readonly receivedAt: string
}

export interface Load {
  readonly acknowledged: readonly Acknowledged[]
  /** Keys that were sent and never answered. */
  readonly unanswered: readonly string[]
  /** Answers other than 201. */
  readonly refused: readonly string[]
  /** Resolves once every sender has stopped: at `stop()` or when the server is gone. */
  readonly ended: Promise<unknown>
  stop(): void
}

/** Sends one submission and reads its receipt. */
export async function submit(
  server: Pick<RunningServer, 'port' | 'publicKey'>,
  key: string,
  message: string,
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/v1/submissions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${server.publicKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ message }),
  })
}

/** Starts `count` senders, each with one request under way at a time. */
export function startLoad(server: RunningServer, count: number): Load {
  const acknowledged: Acknowledged[] = []
  const unanswered: string[] = []
  const refused: string[] = []
  let isStopped = false

  async function send(sender: number): Promise<void> {
    for (let turn = 0; !isStopped; turn += 1) {
      const key = `sender-${sender}-${turn}`
      const message = `Message ${turn} of sender ${sender}: ümlauts and 😀 survive`
      try {
        const answer = await submit(server, key, message)
        const text = await answer.text()
        if (answer.status !== 201) refused.push(text)
        else acknowledged.push({ key, message, ...toReceipt(text) })
      } catch {
        unanswered.push(key)
        return
      }
    }
  }

  return {
    acknowledged,
    unanswered,
    refused,
    ended: Promise.all(Array.from({ length: count }, (_, sender) => send(sender))),
    stop() {
      isStopped = true
    },
  }
}

export function toReceipt(text: string): { id: string; receivedAt: string } {
  const receipt: { id: string; receivedAt: string } = JSON.parse(text)
  return receipt
}
