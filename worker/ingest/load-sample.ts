/** Loads the sample project: a project of its own, so that it never mixes with real feedback. */
import type { Deps } from '../deps.ts'
import { buildSampleProject, type SampleProject } from '../sample/sample-project.ts'
import { newSecret } from '../secret.ts'
import { insertMember, listOwnerIds } from '../store/members.ts'
import {
  getIngestProject,
  getProject,
  getSampleProjectId,
  insertSampleProject,
} from '../store/projects.ts'
import { toIso } from '../store/rows.ts'
import { findSurveyId, insertSurvey } from '../store/surveys.ts'
import { acceptSubmission, type IngestDeps } from './accept.ts'
import { addDefaultTags } from './create-project.ts'

/** Submissions under way at once: one group commit's worth. */
const CONCURRENCY = 100

/**
 * Makes the sample project unless there is one, completes one whose loading was cut short, gives the owners access to it,
 * and returns its id.
 */
export async function loadSampleProject(deps: Pick<Deps, 'db' | 'now' | 'newId'>): Promise<string> {
  const sample = buildSampleProject(deps.now())
  const projectId = await findOrMakeProject(deps, sample.name)
  const stored = await getProject(deps.db, projectId)
  if ((stored?.entryCount ?? 0) < sample.entries.length + sample.responses.length) {
    await fillSampleProject(deps, projectId, sample)
  }
  for (const userId of await listOwnerIds(deps.db)) {
    await insertMember(deps.db, {
      id: deps.newId('mem'),
      projectId,
      userId,
      role: 'owner',
      createdAt: deps.now(),
    })
  }
  return projectId
}

async function findOrMakeProject(deps: IngestDeps, name: string): Promise<string> {
  await insertSampleProject(deps.db, {
    id: deps.newId('prj'),
    name,
    publicKey: newSecret('epk'),
    isSample: true,
    createdAt: deps.now(),
  })
  const id = await getSampleProjectId(deps.db)
  if (id === undefined) throw new Error('the sample project was not stored')
  return id
}

/** Every entry has a key of its own, so that filling what is half full changes nothing that is there. */
async function fillSampleProject(
  deps: IngestDeps,
  projectId: string,
  sample: SampleProject,
): Promise<void> {
  await addDefaultTags(deps, projectId)
  const project = await getIngestProject(deps.db, projectId)
  if (!project) throw new Error('the sample project was not stored')

  const surveyIds = new Map<string, string>()
  for (const survey of sample.surveys) {
    const known = await findSurveyId(deps.db, projectId, survey.name)
    const id = known ?? deps.newId('srv')
    surveyIds.set(survey.key, id)
    await insertSurvey(deps.db, projectId, {
      id,
      name: survey.name,
      questions: survey.questions,
      createdAt: deps.now(),
    })
  }
  const questionsOf = new Map(sample.surveys.map((survey) => [survey.key, survey.questions]))

  const submissions = [
    ...sample.entries.map((entry) => ({
      message: entry.message,
      kind: entry.kind,
      rating: entry.rating,
      respondent: entry.respondent,
      source: entry.source,
      createdAt: toIso(entry.createdAt),
      context: { locale: entry.locale, release: entry.release, url: entry.path },
    })),
    ...sample.responses.map((response) => {
      const [score, words] = questionsOf.get(response.survey) ?? []
      return {
        surveyId: surveyIds.get(response.survey),
        answers: [
          ...(score ? [{ questionId: score.id, value: response.score }] : []),
          ...(words && response.comment !== ''
            ? [{ questionId: words.id, value: response.comment }]
            : []),
        ],
        respondent: response.respondent,
        source: 'survey',
        createdAt: toIso(response.createdAt),
        context: { locale: response.locale, release: response.release },
      }
    }),
  ]
  for (let start = 0; start < submissions.length; start += CONCURRENCY) {
    await Promise.all(
      submissions.slice(start, start + CONCURRENCY).map(async (submission, offset) => {
        const accepted = await acceptSubmission(
          deps,
          project,
          submission,
          `sample-${start + offset}`,
        )
        if (!accepted.ok)
          throw new Error(`sample entry ${start + offset}: ${accepted.issues[0]?.message}`)
      }),
    )
  }
}
