/** Loads a survey's code and puts it on the page, connected to the network, to this device's memory and to the page's handlers. */
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { ShowSurveyOptions } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Client } from '../io/client.ts'
import { emit } from './page-event.ts'
import { forgetDraft, keepDraft, readDraft } from './survey-draft.ts'
import { readSeed, remember } from './survey-memory.ts'
import type { MountedSurvey, SurveyEvent } from './survey-port.ts'

export type RunningSurvey = MountedSurvey

export interface RunSurveyDeps extends Pick<ShowSurveyOptions, 'initialAnswers' | 'hidden'> {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly survey: WidgetSurvey
  readonly container?: HTMLElement | undefined
  readonly isAskedFor?: boolean | undefined
}

/** Rejects when the code cannot be loaded. */
export async function runSurvey(deps: RunSurveyDeps): Promise<RunningSurvey> {
  const { options, root, signal, survey, container, initialAnswers = {}, hidden = {} } = deps
  const { mountSurvey } = await import('../survey/mount-survey.tsx')
  const getClient = async (): Promise<Client> =>
    (await import('../io/client.ts')).clientFor(options, signal)
  const mounted = await mountSurvey({
    survey,
    options,
    root,
    container,
    signal,
    seed: `${options.respondent || readSeed(options)}:${survey.id}`,
    initialAnswers,
    hidden: Object.fromEntries(
      survey.hiddenFields.flatMap((name) => {
        const value = hidden[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    draft: readDraft(options, survey.id),
    keep: (draft) => keepDraft(options, survey.id, draft),
    isAskedFor: deps.isAskedFor,
    upload: async (file) => (await getClient()).upload(file, file.name),
    deliver: async (response) =>
      (await getClient()).deliverResponse({ ...response, surveyId: survey.id, hidden }),
    tell: (event) => tell(deps, event),
  })
  return mounted
}

function tell({ options, signal, survey }: RunSurveyDeps, event: SurveyEvent): void {
  const surveyId = survey.id
  switch (event.type) {
    case 'shown':
      remember(options, surveyId, { shownAt: Date.now() })
      emit(signal, { name: 'surveyShown', payload: { surveyId } })
      return
    case 'answered': {
      // What is sent as it comes is an answer already.
      if (survey.isPartialKept) remember(options, surveyId, { answeredAt: Date.now() })
      const { questionId, value } = event
      emit(signal, { name: 'surveyAnswered', payload: { surveyId, questionId, value } })
      return
    }
    case 'sent':
      remember(options, surveyId, { answeredAt: Date.now() })
      forgetDraft(options, surveyId)
      emit(signal, { name: 'surveySent', payload: { surveyId } })
      return
    case 'dismissed':
      forgetDraft(options, surveyId)
      emit(signal, { name: 'surveyDismissed', payload: { surveyId } })
      return
    case 'abandoned':
      emit(signal, { name: 'surveyAbandoned', payload: { surveyId } })
  }
}
