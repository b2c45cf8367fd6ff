/** What the server's thread and the job thread say to each other. */
import type { InStatement } from '@libsql/client'
import type { JobName } from '../../../contracts/vocabulary.ts'
import type { PlainResult } from './result-set.ts'

/** Given to the job thread at its start. */
export interface JobThreadData {
  readonly path: string
}

/** To the job thread. `projectId` is left out for all projects. */
export type ToJobThread =
  | { readonly type: 'run'; readonly projectId?: string; readonly jobs: readonly JobName[] }
  | { readonly type: 'written'; readonly id: number; readonly results: readonly PlainResult[] }
  | { readonly type: 'refused'; readonly id: number; readonly message: string }
  | { readonly type: 'stop' }

/** From the job thread: it reads by itself, and asks the one writer to write. */
export interface FromJobThread {
  readonly type: 'write'
  readonly id: number
  readonly statements: readonly InStatement[]
}
