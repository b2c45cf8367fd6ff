/** Makes a fresh install usable: its first project, and the one-time link until somebody has claimed it. */
import type { Deps } from '../deps.ts'
import { hashSecret, newSecret } from '../secret.ts'
import { isClaimed, replaceClaim } from '../store/members.ts'
import { getFirstProject } from '../store/projects.ts'
import { createProject } from './create-project.ts'

export interface Install {
  readonly publicKey: string
  /** Undefined once the install has an owner. */
  readonly claimToken: string | undefined
}

/** Safe to run at every start. An unclaimed install gets a new token each time, which replaces the one before. */
export async function prepareInstall(deps: Pick<Deps, 'db' | 'now' | 'newId'>): Promise<Install> {
  const project =
    (await getFirstProject(deps.db)) ??
    (await createProject(deps, {
      name: 'My project',
      isSample: false,
      publicKey: newSecret('epk'),
    }))
  if (await isClaimed(deps.db)) return { publicKey: project.publicKey, claimToken: undefined }
  const claimToken = newSecret('claim')
  await replaceClaim(deps.db, await hashSecret(claimToken), deps.now())
  return { publicKey: project.publicKey, claimToken }
}
