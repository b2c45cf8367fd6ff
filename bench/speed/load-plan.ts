/** What passes between the bench and its load generator, which is a process of its own. */

export interface LoadPlan {
  readonly port: number
  readonly publicKey: string
  /** Makes this load's idempotency keys unlike any other's. */
  readonly name: string
  readonly connections: number
  /** Requests a second, sent at fixed times whatever the answers take. Left out, each connection waits for its answer. */
  readonly rate?: number
  readonly warmUpMs: number
  /** At most; closing the generator's stdin ends the measurement earlier. */
  readonly measureMs: number
}

export type LoadEvent =
  | { readonly type: 'measuring' }
  | { readonly type: 'measured' }
  | { readonly type: 'done'; readonly result: LoadResult }

export interface LoadResult {
  /** 201s over the whole load, warm-up included. */
  readonly created: number
  /** Every other answer, and broken connections. */
  readonly refused: number
  /** Answers within the measured time. */
  readonly answered: number
  readonly seconds: number
  /** Latencies of the requests meant for the measured time, counted from when each was meant to be sent. */
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  /** How late the generator itself sent, included in the latencies. */
  readonly lateP99Ms: number
}
