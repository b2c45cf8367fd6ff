/** The frame of the app's own pages that anybody may open: one nonce, one style sheet, one policy. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppEnv } from './env.ts'

/** Bytes of the number that lets this answer's one style sheet through. */
const NONCE_BYTES = 16

const STYLE = `
  :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
  body { margin: 0; min-block-size: 100dvh; background: light-dark(#f6f5f2, #191817); color: light-dark(#1f1d1a, #f1efec); }
  main { box-sizing: border-box; max-inline-size: 40rem; margin-inline: auto; padding: clamp(1rem, 5vw, 4rem) 1rem; }
`

type Html = ReturnType<typeof html>

export interface PublicPage {
  readonly title: string
  /** What else the head has: its scripts, by address. */
  readonly head?: Html
  readonly body: Html
}

/** Answers with the page. Its scripts come from this origin and speak to this origin only. */
export function sendPage(
  c: Context<AppEnv>,
  status: 200 | 404 | 410,
  { title, head, body }: PublicPage,
) {
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
    // The address may hold a first answer or an entry's id.
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
    ${head ?? ''}
  </head>
  <body>
    ${body}
  </body>
</html>
`,
    status,
    headers,
  )
}
