/** The job thread's end of the one writer: sends batches to the server's thread and waits for their results. */
import type { WriteBatch } from './group-commit.ts'
import type { FromJobThread, ToJobThread } from './job-messages.ts'
import type { PlainResult } from './result-set.ts'

interface Waiting {
  readonly resolve: (results: readonly PlainResult[]) => void
  readonly reject: (error: Error) => void
}

export interface RemoteWriter {
  readonly write: WriteBatch
  settle(answer: Extract<ToJobThread, { type: 'written' | 'refused' }>): void
}

/** Builds the writer on a way to post messages. */
export function createRemoteWriter(post: (message: FromJobThread) => void): RemoteWriter {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  return {
    write: (statements) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        post({ type: 'write', id: lastId, statements })
      }),
    settle(answer) {
      const write = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.type === 'written') write?.resolve(answer.results)
      else write?.reject(new Error(answer.message))
    },
  }
}
