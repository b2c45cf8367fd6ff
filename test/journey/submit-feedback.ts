/** Submits the journey's feedback through the public way in. */
import { receiptSchema, type Submission } from '../../contracts/submission.ts'
import { readAnswer } from '../runtime/read-answer.ts'
import type { TestInstall, TestProject } from '../runtime/test-install.ts'
import type { Feedback, Topic } from './feedback.ts'

/** Five promoters, two passives, three detractors. */
export const NPS = { scores: [10, 9, 9, 10, 9, 8, 7, 3, 2, 6], value: 20 } as const

/** Submits one piece of feedback as the widget on a page would; returns the entry's id. */
export async function submit(
  install: TestInstall,
  project: TestProject,
  key: string,
  submission: Submission,
): Promise<string> {
  const answer = await install.fetch('/v1/submissions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${project.publicKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      Origin: 'https://app.example.com',
    },
    body: JSON.stringify(submission),
  })
  const { id } = await readAnswer(answer, 201, receiptSchema)
  return id
}

/** Submits all of it at once; returns the topic of each entry. */
export async function submitFeedback(
  install: TestInstall,
  project: TestProject,
  feedback: readonly Feedback[],
): Promise<Map<string, Topic>> {
  const topics = await Promise.all(
    feedback.map(async ({ topic, submission }) => {
      const id = await submit(install, project, crypto.randomUUID(), submission)
      return [id, topic] as const
    }),
  )
  return new Map(topics)
}

/** Answers a survey with each of the scores. */
export async function submitScores(install: TestInstall, project: TestProject): Promise<void> {
  const surveyId = await install.addSurvey(project.id, [
    { id: 'score', type: 'nps', title: 'Would you recommend us?' },
  ])
  for (const [index, value] of NPS.scores.entries()) {
    const answers = [{ questionId: 'score', value }]
    await submit(install, project, `response-${index}`, { surveyId, answers, source: 'survey' })
  }
}
