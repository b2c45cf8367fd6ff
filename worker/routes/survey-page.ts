/**
 * `GET /s/:surveyId`: a survey's own page, for mails and links. It only asks: what is chosen by the address (`?score=9`) is chosen on the
 * screen and sent by a person's own tap, because mail scanners open every link.
 */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { idSchema } from '../../contracts/id.ts'
import type { AppEnv } from '../http/env.ts'
import { sendPage } from '../http/public-page.ts'
import { createRouter } from '../http/router.ts'
import { getSurveyPage } from '../store/surveys.ts'

const surveyIdSchema = idSchema('srv')

interface Page {
  readonly title: string
  /** Where the survey is asked; without it the page only says `note`. */
  readonly ask?: { readonly surveyId: string; readonly publicKey: string }
  readonly note: string
}

export const surveyPageRoutes = createRouter().get('/s/:surveyId', async (c) => {
  const surveyId = surveyIdSchema.safeParse(c.req.param('surveyId')).data
  const { db, now } = c.var.deps
  const page = surveyId === undefined ? undefined : await getSurveyPage(db, surveyId, now())
  if (surveyId === undefined || !page) {
    return send(c, 404, { title: 'No such survey', note: 'There is no survey at this address.' })
  }
  const { title, publicKey, isLive } = page
  if (!isLive) return send(c, 410, { title, note: 'This survey is closed. Thank you for coming.' })
  const note = 'This survey needs JavaScript. Please allow it for this page and load it again.'
  return send(c, 200, { title, note, ask: { surveyId, publicKey } })
})

function send(c: Context<AppEnv>, status: 200 | 404 | 410, { title, ask, note }: Page) {
  if (!ask) {
    return sendPage(c, status, { title, body: html`<main><h1>${title}</h1><p>${note}</p></main>` })
  }
  return sendPage(c, status, {
    title,
    head: html`<script type="module" src="/survey-page.js"></script>`,
    body: html`<main id="survey" data-key="${ask.publicKey}" data-survey="${ask.surveyId}"><noscript><h1>${title}</h1><p>${note}</p></noscript></main>`,
  })
}
