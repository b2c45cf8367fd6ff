/** The one-time link of a fresh install: whoever has it becomes the owner of its projects. */
import type { Claim } from '../../contracts/session.ts'
import type { Deps, SignedIn } from '../deps.ts'
import { hashSecret } from '../secret.ts'
import { insertMember, releaseClaim, useClaim } from '../store/members.ts'
import { listProjectIds } from '../store/projects.ts'

/** Makes the owner account; undefined where the token was used or replaced. */
export async function claimInstall(deps: Deps, claim: Claim): Promise<SignedIn | undefined> {
  const tokenHash = await hashSecret(claim.token)
  if (!(await useClaim(deps.db, tokenHash, deps.now()))) return undefined
  const signedIn = await deps.accounts.create(claim).catch(async (error: unknown) => {
    await releaseClaim(deps.db, tokenHash)
    throw error
  })
  for (const projectId of await listProjectIds(deps.db)) {
    await insertMember(deps.db, {
      id: deps.newId('mem'),
      projectId,
      userId: signedIn.account.userId,
      role: 'owner',
      createdAt: deps.now(),
    })
  }
  return signedIn
}
