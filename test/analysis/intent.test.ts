import { describe, expect, test } from 'vitest'
import type { FeedbackKind } from '../../contracts/vocabulary.ts'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'

const intentOf = (message: string, kind?: FeedbackKind) =>
  analyseEntry(kind === undefined ? { message } : { message, kind }, []).intent

test.each([
  ['en', 'The app crashes when I open settings', 'bug'],
  ['en', "I can't log in since the last update", 'bug'],
  ['en', 'Notes vanish after sync', 'bug'],
  ['en', 'Error 500 when saving a file', 'bug'],
  ['en', 'Please add a dark mode', 'request'],
  ['en', 'It would be great if I could export to CSV', 'request'],
  ['en', 'I wish there was a calendar view', 'request'],
  ['en', 'How do I export my data?', 'question'],
  ['en', 'Is there a way to share a folder?', 'question'],
  ['en', 'What does the blue icon mean?', 'question'],
  ['en', 'Love it, best app ever', 'praise'],
  ['en', 'Thank you for this great tool', 'praise'],
  ['en', 'Way too expensive', 'complaint'],
  ['en', 'Terrible customer service, nobody answers', 'complaint'],
  ['de', 'Die App stürzt beim Start ab', 'bug'],
  ['de', 'Es wäre schön, wenn es einen Dunkelmodus gäbe', 'request'],
  ['de', 'Wie kann ich meine Daten exportieren?', 'question'],
  ['de', 'Tolle App, weiter so', 'praise'],
  ['de', 'Viel zu teuer geworden', 'complaint'],
  ['fr', "L'application plante au démarrage", 'bug'],
  ['fr', 'Ce serait bien de pouvoir exporter en PDF', 'request'],
  ['fr', 'Comment faire pour changer la langue ?', 'question'],
  ['es', 'No funciona desde la última actualización', 'bug'],
  ['es', 'Sería genial tener un modo oscuro', 'request'],
  ['it', "L'app non si apre più", 'bug'],
  ['it', 'Sarebbe utile avere un promemoria', 'request'],
  ['pt', 'O aplicativo trava ao abrir', 'bug'],
  ['pt', 'Seria bom ter um modo escuro', 'request'],
  ['nl', 'De app crasht bij het opstarten', 'bug'],
  ['nl', 'Het zou handig zijn als ik kan exporteren', 'request'],
])('%s: %s → %s', (_language, text, intent) => {
  expect(intentOf(text).intent).toBe(intent)
})

describe('confidence', () => {
  test('is lower for thin evidence than for plenty', () => {
    const thin = intentOf('maybe more options').confidence
    const plenty = intentOf('Please add more options, it would be great to have them').confidence

    expect(thin).toBeLessThan(plenty)
  })

  test.each([[''], ['the second floor'], ['アプリ']])(
    'is zero where nothing speaks: %s',
    (text) => {
      expect(intentOf(text)).toEqual({ intent: 'unknown', confidence: 0, evidence: [] })
    },
  )

  test('lies between 0 and 1', () => {
    const { confidence } = intentOf('Crash! Error! Bug! It freezes, fails and crashes!')

    expect(confidence).toBeGreaterThan(0.5)
    expect(confidence).toBeLessThanOrEqual(1)
  })
})

test('what the sender says it is tips the scales', () => {
  expect(intentOf('the calendar view', 'request').intent).toBe('request')
  expect(intentOf('the calendar view', 'other').intent).toBe('unknown')
})

test('negated praise is no praise', () => {
  expect(intentOf('I do not love it').intent).toBe('complaint')
})

test('evidence quotes the message', () => {
  const message = 'Hi — could you add  dark mode? It crashes, too.'
  const { evidence } = intentOf(message)

  expect(evidence.length).toBeGreaterThan(0)
  for (const { text, start, end } of evidence) expect(message.slice(start, end)).toBe(text)
})
