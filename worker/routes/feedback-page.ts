/**
 * `GET /f/`: "your feedback" by a private link, `/f/#<entry>.<token>`. The same page for everybody: what stands behind the `#` stays in the
 * browser, and its script asks for the entry with it.
 */
import { html } from 'hono/html'
import { sendPage } from '../http/public-page.ts'
import { createRouter } from '../http/router.ts'

export const feedbackPageRoutes = createRouter().get('/f/', (c) =>
  sendPage(c, 200, {
    title: 'Your feedback',
    head: html`<script type="module" src="/feedback-page.js"></script>`,
    body: html`<main id="feedback"><noscript><h1>Your feedback</h1><p>This page needs JavaScript. Please allow it and load the page again.</p></noscript></main>`,
  }),
)
