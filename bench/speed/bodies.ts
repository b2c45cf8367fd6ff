/** Submissions to send: the sample project's words, in messages of exactly 200 characters. Deterministic. */
import { SAMPLE_ENTRIES } from '../../worker/sample/sample-entries.ts'

const MESSAGE_LENGTH = 200

/** JSON bodies, one per sample entry, each with the fields that the widget sends. */
export function makeBodies(): string[] {
  return SAMPLE_ENTRIES.map((entry, i) =>
    JSON.stringify({
      kind: entry.kind,
      message: messageFrom(i),
      rating: entry.rating ?? 3,
      source: 'widget',
      context: {
        url: `https://app.example${entry.path ?? '/'}`,
        locale: entry.locale,
        release: entry.release ?? '4.2.0',
        viewport: '1280x720',
      },
    }),
  )
}

/** The entry's own words, filled up with those of the next ones. */
function messageFrom(start: number): string {
  let message = ''
  for (let i = start; message.length < MESSAGE_LENGTH; i += 1) {
    message += `${SAMPLE_ENTRIES[i % SAMPLE_ENTRIES.length]?.message} `
  }
  return message
    .slice(0, MESSAGE_LENGTH - 1)
    .toWellFormed()
    .trimEnd()
    .padEnd(MESSAGE_LENGTH, '.')
}
