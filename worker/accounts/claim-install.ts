/** The one-time link of a fresh install: whoever has it becomes the owner of its projects. */
import type { Claim } from '../../contracts/session.ts'
import type { Deps, SignedIn } from '../deps.ts'
import { hashSecret } from '../secret.ts'
import { insertMember, releaseClaim, useClaim } from '../store/members.ts'
import { listProjectIds } from '../store/projects.ts'

export type ClaimOutcome =
  | { readonly ok: true; readonly signedIn: SignedIn }
  | { readonly ok: false; readonly reason: 'link-used' | 'email-taken' }

/**
 * Makes the owner account and signs it in. A claim that died after making the account can be repeated with the same
 * e-mail and password.
 */
export async function claimInstall(deps: Deps, claim: Claim): Promise<ClaimOutcome> {
  const tokenHash = await hashSecret(claim.token)
  if (!(await useClaim(deps.db, tokenHash, deps.now()))) return { ok: false, reason: 'link-used' }
  try {
    const { token: _, ...account } = claim
    const signedIn = (await deps.accounts.create(account)) ?? (await deps.accounts.signIn(account))
    if (!signedIn) {
      await releaseClaim(deps.db, tokenHash)
      return { ok: false, reason: 'email-taken' }
    }
    await ownAllProjects(deps, signedIn.account.userId)
    return { ok: true, signedIn }
  } catch (error) {
    await releaseClaim(deps.db, tokenHash)
    throw error
  }
}

async function ownAllProjects(deps: Deps, userId: string): Promise<void> {
  for (const projectId of await listProjectIds(deps.db)) {
    await insertMember(deps.db, {
      id: deps.newId('mem'),
      projectId,
      userId,
      role: 'owner',
      createdAt: deps.now(),
    })
  }
}
