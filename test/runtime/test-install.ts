/** What the suites of both runtimes ask of an Earshot: requests, ticks of the schedule, and what no route can make. */
import type { Question } from '../../contracts/question.ts'
import type { Scope } from '../../contracts/vocabulary.ts'
import { createProject } from '../../worker/ingest/create-project.ts'
import { prepareInstall } from '../../worker/ingest/prepare-install.ts'
import type { JobDeps } from '../../worker/jobs/job.ts'
import { hashSecret, newSecret } from '../../worker/secret.ts'
import { insertKey } from '../../worker/store/keys.ts'
import { insertSurvey } from '../../worker/store/surveys.ts'

/** The address of every install under test; the host of its cookies and of its own origin. */
export const INSTALL_URL = 'http://localhost:8787'

export interface TestProject {
  readonly id: string
  readonly publicKey: string
}

/** Rows that are there before the first request, put there by the app's own functions. */
export interface Seeder {
  addProject(): Promise<TestProject>
  /** Returns the secret. */
  addSecretKey(projectId: string, scopes: readonly Scope[]): Promise<string>
  /** Returns the survey's id. */
  addSurvey(projectId: string, questions: readonly Question[]): Promise<string>
  /** Returns the one-time token of the install, whose first project it makes if need be. */
  prepareClaim(): Promise<string>
}

/** A fresh install on a database of its own. */
export interface TestInstall extends Seeder {
  /** Answers when the background work of the request has ended too, so that no test needs to poll. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Runs what the schedule runs at a tick of this cron expression. */
  runSchedule(cron: string): Promise<void>
  close(): Promise<void>
}

/** Opens a fresh install. `variables` are those of the environment. */
export type OpenInstall = (variables?: Readonly<Record<string, string>>) => Promise<TestInstall>

export function createSeeder(deps: JobDeps): Seeder {
  return {
    addProject: () =>
      createProject(deps, { name: 'Fieldnote', publicKey: newSecret('epk'), isSample: false }),
    async addSecretKey(projectId, scopes) {
      const secret = newSecret('esk')
      await insertKey(deps.db, projectId, {
        id: deps.newId('key'),
        name: scopes.join(' '),
        secretHash: await hashSecret(secret),
        hint: secret.slice(-4),
        scopes,
        createdAt: deps.now(),
      })
      return secret
    },
    async addSurvey(projectId, questions) {
      const id = deps.newId('srv')
      await insertSurvey(deps.db, projectId, {
        id,
        name: 'How are we doing?',
        questions: [...questions],
        createdAt: deps.now(),
      })
      return id
    },
    async prepareClaim() {
      const { claimToken } = await prepareInstall(deps)
      if (claimToken === undefined) throw new Error('the install has an owner already')
      return claimToken
    },
  }
}
