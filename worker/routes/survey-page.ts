/**
 * `GET /s/:surveyId`: a survey's own page, for mails and links. It only asks: what is chosen by the address (`?score=9`) is chosen on the
 * screen and sent by a person's own tap, because mail scanners open every link.
 */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { idSchema } from '../../contracts/id.ts'
import type { AppEnv } from '../http/env.ts'
import { createRouter } from '../http/router.ts'
import { getSurveyPage } from '../store/surveys.ts'

const surveyIdSchema = idSchema('srv')

/** Bytes of the number that lets this answer's one style sheet through. */
const NONCE_BYTES = 16

const STYLE = `
  :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
  body { margin: 0; min-block-size: 100dvh; background: light-dark(#f6f5f2, #191817); color: light-dark(#1f1d1a, #f1efec); }
  main { box-sizing: border-box; max-inline-size: 40rem; margin-inline: auto; padding: clamp(1rem, 5vw, 4rem) 1rem; }
`

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
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))))
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      `style-src 'nonce-${nonce}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // The address may hold a first answer.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  }
  return c.html(
    html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style nonce="${nonce}">${STYLE}</style>
    ${ask ? html`<script defer src="/widget.js"></script><script type="module" src="/survey-page.js"></script>` : ''}
  </head>
  <body>
    ${
      ask
        ? html`<main id="survey" data-key="${ask.publicKey}" data-survey="${ask.surveyId}"><noscript><h1>${title}</h1><p>${note}</p></noscript></main>`
        : html`<main><h1>${title}</h1><p>${note}</p></main>`
    }
  </body>
</html>
`,
    status,
    headers,
  )
}
