/** What a request carries through the app. */
import type { Role, Scope } from '../../contracts/vocabulary.ts'
import type { Account, Deps } from '../deps.ts'

/** Who asks, for which project, and what they may do there. */
export interface Access {
  readonly projectId: string
  readonly scopes: readonly Scope[]
  /** Set for signed-in members, undefined for keys. */
  readonly member?: { readonly account: Account; readonly role: Role }
}

export interface AppEnv {
  /** Whatever the platform hands in; only a runtime looks inside. */
  Bindings: object
  Variables: {
    deps: Deps
    requestId: string
    access: Access
  }
}
