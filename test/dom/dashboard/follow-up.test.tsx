/** An entry in the inbox: its marks, its files, and what the respondent is told. */
import { describe, expect, test, vi } from 'vitest'
import type { Entry } from '../../../contracts/entry.ts'
import type { Role } from '../../../contracts/vocabulary.ts'
import { createApi } from '../../../dashboard/api.ts'
import { EntryItem } from '../../../dashboard/inbox/EntryItem.tsx'
import { SessionContext } from '../../../dashboard/session.ts'
import { type Answers, fakeServer, refuse } from './fake-server.ts'
import { mount, settle } from './mount.ts'

const ENTRY: Entry = {
  id: 'ent_1',
  createdAt: '2026-11-22T10:00:00.000Z',
  receivedAt: '2026-11-22T10:00:00.000Z',
  kind: 'bug',
  message: 'Export loses umlauts.',
  rating: null,
  name: 'Ada',
  email: null,
  respondent: 'user-1',
  isRespondentVerified: true,
  status: 'new',
  isWithdrawn: false,
  isPartial: false,
  attachments: [],
  source: 'widget',
  surveyId: null,
  answers: [
    { questionId: 'pick', type: 'multiple_choice', value: ['slow', 'other:ugly'] },
    { questionId: 'grid', type: 'matrix', value: { speed: 'bad', looks: 'good' } },
  ],
  context: { url: null, locale: null, release: null, viewport: null, metadata: {} },
  isSpam: false,
  insight: null,
  theme: null,
}

const FILE = {
  id: 'att_1',
  name: 'log.txt',
  mediaType: 'text/plain',
  byteCount: 12_345,
  createdAt: ENTRY.createdAt,
} as const

const REPLY = {
  id: 'rpl_1',
  author: 'respondent',
  body: 'On Safari.',
  createdAt: ENTRY.createdAt,
} as const

const REPLIES = '/v1/entries/ent_1/replies'

async function open(
  given: Partial<Entry> = {},
  answers: Answers = {},
  role: Role = 'editor',
): Promise<{ page: HTMLElement; server: ReturnType<typeof fakeServer> }> {
  const server = fakeServer({ [REPLIES]: { items: [] }, ...answers })
  const session = {
    session: { member: { name: 'Ada', email: 'ada@example.com' }, projects: [] },
    projectId: 'prj_1',
    role,
    api: createApi({ fetch: (input, init) => fetch(input, init), projectId: 'prj_1' }),
    openProject: () => undefined,
    refresh: () => undefined,
  }
  const page = await mount(
    <SessionContext.Provider value={session}>
      <ol>
        <EntryItem entry={{ ...ENTRY, ...given }} />
      </ol>
    </SessionContext.Provider>,
  )
  page.querySelector<HTMLButtonElement>('.entry-toggle')?.click()
  await settle()
  return { page, server }
}

function marksOf(page: HTMLElement): (string | null)[] {
  return [...page.querySelectorAll('.mark')].map((mark) => mark.textContent)
}

async function fill(page: HTMLElement, text: string): Promise<void> {
  const box = page.querySelector('textarea')
  if (box) box.value = text
  box?.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
  page.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
  await settle()
}

describe('an entry of the inbox', () => {
  test.each([
    ['nothing where all is ordinary', {}, []],
    ['that it was withdrawn', { isWithdrawn: true }, ['Withdrawn']],
    ['that it is unfinished', { isPartial: true }, ['Unfinished']],
    ['how far the team is', { status: 'planned' }, ['Planned']],
  ] as const)('marks %s', async (_name, given, marks) => {
    const { page } = await open(given)

    expect(marksOf(page)).toEqual(marks)
  })

  test('tells who sent it, and words answers of every shape', async () => {
    const { page } = await open()

    const facts = [...page.querySelectorAll('.facts dd')].map((fact) => fact.textContent)
    expect(facts).toContain('Ada')
    expect(facts).toContain('user-1 (verified)')
    expect(facts).toContain('slow, other:ugly')
    expect(facts).toContain('speed: bad, looks: good')
  })

  test('saves a file under its name, asking for the open project', async () => {
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} ${this.href.slice(0, 5)}`)
    })
    const { page, server } = await open(
      { attachments: [FILE] },
      { '/v1/attachments/att_1': new Response('a log') },
    )
    expect(page.querySelector('.entry-origin')?.textContent).toContain('one file')
    expect(page.querySelector('.files')?.textContent).toContain('12 kB')

    page.querySelector<HTMLButtonElement>('.file-button')?.click()
    await settle()

    expect(server.asked).toContain('/v1/attachments/att_1')
    expect(saved).toEqual(['log.txt blob:'])
    vi.restoreAllMocks()
  })

  test('says when a file can not be had', async () => {
    const { page } = await open(
      { attachments: [FILE] },
      { '/v1/attachments/att_1': refuse(503, 'unavailable') },
    )

    page.querySelector<HTMLButtonElement>('.file-button')?.click()
    await settle()

    expect(page.querySelector('[role=alert]')?.textContent).toContain('unavailable')
  })
})

describe('what the respondent sees', () => {
  test('is set by choosing a status, which marks the entry at once', async () => {
    const { page, server } = await open(
      {},
      { 'PATCH /v1/entries/ent_1': { ...ENTRY, status: 'done' } },
    )
    const select = page.querySelector<HTMLSelectElement>('.follow-up select')

    if (select) select.value = 'done'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()

    expect(server.sent).toEqual(['PATCH /v1/entries/ent_1 {"status":"done"}'])
    expect(marksOf(page)).toEqual(['Done'])
  })

  test('is a list of replies, to which a new one is added', async () => {
    const answered = { ...REPLY, id: 'rpl_2', author: 'team', body: 'Fixed in 4.3.' }
    const { page, server } = await open(
      {},
      { [REPLIES]: { items: [REPLY] }, [`POST ${REPLIES}`]: answered },
    )
    expect(page.querySelector('.reply')?.textContent).toContain('On Safari.')

    await fill(page, ' Fixed in 4.3. ')

    expect(server.sent).toEqual([`POST ${REPLIES} {"body":"Fixed in 4.3."}`])
    const bodies = [...page.querySelectorAll('.reply-body')].map((body) => body.textContent)
    expect(bodies).toEqual(['On Safari.', 'Fixed in 4.3.'])
    expect(page.querySelector('textarea')?.value).toBe('')
  })

  test('keeps what was written where the reply is refused', async () => {
    const { page } = await open({}, { [`POST ${REPLIES}`]: refuse(409, 'conflict') })

    await fill(page, 'One too many')

    expect(page.querySelector('textarea')?.value).toBe('One too many')
    expect(page.querySelector('[role=alert]')?.textContent).toContain('conflict')
  })

  test('is only read by viewers', async () => {
    const { page } = await open({}, { [REPLIES]: { items: [REPLY] } }, 'viewer')

    expect(page.querySelector('.reply')).not.toBeNull()
    expect(page.querySelector('textarea')).toBeNull()
    expect(page.querySelector<HTMLSelectElement>('.follow-up select')?.disabled).toBe(true)
  })
})
