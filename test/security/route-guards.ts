/** Who may use each route: the one list that every new route has to join. */
import type { Scope } from '../../contracts/vocabulary.ts'

/** `public`: anyone. `sender`: public or secret key. `receipt`: a receipt's token. `reader`: a scope by key or role. `member`: owner or admin session. */
export type Guard =
  | { readonly kind: 'public' | 'sender' | 'receipt' | 'member' | 'session' }
  | { readonly kind: 'reader'; readonly scope: Scope }

const open = { kind: 'public' } as const
const receipt = { kind: 'receipt' } as const
const member = { kind: 'member' } as const
const readEntries = { kind: 'reader', scope: 'entries:read' } as const
const readReports = { kind: 'reader', scope: 'reports:read' } as const
const writeProject = { kind: 'reader', scope: 'project:write' } as const

export const ROUTE_GUARDS: Readonly<Record<string, Guard>> = {
  'POST /v1/submissions': { kind: 'sender' },
  'GET /v1/entries': readEntries,
  'GET /v1/entries/:id': readEntries,
  'PATCH /v1/entries/:id': writeProject,
  'GET /v1/entries/:id/replies': readEntries,
  'POST /v1/entries/:id/replies': writeProject,
  'POST /v1/attachments': { kind: 'sender' },
  'GET /v1/attachments/:id': readEntries,
  'GET /v1/receipts/:entryId': receipt,
  'POST /v1/receipts/:entryId/replies': receipt,
  'POST /v1/receipts/:entryId/withdrawal': receipt,
  'DELETE /v1/receipts/:entryId': receipt,
  'GET /v1/entries/:id/similar': readEntries,
  'GET /v1/search': readEntries,
  'GET /v1/themes': readEntries,
  'GET /v1/themes/:id': readEntries,
  'PATCH /v1/themes/:id': writeProject,
  'GET /v1/reports': readReports,
  'GET /v1/reports/latest': readReports,
  'GET /v1/reports/:id': readReports,
  'GET /v1/tags': readEntries,
  'POST /v1/tags': writeProject,
  'DELETE /v1/tags/:id': writeProject,
  'GET /v1/config': open,
  'GET /v1/suggestions': open,
  'GET /f/': open,
  'GET /s/:surveyId': open,
  'GET /v1/surveys': readEntries,
  'POST /v1/surveys': writeProject,
  'POST /v1/surveys/import': writeProject,
  'GET /v1/surveys/:id': readEntries,
  'PATCH /v1/surveys/:id': writeProject,
  'DELETE /v1/surveys/:id': writeProject,
  'GET /v1/announcements': readEntries,
  'POST /v1/announcements': writeProject,
  'PATCH /v1/announcements/:id': writeProject,
  'DELETE /v1/announcements/:id': writeProject,
  'GET /v1/project': readEntries,
  'PATCH /v1/project': writeProject,
  'GET /v1/project/identity-secret': member,
  'POST /v1/sample': member,
  'GET /v1/keys': member,
  'POST /v1/keys': member,
  'DELETE /v1/keys/:id': member,
  'GET /v1/runs': readReports,
  'POST /v1/runs': writeProject,
  'GET /v1/install': open,
  'POST /v1/claim': open,
  'POST /v1/session': open,
  'GET /v1/session': { kind: 'session' },
  'DELETE /v1/session': open,
  'GET /health/live': open,
  'GET /health/ready': open,
  'GET /demo/key.json': open,
  'GET /openapi.json': open,
}

/** A query that a route asks for. */
export const GOOD_QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/search': '?text=quokka',
}

