/** The pages that are opened: the same article, with one product each, and one with none. */
import { widgetSurveySchema } from '../../../contracts/survey.ts'
import { BETAHUHN, type Peer, SENTRY, SENTRY_INIT } from './peers.ts'
import type { Site } from './site.ts'

export const EARSHOT = 'Earshot'
export const BLANK = 'no widget'
/** What every visit comes from. */
export const START_PATH = '/blank'
const SECTIONS = 30

/** Where something is: in the document, or in the shadow root of its host, which may be in another's. */
export interface Place {
  readonly hosts?: readonly string[]
  readonly selector: string
}

export interface MeasuredPage {
  readonly name: string
  readonly path: string
  /** What is clicked; a heading where there is no widget. */
  readonly launcher: Place
  /** What the click is for: a field that can be written into, or the first choice. */
  readonly field: Place
}

const SENTRY_PLACES = {
  launcher: { hosts: ['#sentry-feedback'], selector: '.widget__actor' },
  field: { hosts: ['#sentry-feedback'], selector: 'dialog[open] textarea' },
}

export const PAGES: readonly MeasuredPage[] = [
  { name: BLANK, path: START_PATH, launcher: { selector: 'h2' }, field: { selector: 'h2' } },
  {
    name: EARSHOT,
    path: '/earshot',
    launcher: { hosts: ['earshot-widget'], selector: 'button' },
    field: { hosts: ['earshot-widget'], selector: 'dialog[open] textarea' },
  },
  { name: SENTRY, path: '/sentry', ...SENTRY_PLACES },
  { name: SENTRY_INIT, path: '/sentry-init', ...SENTRY_PLACES },
  {
    name: BETAHUHN,
    path: '/betahuhn',
    launcher: { selector: '#feedback-btn' },
    field: { selector: '.feedback-item' },
  },
]

/** Asks at the first page view: three questions of the most frequent types. */
export const SURVEY = widgetSurveySchema.parse({
  id: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
  questions: [
    { id: 'score', type: 'nps', title: 'How likely are you to recommend us?' },
    {
      id: 'what',
      type: 'single_choice',
      title: 'What do you use most?',
      choices: [
        { id: 'search', label: 'Search' },
        { id: 'export', label: 'Export' },
      ],
    },
    { id: 'why', type: 'open', title: 'Why?' },
  ],
  triggers: [{ type: 'page-view' }],
})

/** The pages without a peer. Earshot's own files are on the site already. */
export function addEarshot(site: Site): void {
  site.add(START_PATH, article([]))
  site.add('/earshot', article([`src="/widget.js" data-key="epk_bench"`]))
}

/** Puts all pages and the peers' scripts on the site. */
export function addPages(site: Site, peers: readonly Peer[]): void {
  addEarshot(site)
  const addPeer = (product: string, path: string, start = ''): void => {
    const script = peers.find(({ name }) => name === product)?.launcher?.join('\n')
    if (!script) throw new Error(`${product} has no script`)
    site.add(`${path}.js`, script + start)
    site.add(path, article([`src="${path}.js"`]))
  }
  addPeer(SENTRY, '/sentry')
  addPeer(SENTRY_INIT, '/sentry-init')
  addPeer(
    BETAHUHN,
    '/betahuhn',
    "\nnew Feedback({ id: 'bench', endpoint: location.origin + '/feedback' }).renderButton()",
  )
}

function article(tagAttributes: readonly string[]): string {
  const section = `<h2>About the garden</h2><p>${'Beans climb, peas lean, and the gate wants oil. '.repeat(6)}</p>`
  const tags = tagAttributes.map((attributes) => `<script ${attributes}></script>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A garden</title><link rel="icon" href="data:,"></head>
<body><main>${section.repeat(SECTIONS)}</main>${tags.join('')}</body></html>`
}
