/** Accounts and sessions by better-auth, behind the `Accounts` port. Loaded at first use: it is a megabyte. */

import { PASSWORD_MAX, PASSWORD_MIN } from '../../contracts/limits.ts'
import * as schema from '../../drizzle/schema/accounts.ts'
import type { Account, Accounts, SignedIn } from '../deps.ts'
import type { Db } from '../store/db.ts'

const SESSION_SECONDS = 30 * 24 * 60 * 60

/** What better-auth answers to a sign-up with an e-mail that has an account. */
const EMAIL_TAKEN = 422

export interface AccountOptions {
  readonly db: Db
  /** Public address of the install; https makes the cookies Secure. */
  readonly url: string
  readonly secret: string
}

/** Builds the port. Cookies are HttpOnly, SameSite=Lax and, under https, Secure. */
export function createAccounts(options: AccountOptions): Accounts {
  let loaded: ReturnType<typeof load> | undefined
  const auth = () => {
    loaded ??= load(options)
    return loaded
  }

  return {
    async create(input) {
      const { api } = await auth()
      const answer = await api.signUpEmail({ body: input, asResponse: true })
      return answer.status === EMAIL_TAKEN ? undefined : toSignedIn(answer)
    },
    async signIn(input) {
      const { api } = await auth()
      const answer = await api.signInEmail({ body: input, asResponse: true })
      return answer.ok ? toSignedIn(answer) : undefined
    },
    async find(headers) {
      if (!headers.has('cookie')) return undefined
      const { api } = await auth()
      const session = await api.getSession({ headers })
      return session ? toAccount(session.user) : undefined
    },
    async signOut(headers) {
      const { api } = await auth()
      const answer = await api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
  }
}

async function load({ db, url, secret }: AccountOptions) {
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
  ])
  return betterAuth({
    baseURL: url,
    secret,
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: {
        user: schema.users,
        session: schema.sessions,
        account: schema.accounts,
        verification: schema.verifications,
      },
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    session: { expiresIn: SESSION_SECONDS },
    advanced: { cookiePrefix: 'earshot', ipAddress: { disableIpTracking: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

async function toSignedIn(answer: Response): Promise<SignedIn> {
  if (!answer.ok) throw new Error(`better-auth refused with ${answer.status}`)
  const body: unknown = await answer.json()
  const user = typeof body === 'object' && body !== null && 'user' in body ? body.user : undefined
  return { account: toAccount(user), cookies: answer.headers.getSetCookie() }
}

function toAccount(user: unknown): Account {
  if (
    typeof user === 'object' &&
    user !== null &&
    'id' in user &&
    'name' in user &&
    'email' in user &&
    typeof user.id === 'string' &&
    typeof user.name === 'string' &&
    typeof user.email === 'string'
  ) {
    return { userId: user.id, name: user.name, email: user.email }
  }
  throw new Error('better-auth answered without a user')
}
