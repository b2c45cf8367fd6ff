/** What a start prints: where to go, what to paste. */
import type { Install } from '../../ingest/prepare-install.ts'

/** The lines, without colour. The claim token stands in the fragment, which browsers never send. */
export function greetingLines(url: string, install: Install): string[] {
  return [
    '',
    'Earshot is ready.',
    '',
    `  Dashboard   ${url}/`,
    ...(install.claimToken === undefined
      ? []
      : [
          `  Claim it    ${url}/claim#${install.claimToken}`,
          '              (one-time link: makes you the owner)',
        ]),
    `  Demo page   ${url}/demo/`,
    `  API         ${url}/docs/`,
    '',
    '  Paste this into your pages:',
    `  <script async src="${url}/widget.js" data-key="${install.publicKey}"></script>`,
    '',
  ]
}
