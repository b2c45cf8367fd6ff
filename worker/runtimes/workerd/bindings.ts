/** What wrangler.toml and the secrets give the Worker, parsed once an isolate. */
import * as z from 'zod'
import { parseConfig } from '../../config.ts'
import type { R2Binding } from './r2-blobs.ts'

/** The native rate limit binding. */
export interface RateLimitBinding {
  limit(input: { readonly key: string }): Promise<{ readonly success: boolean }>
}

const rateLimitSchema = z.custom<RateLimitBinding>(
  (value) => typeof value === 'object' && value !== null && 'limit' in value,
)

const r2Schema = z.custom<R2Binding>(
  (value) => typeof value === 'object' && value !== null && 'put' in value,
)

/** What answers requests inside Cloudflare: the static assets, or the tests' database. */
const fetcherSchema = z.custom<{ fetch(request: Request): Promise<Response> }>(
  (value) => typeof value === 'object' && value !== null && 'fetch' in value,
)

const bindingsSchema = z.object({
  LIBSQL_URL: z.string().min(1),
  LIBSQL_AUTH_TOKEN: z.string().optional(),
  EARSHOT_SECRET: z.string().min(32),
  /** Without it, cookies would not be Secure and links would lead nowhere. */
  EARSHOT_URL: z.url({ protocol: /^https?$/ }),
  SUBMISSIONS_LIMIT: rateLimitSchema,
  KEYED_SUBMISSIONS_LIMIT: rateLimitSchema,
  CONFIG_LIMIT: rateLimitSchema,
  SIGN_IN_LIMIT: rateLimitSchema,
  ATTACHMENTS_LIMIT: rateLimitSchema,
  RECEIPTS_LIMIT: rateLimitSchema,
  SUGGESTIONS_LIMIT: rateLimitSchema,
  /** The bucket for files. Without it the install takes none. */
  ATTACHMENTS: r2Schema.optional(),
  /** The built files: the sentence encoder is among them. */
  ASSETS: fetcherSchema.optional(),
  LIBSQL_SERVICE: fetcherSchema.optional(),
})
export type Bindings = z.infer<typeof bindingsSchema> & {
  readonly config: ReturnType<typeof parseConfig>
}

const parsed = new WeakMap<object, Bindings>()

/** Throws one Error naming every binding that is missing or wrong. */
export function readBindings(env: object): Bindings {
  const known = parsed.get(env)
  if (known) return known
  const result = bindingsSchema.safeParse(env)
  if (!result.success) {
    const reasons = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The Worker's bindings are not valid.\n  ${reasons.join('\n  ')}`)
  }
  const bindings = { ...result.data, config: parseConfig({ ...env }) }
  parsed.set(env, bindings)
  return bindings
}
