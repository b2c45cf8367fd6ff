/** The ports: all that the app needs from the world. A runtime builds them; tests replace them. */
import type { IdPrefix } from '../contracts/id.ts'
import type { JobName } from '../contracts/vocabulary.ts'
import type { Encoder } from './analysis/encoder/create-encoder.ts'
import type { CreateKernel } from './analysis/encoder/kernel.ts'
import type { Config } from './config.ts'
import type { VectorCache } from './search/vector-cache.ts'
import type { Db } from './store/db.ts'

/** Milliseconds since 1970 in UTC. */
export type Clock = () => number

/** A prefixed id that sorts by the time it was made. */
export type NewId = (prefix: IdPrefix) => string

/** Structured log lines. Never pass message texts, addresses, keys or e-mails. */
export interface Logger {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void
  error(event: string, fields?: Readonly<Record<string, unknown>>): void
}

export interface LimitVerdict {
  readonly isAllowed: boolean
  /** Seconds until another try makes sense; 0 where it is allowed. */
  readonly retryAfterSeconds: number
}

export type LimitName =
  | 'submissions'
  | 'keyed-submissions'
  | 'sign-in'
  | 'attachments'
  | 'receipts'
  | 'suggestions'
  | 'config'

/** Counts one request of `who` against a named limit. */
export type RateLimiter = (limit: LimitName, who: string) => Promise<LimitVerdict>

export interface Account {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/** An account and the `Set-Cookie` values that sign it in. */
export interface SignedIn {
  readonly account: Account
  readonly cookies: readonly string[]
}

/** Accounts and sessions of members. */
export interface Accounts {
  /** Undefined where the e-mail has an account already. */
  create(input: {
    readonly name: string
    readonly email: string
    readonly password: string
  }): Promise<SignedIn | undefined>
  signIn(input: {
    readonly email: string
    readonly password: string
  }): Promise<SignedIn | undefined>
  find(headers: Headers): Promise<Account | undefined>
  /** Returns the cookies that end the session. */
  signOut(headers: Headers): Promise<readonly string[]>
}

/** What gives entries their vectors. */
export interface Meanings {
  readonly encoder: Encoder
  readonly createKernel: CreateKernel
}

/** Loads the sentence encoder at its first use; undefined where the install has none. */
export type LoadMeanings = () => Promise<Meanings | undefined>

/** What searching by meaning needs: kept over requests. */
export interface MeaningSearch {
  readonly load: LoadMeanings
  readonly cache: VectorCache
}

/** Asks for jobs of one project to be run soon, in order, away from the request. */
export type RequestJobs = (projectId: string, jobs: readonly JobName[]) => void

/** Keeps the bytes of attachments. A key is put once and never changes. */
export interface BlobStore {
  /** Durable when it resolves. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Fine where there is nothing. */
  delete(key: string): Promise<void>
}

export interface Deps {
  readonly db: Db
  /** Undefined where the install has no place for files: it takes none then. */
  readonly blobs: BlobStore | undefined
  readonly now: Clock
  readonly newId: NewId
  readonly log: Logger
  readonly limit: RateLimiter
  readonly accounts: Accounts
  readonly requestJobs: RequestJobs
  /** Left out where nothing is searched by meaning. */
  readonly meaningSearch?: MeaningSearch
  readonly config: Config
  /** The network address a request came from, for rate limits only; never stored. */
  readonly addressOf: (request: Request, env: unknown) => string
}
