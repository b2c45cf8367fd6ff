/** Loads a survey's code and puts it on the page, connected to the network, to this device's memory and to the page's handlers. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { GivenOptions } from '../core/options.ts'
import type { AskDeps, Display } from './ask-surveys.ts'
import { keep, readKept } from './kept.ts'
import type { SurveyMemory } from './survey-memory.ts'
import type { MountedSurvey } from './survey-port.ts'

export interface RunSurveyDeps extends Display, AskDeps {
  readonly survey: WidgetSurvey
  readonly memory: SurveyMemory
}

const EVENTS = {
  shown: 'surveyShown',
  answered: 'surveyAnswered',
  sent: 'surveySent',
  dismissed: 'surveyDismissed',
  abandoned: 'surveyAbandoned',
} as const

/** Rejects when the code cannot be loaded. */
export async function runSurvey(deps: RunSurveyDeps): Promise<MountedSurvey> {
  const {
    options,
    signal,
    emit,
    getClient,
    survey,
    memory,
    initialAnswers = {},
    hidden = {},
  } = deps
  const { id } = survey
  const draftName = draftNameOf(options, id)
  const { mountSurvey } = await import('../survey/mount-survey.tsx')
  const now = (): number => Date.now()
  return mountSurvey({
    ...deps,
    initialAnswers,
    hidden,
    getSeed: async () => `${(await import('./find-unmet-here.ts')).readSeed(options)}:${id}`,
    draft: readKept('sessionStorage', draftName),
    keep({ path, answers, idempotencyKey, revision }) {
      // The first answer: it must be there when the page is left.
      getClient().catch(() => {})
      if (options.consent !== 'denied')
        keep('sessionStorage', draftName, { path, answers, idempotencyKey, revision })
    },
    upload: async (file) => (await getClient()).upload(file, file.name),
    deliver: async (response) =>
      (await getClient()).deliverResponse({ ...response, surveyId: id, hidden }),
    tell({ type, ...detail }) {
      if (type === 'shown') memory.remember(id, { shownAt: now() })
      // What is sent as it comes is an answer already.
      if (type === 'sent' || (type === 'answered' && survey.isPartialKept))
        memory.remember(id, { answeredAt: now() })
      if (type === 'sent' || type === 'dismissed') keep('sessionStorage', draftName, undefined)
      emit(signal, EVENTS[type], { surveyId: id, ...detail })
    },
  })
}

export function draftNameOf({ key }: GivenOptions, surveyId: string): string {
  return `earshot:survey-draft:${key}:${surveyId}`
}
