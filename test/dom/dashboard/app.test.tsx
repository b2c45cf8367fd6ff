import { beforeEach, describe, expect, test } from 'vitest'
import type { Run } from '../../../contracts/run.ts'
import { JOB_NAMES } from '../../../contracts/vocabulary.ts'
import { App } from '../../../dashboard/App.tsx'
import { rememberProject } from '../../../dashboard/session.ts'
import { type Answers, fakeServer, refuse } from './fake-server.ts'
import { makeReport, makeTheme } from './make-report.ts'
import { mount, settle } from './mount.ts'

const PROJECT = {
  id: 'prj_1',
  name: 'Fieldnote',
  publicKey: 'epk_1',
  allowedOrigins: [],
  isRedacting: false,
  isSample: false,
  entryCount: 0,
  pendingCount: 0,
  createdAt: '2026-11-01T00:00:00.000Z',
}
const NO_PAGE = { items: [], nextCursor: null }

const SIGNED_IN: Answers = {
  '/v1/session': {
    member: { name: 'Ada', email: 'ada@example.com' },
    projects: [{ id: 'prj_1', name: 'Fieldnote', role: 'owner' }],
  },
  '/v1/project': PROJECT,
  '/v1/reports': NO_PAGE,
  '/v1/themes': NO_PAGE,
  '/v1/entries': NO_PAGE,
  '/v1/tags': NO_PAGE,
}

function listRuns(lastState: Run['state']): readonly Run[] {
  return JOB_NAMES.map((job, index) => ({
    id: `run_0${index}`,
    job,
    state: index === JOB_NAMES.length - 1 ? lastState : 'succeeded',
    startedAt: '2026-11-22T10:00:00.000Z',
    endedAt: '2026-11-22T10:00:01.000Z',
    processed: 3,
    failed: 0,
    remaining: 0,
    error: null,
  }))
}

beforeEach(() => {
  localStorage.clear()
})

async function open(path: string): Promise<HTMLElement> {
  history.replaceState(null, '', path)
  const page = await mount(<App />)
  await settle()
  await settle()
  return page
}

describe('without a session', () => {
  test('every page leads to sign-in, which remembers the way back', async () => {
    fakeServer({
      '/v1/session': refuse(401, 'unauthenticated'),
      '/v1/install': { isClaimed: true },
    })

    const page = await open('/inbox?kind=bug')

    expect(page.querySelector('h1')?.textContent).toBe('Sign in')
    expect(new URLSearchParams(location.search).get('next')).toBe('/inbox?kind=bug')
  })

  test('sign-in tells how to claim an install without an owner', async () => {
    fakeServer({ '/v1/install': { isClaimed: false } })

    const page = await open('/sign-in')

    expect(page.textContent).toContain('Nobody owns this install yet')
  })

  test.each([
    ['without its token', '/claim'],
    ['cut within an escape', '/claim#token%E0%A4'],
  ])('a claim link %s says what is missing', async (_name, link) => {
    fakeServer({})

    const page = await open(link)

    expect(page.querySelector('form')).toBeNull()
    expect(page.textContent).toContain('The link is incomplete')
  })
})

describe('with a session', () => {
  test('a project without entries shows how to embed the widget', async () => {
    fakeServer(SIGNED_IN)

    const page = await open('/')

    expect(page.querySelector('pre')?.textContent).toContain('data-key="epk_1"')
    expect(page.textContent).toContain('Load the sample project')
  })

  test('what a member may do follows the project that is open', async () => {
    fakeServer({
      ...SIGNED_IN,
      '/v1/session': {
        member: { name: 'Ada', email: 'ada@example.com' },
        projects: [
          { id: 'prj_1', name: 'Fieldnote', role: 'owner' },
          { id: 'prj_2', name: 'Atlas', role: 'viewer' },
        ],
      },
    })
    rememberProject('prj_2')

    const page = await open('/')

    expect(page.querySelector('pre')).not.toBeNull()
    expect(page.textContent).not.toContain('Load the sample project')
  })

  test('a project with entries and no report offers to analyse them', async () => {
    fakeServer({ ...SIGNED_IN, '/v1/project': { ...PROJECT, entryCount: 3, pendingCount: 3 } })

    const page = await open('/')

    expect(page.textContent).toContain('3 entries stored so far')
    expect(page.querySelector('.button-primary')?.textContent).toBe('Analyse now')
  })

  test('a job that failed shows with a retry, and ends the following of the sample', async () => {
    const { asked } = fakeServer({
      ...SIGNED_IN,
      '/v1/project': { ...PROJECT, isSample: true, entryCount: 3 },
      '/v1/runs': { items: listRuns('failed'), nextCursor: null },
    })

    const page = await open('/')

    expect(page.querySelector('[role=alert]')?.textContent).toContain('A job failed')
    expect(page.querySelector('.button-primary')?.textContent).toBe('Try again')
    expect(page.textContent).not.toContain('The report is here')
    expect(asked.filter((path) => path === '/v1/runs')).toHaveLength(1)
  })

  test('runs that left no report are not asked for in a loop', async () => {
    const { asked } = fakeServer({
      ...SIGNED_IN,
      '/v1/project': { ...PROJECT, isSample: true, entryCount: 3 },
      '/v1/runs': { items: listRuns('succeeded'), nextCursor: null },
    })

    await open('/')

    expect(asked.filter((path) => path === '/v1/runs')).toHaveLength(1)
  })

  test('the latest report has its period as heading and title', async () => {
    fakeServer({ ...SIGNED_IN, '/v1/reports/latest': makeReport({ themes: [makeTheme({})] }) })

    const page = await open('/')

    expect(page.querySelector('h1')?.textContent).toContain('2026')
    expect(document.title).toContain('2026')
    expect(page.querySelector('[aria-current=page]')?.textContent).toBe('Report')
  })

  test('the inbox asks for what its address says', async () => {
    const { asked } = fakeServer(SIGNED_IN)

    await open('/inbox?sentiment=mixed&kind=nonsense&from=2026-11-16')

    expect(asked).toContain('/v1/entries?sentiment=mixed&from=2026-11-16T00%3A00%3A00.000Z')
  })

  test('a filter chosen in the inbox goes into the address and to the API', async () => {
    const { asked } = fakeServer(SIGNED_IN)
    const page = await open('/inbox')
    const intent = [...page.querySelectorAll('select')].find((select) =>
      select.textContent?.includes('Complaint'),
    )

    if (intent) intent.value = 'complaint'
    intent?.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()

    expect(location.search).toBe('?intent=complaint')
    expect(asked).toContain('/v1/entries?intent=complaint')
  })

  test('the settings switch redaction on', async () => {
    const { sent } = fakeServer(SIGNED_IN)
    const page = await open('/settings')
    const section = page.querySelector('#privacy')

    section?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    await settle()
    section?.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
    await settle()

    expect(sent).toEqual(['PATCH /v1/project {"isRedacting":true}'])
    expect(section?.textContent).toContain('new entries only')
  })

  test('an unknown address says that nothing is there', async () => {
    fakeServer(SIGNED_IN)

    const page = await open('/nope')

    expect(page.querySelector('h1')?.textContent).toBe('Nothing here')
  })
})
