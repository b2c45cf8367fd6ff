/**
 * A survey's own page, `/s/<survey>`: asks the server for it and puts it into `main#survey`. The address may choose answers ahead
 * (`?score=9`) and fill hidden fields; whatever it says, nothing is sent until a person presses a button, because mail scanners open
 * links too.
 */
import type { WidgetConfig } from '../../contracts/widget-config.ts'
import type { GivenOptions } from '../core/options.ts'
import { prefill } from '../core/survey/prefill.ts'
import type { SurveyDraft } from '../engine/survey-port.ts'
import { clientFor } from '../io/client.ts'
import { newIdempotencyKey } from '../io/idempotency-key.ts'
import { ERROR_LOAD_TEXT } from '../strings/launcher-en.ts'
import { mountSurvey } from '../survey/mount-survey.tsx'

/** What a reload finds again. */
interface Kept {
  readonly seed: string
  readonly draft?: SurveyDraft
}

async function startSurveyPage(container: HTMLElement): Promise<void> {
  const { key = '', survey: surveyId = '', endpoint = location.origin } = container.dataset
  try {
    await ask(container, { key, endpoint }, surveyId)
  } catch {
    const note = document.createElement('p')
    note.role = 'alert'
    note.textContent = ERROR_LOAD_TEXT
    container.replaceChildren(note)
  }
}

async function ask(container: HTMLElement, options: GivenOptions, surveyId: string): Promise<void> {
  const response = await fetch(`${options.endpoint}/v1/config?key=${options.key}`)
  const { surveys }: WidgetConfig = await response.json()
  const survey = surveys.find(({ id }) => id === surveyId)
  if (!survey) throw new Error('no such survey')

  const { signal } = new AbortController()
  const client = clientFor(options, signal)
  const name = `earshot:survey:${options.key}:${surveyId}`
  const { seed, draft }: Kept = read(name) ?? { seed: newIdempotencyKey() }
  const given = new URLSearchParams(location.search)
  const hidden = Object.fromEntries(
    survey.hiddenFields.flatMap((field) => {
      const value = given.get(field)
      return value === null ? [] : [[field, value]]
    }),
  )
  let isOver = false
  await mountSurvey({
    survey: { ...survey, placement: 'page' },
    options,
    root: container,
    container,
    signal,
    getSeed: async () => seed,
    initialAnswers: prefill(survey.questions, given),
    hidden,
    draft,
    keep({ path, answers, idempotencyKey, revision }) {
      // Files do not outlive the page as easily as words.
      const kept = survey.questions.filter(({ type }) => type !== 'file')
      if (!isOver)
        write(name, {
          seed,
          draft: {
            path,
            answers: Object.fromEntries(kept.map(({ id }) => [id, answers[id]])),
            idempotencyKey,
            revision,
          },
        })
    },
    upload: (file) => client.upload(file, file.name),
    deliver: (version) => client.deliverResponse({ ...version, surveyId, hidden }),
    tell({ type }) {
      isOver ||= type === 'sent'
      if (isOver) write(name, undefined)
    },
  })
}

function read(name: string): Kept | undefined {
  try {
    return JSON.parse(sessionStorage[name])
  } catch {
    return undefined
  }
}

function write(name: string, kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage[name] = JSON.stringify(kept)
    else delete sessionStorage[name]
  } catch {
    // Where storage is denied a reload starts anew.
  }
}

const main = document.querySelector<HTMLElement>('main#survey')
if (main) void startSurveyPage(main)
