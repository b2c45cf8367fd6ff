/** The one schema of the environment. Both runtimes parse their variables with it, once. */
import * as z from 'zod'

const variablesSchema = z.object({
  /** Public address of the install, for links and cookies. This machine at `EARSHOT_PORT` when it is left out. */
  EARSHOT_URL: z.url({ protocol: /^https?$/ }).optional(),
  EARSHOT_PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  EARSHOT_HOST: z.string().min(1).default('127.0.0.1'),
  EARSHOT_DATA: z.string().min(1).default('./data'),
  /** Signs session cookies. Node makes one at the first start when it is left out. */
  EARSHOT_SECRET: z.string().min(32).optional(),
  /** Submissions a minute from one address with a public key; 0 lifts the limit. */
  EARSHOT_SUBMISSIONS_PER_MINUTE: z.coerce.number().int().min(0).default(600),
  /** Submissions a minute with one secret key; 0 lifts the limit. */
  EARSHOT_KEYED_SUBMISSIONS_PER_MINUTE: z.coerce.number().int().min(0).default(12_000),
  /** Times a minute that one network may ask what there is to show; 0 lifts the limit. */
  EARSHOT_CONFIGS_PER_MINUTE: z.coerce.number().int().min(0).default(6_000),
  EARSHOT_SIGN_INS_PER_MINUTE: z.coerce.number().int().min(0).default(10),
  /** Attachments a minute from one network with a public key; 0 lifts the limit. */
  EARSHOT_ATTACHMENTS_PER_MINUTE: z.coerce.number().int().min(0).default(60),
  /** What one network may ask of receipts in a minute; 0 lifts the limit. */
  EARSHOT_RECEIPTS_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  EARSHOT_SUGGESTIONS_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. */
  EARSHOT_TRUST_PROXY: z.stringbool().default(false),
  /** Refuse what is sent, politely and for now; widgets keep it and deliver later. Reading goes on. */
  EARSHOT_MAINTENANCE: z.stringbool().default(false),
})

const configSchema = variablesSchema.transform(({ EARSHOT_URL, ...variables }) => ({
  ...variables,
  EARSHOT_URL: EARSHOT_URL ?? `http://localhost:${variables.EARSHOT_PORT}`,
}))
export type Config = z.infer<typeof configSchema>

/** Parses variables; throws one Error that names every bad one and why. */
export function parseConfig(variables: Readonly<Record<string, unknown>>): Config {
  const parsed = configSchema.safeParse(variables)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not valid.\n  ${reasons.join('\n  ')}`)
}
