/** Claiming an install, signing in and out. */
import * as z from 'zod'
import { idSchema } from './id.ts'
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from './limits.ts'
import { nameSchema } from './name.ts'
import { memberSchema } from './project.ts'
import { ROLES } from './vocabulary.ts'

const passwordSchema = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)

/** Makes the owner account of a fresh install, with the one-time token it printed at its first start. */
export const claimSchema = z
  .strictObject({
    token: z.string().min(1).max(200),
    name: nameSchema(NAME_MAX),
    email: z.email().max(EMAIL_MAX),
    password: passwordSchema,
  })
  .meta({ id: 'Claim' })
export type Claim = z.input<typeof claimSchema>

export const signInSchema = z
  .strictObject({ email: z.email().max(EMAIL_MAX), password: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'SignIn' })
export type SignIn = z.input<typeof signInSchema>

/** Who is signed in, the projects they may open, and what they may do in each. */
export const sessionSchema = z
  .object({
    member: memberSchema,
    projects: z.array(z.object({ id: idSchema('prj'), name: z.string(), role: z.enum(ROLES) })),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>

/** What anyone may know before signing in. */
export const installSchema = z.object({ isClaimed: z.boolean() }).meta({ id: 'Install' })
export type Install = z.infer<typeof installSchema>