/** A body that each writing route accepts. */
export const GOOD_BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'POST /v1/submissions': {
    kind: 'bug',
    message: 'Export to CSV loses umlauts.',
    rating: 2,
    email: 'ada@example.com',
    respondent: 'user-1',
    source: 'app-store',
    createdAt: '2026-11-01T10:00:00.000Z',
    context: {
      url: 'https://example.com/',
      locale: 'de',
      release: '1.2.3',
      viewport: '320x640',
      metadata: { plan: 'pro' },
    },
  },
  'PATCH /v1/entries/:id': { status: 'planned' },
  'POST /v1/entries/:id/replies': { body: 'Thank you, fixed in 4.3.' },
  'POST /v1/receipts/:entryId/replies': { body: 'On Safari only.' },
  'PATCH /v1/themes/:id': { publicNote: 'Known; a fix comes with 4.3.' },
  'POST /v1/tags': { name: 'export', any: ['csv'], none: ['pdf'] },
  'POST /v1/surveys': {
    name: 'How was it?',
    state: 'live',
    questions: [
      {
        id: 'score',
        type: 'nps',
        title: 'How likely?',
        branching: { rules: [{ operator: 'at-least', value: 9, goTo: 'end' }], otherwise: 'why' },
      },
      { id: 'why', type: 'open', title: 'Why?', placeholder: 'In your words' },
      { id: 'pick', type: 'single_choice', title: 'Which?', choices: [{ id: 'a', label: 'A' }] },
    ],
    intro: { title: 'Two questions', buttonLabel: 'Begin' },
    thankYou: { title: 'Thank you', linkUrl: 'https://example.com/', linkLabel: 'More' },
    placement: 'modal',
    hiddenFields: ['plan'],
    translations: { de: { 'score.title': 'Wie wahrscheinlich?' } },
    triggers: [
      {
        type: 'event',
        name: 'exported',
        properties: [{ name: 'rows', operator: 'at-least', value: 5 }],
      },
    ],
    delaySeconds: 2,
    conditions: [{ type: 'url', operator: 'contains', value: '/app' }],
    schedule: { type: 'recurring', everyDays: 90 },
    startsAt: '2026-11-01T00:00:00.000Z',
    endsAt: '2026-12-01T00:00:00.000Z',
    responseLimit: 500,
  },
  'POST /v1/surveys/import': {
    format: 'posthog',
    survey: {
      name: 'NPS',
      type: 'popover',
      questions: [
        {
          id: 'a',
          type: 'rating',
          question: 'How likely?',
          display: 'number',
          scale: 10,
          branching: { type: 'response_based', responseValues: { promoters: 'end', passives: 1 } },
        },
        {
          type: 'single_choice',
          question: 'Which?',
          choices: ['A', 'B'],
          translations: { de: { question: 'Welche?', choices: ['A', 'B'] } },
        },
        { type: 'link', question: 'Look', link: 'https://example.com/', buttonText: 'Go' },
      ],
      conditions: { url: '/app', urlMatchType: 'icontains', events: { values: [{ name: 'x' }] } },
      appearance: { displayThankYouMessage: true, thankYouMessageHeader: 'Thanks' },
      schedule: 'recurring',
      iteration_frequency_days: 30,
    },
  },
  'PATCH /v1/surveys/:id': { name: 'How is it?', state: 'paused', intro: null },
  'POST /v1/announcements': {
    kind: 'maintenance',
    title: 'Maintenance on Sunday',
    body: 'What you send meanwhile is kept.',
    linkUrl: 'https://status.example.com/',
    linkLabel: 'Status',
    isDismissible: true,
    startsAt: '2026-11-22T02:00:00.000Z',
    endsAt: '2026-11-22T03:00:00.000Z',
    audience: [{ type: 'url', operator: 'contains', value: '/app' }],
    translations: { de: { title: 'Wartung am Sonntag' } },
  },
  'PATCH /v1/announcements/:id': { title: 'Maintenance on Monday', body: 'Later.' },
  'PATCH /v1/project': { name: 'Renamed', allowedOrigins: ['https://app.example.com'] },
  'POST /v1/keys': { name: 'mirror', scopes: ['entries:read'] },
  'POST /v1/runs': { job: 'analyse-entries' },
  'POST /v1/claim': {
    token: 'claim_x',
    name: 'Ada',
    email: 'ada@example.com',
    password: 'correct horse battery',
  },
  'POST /v1/session': { email: 'ada@example.com', password: 'correct horse battery' },
}
