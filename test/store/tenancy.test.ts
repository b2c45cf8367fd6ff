/** Every store function takes a project, and another project's rows are not there for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runJob } from '../../worker/jobs/run-job.ts'
import {
  deleteAnnouncement,
  getAnnouncement,
  insertAnnouncement,
  listAnnouncements,
  listShownAnnouncements,
  listWidgetAnnouncements,
  updateAnnouncement,
} from '../../worker/store/announcements.ts'
import {
  deleteOrphan,
  getAttachment,
  getAttachmentByIdempotencyKey,
  insertAttachment,
  listAttachmentOwners,
  selectAttachments,
  toClaimStatement,
} from '../../worker/store/attachments.ts'
import {
  listClusterRows,
  listKnownThemes,
  listMembers,
  saveThemes,
} from '../../worker/store/cluster-inputs.ts'
import { getEntry, listEntries } from '../../worker/store/entry-pages.ts'
import { getLastEventSeq } from '../../worker/store/entry-removal.ts'
import { getFollowUp, hasEntry, updateEntryStatus } from '../../worker/store/follow-ups.ts'
import { countPendingEntries, listPendingEntries } from '../../worker/store/insights.ts'
import { getProgress, releaseLease, takeLease } from '../../worker/store/job-states.ts'
import { deleteKey, insertKey, listKeys, touchKey } from '../../worker/store/keys.ts'
import { insertMember } from '../../worker/store/members.ts'
import { getProject, listMemberProjects, updateProject } from '../../worker/store/projects.ts'
import { insertReply, listReplies } from '../../worker/store/replies.ts'
import {
  getFirstEntryTime,
  getLatestReport,
  getReport,
  listReportInputs,
  listReportStates,
  listReports,
  listReportThemes,
} from '../../worker/store/reports.ts'
import { finishRun, insertRun, listRuns } from '../../worker/store/runs.ts'
import {
  getAskedSurvey,
  getSurvey,
  insertSurvey,
  listLiveSurveys,
  listSurveys,
} from '../../worker/store/surveys.ts'
import { deleteTag, listTags } from '../../worker/store/tags.ts'
import {
  getTheme,
  listNotedThemes,
  listThemes,
  updatePublicNote,
} from '../../worker/store/themes.ts'
import { addProject, type NodeApp, openNodeApp } from '../support/node-app.ts'
import { addEntry } from './new-entry.ts'
import { addInsight, addTheme } from './new-insight.ts'

const QUESTIONS = [{ id: 'q', type: 'open', title: 'Why?' } as const]

let open: NodeApp
let mine: string
let theirs: string
const ids = {
  announcement: '',
  attachment: '',
  entry: '',
  tag: '',
  theme: '',
  survey: '',
  key: '',
  run: '',
  report: '',
}

beforeAll(async () => {
  open = await openNodeApp()
  const { deps } = open
  mine = (await addProject(deps, 'mine')).id
  theirs = (await addProject(deps, 'theirs')).id
  ids.entry = await addEntry(deps, theirs, { message: 'secret words' })
  ids.tag = await addInsight(deps, theirs, ids.entry)
  ids.theme = await addTheme(deps, theirs, [ids.entry])
  ids.survey = deps.newId('srv')
  await insertSurvey(deps.db, theirs, {
    id: ids.survey,
    name: 's',
    questions: QUESTIONS,
    createdAt: 1,
  })
  ids.key = deps.newId('key')
  await insertKey(deps.db, theirs, {
    id: ids.key,
    name: 'k',
    secretHash: 'hash',
    hint: 'hint',
    scopes: [],
    createdAt: 1,
  })
  ids.announcement = deps.newId('ann')
  await insertAnnouncement(deps.db, theirs, {
    id: ids.announcement,
    kind: 'news',
    title: 'secret news',
    body: '',
    linkUrl: null,
    linkLabel: null,
    isDismissible: true,
    startsAt: 0,
    endsAt: null,
    audience: [],
    translations: {},
    createdAt: 1,
    updatedAt: 1,
  })
  ids.attachment = deps.newId('att')
  await insertAttachment(deps.db, theirs, {
    id: ids.attachment,
    name: 'secret.txt',
    mediaType: 'text/plain',
    byteCount: 1,
    idempotencyKey: 'key-of-file',
    createdAt: 1,
  })
  const claim = toClaimStatement(theirs, ids.entry, [ids.attachment])
  await deps.db.$client.batch([toClaimStatement(mine, ids.entry, [ids.attachment]), claim], 'write')
  await insertReply(deps.db, theirs, {
    id: deps.newId('rpl'),
    entryId: ids.entry,
    author: 'team',
    body: 'secret reply',
    createdAt: 1,
  })
  await updatePublicNote(deps.db, theirs, ids.theme, { publicNote: 'secret note', at: 1 })
  ids.run = deps.newId('run')
  await runJob(deps, theirs, 'build-reports', { maxEntries: 100 })
  ids.report = (await listReports(deps.db, theirs, 1, undefined))[0]?.id ?? ''
  const startedAt = deps.now()
  await insertRun(deps.db, theirs, { id: ids.run, job: 'build-reports', startedAt })
})

afterAll(() => open.close())

type Look = (projectId: string) => Promise<unknown>

const looks: [name: string, look: Look][] = [
  ['listEntries', (id) => listEntries(open.deps.db, id, { isSpam: false }, 9, undefined)],
  ['listEntries by theme', (id) => listBy(id, { themeId: ids.theme })],
  ['listEntries by tag', (id) => listBy(id, { tagId: ids.tag })],
  ['listEntries by search', (id) => listBy(id, { search: 'secret' })],
  ['getEntry', (id) => getEntry(open.deps.db, id, ids.entry)],
  ['listPendingEntries', (id) => listPendingEntries(open.deps.db, id, 0, 9)],
  ['countPendingEntries', (id) => countPendingEntries(open.deps.db, id, 0)],
  ['listClusterRows', (id) => listClusterRows(open.deps.db, id, { limit: 9, model: 'm' })],
  ['listKnownThemes', (id) => listKnownThemes(open.deps.db, id)],
  ['listMembers', (id) => listMembers(open.deps.db, id)],
  ['listThemes', (id) => listThemes(open.deps.db, id, undefined, 9, undefined)],
  ['getTheme', (id) => getTheme(open.deps.db, id, ids.theme, [0])],
  ['listReportInputs', (id) => listReportInputs(open.deps.db, id, 0, Number.MAX_SAFE_INTEGER)],
  ['listReportThemes', (id) => listReportThemes(open.deps.db, id)],
  ['getFirstEntryTime', (id) => getFirstEntryTime(open.deps.db, id)],
  ['listReportStates', (id) => listReportStates(open.deps.db, id)],
  ['listReports', (id) => listReports(open.deps.db, id, 9, undefined)],
  ['getReport', (id) => getReport(open.deps.db, id, ids.report)],
  ['getLatestReport', (id) => getLatestReport(open.deps.db, id, 0)],
  ['listRuns', (id) => listRuns(open.deps.db, id, 9, undefined)],
  ['getSurvey', (id) => getSurvey(open.deps.db, id, ids.survey)],
  ['getAskedSurvey', (id) => getAskedSurvey(open.deps.db, id, ids.survey)],
  ['listSurveys', async (id) => (await listSurveys(open.deps.db, id)).surveys],
  ['listLiveSurveys', async (id) => (await listLiveSurveys(open.deps.db, id, 1)).surveys],
  ['listKeys', (id) => listKeys(open.deps.db, id)],
  ['listAnnouncements', (id) => listAnnouncements(open.deps.db, id)],
  ['listWidgetAnnouncements', (id) => listWidgetAnnouncements(open.deps.db, id, 1)],
  ['listShownAnnouncements', (id) => listShownAnnouncements(open.deps.db, id, 1)],
  ['getAnnouncement', (id) => getAnnouncement(open.deps.db, id, ids.announcement)],
  ['getAttachment', (id) => getAttachment(open.deps.db, id, ids.attachment)],
  ['getAttachmentByIdempotencyKey', (id) => getAttachmentByKey(id)],
  ['selectAttachments', (id) => selectAttachments(open.deps.db, id, [ids.entry])],
  ['listAttachmentOwners', (id) => listAttachmentOwners(open.deps.db, id, [ids.attachment])],
  ['getFollowUp', (id) => getFollowUp(open.deps.db, id, ids.entry)],
  ['listReplies', (id) => listReplies(open.deps.db, id, ids.entry)],
  ['listNotedThemes', (id) => listNotedThemes(open.deps.db, id)],
  ['getLastEventSeq', (id) => getLastEventSeq(open.deps.db, id)],
]

function getAttachmentByKey(projectId: string) {
  return getAttachmentByIdempotencyKey(open.deps.db, projectId, 'key-of-file')
}

function listBy(projectId: string, filter: { themeId?: string; tagId?: string; search?: string }) {
  return listEntries(open.deps.db, projectId, { isSpam: false, ...filter }, 9, undefined)
}

function isNothing(found: unknown): boolean {
  return found === undefined || found === 0 || (Array.isArray(found) && found.length === 0)
}

describe('reading', () => {
  test.each(looks)('%s shows a project its own rows only', async (_name, look) => {
    expect(isNothing(await look(theirs)), 'its own rows').toBe(false)
    expect(await look(mine)).toSatisfy(isNothing)
  })

  test('listTags shows no tag of another project and counts none of its entries', async () => {
    const tags = await listTags(open.deps.db, mine)

    expect(tags.map((tag) => tag.id)).not.toContain(ids.tag)
    expect(tags.every((tag) => tag.entryCount === 0)).toBe(true)
  })

  test('getProject counts no entries of another project', async () => {
    expect(await getProject(open.deps.db, mine)).toMatchObject({ entryCount: 0, pendingCount: 0 })
    expect(await getProject(open.deps.db, theirs)).toMatchObject({ entryCount: 1 })
  })

  test('listMemberProjects shows only where the person is a member', async () => {
    const member = { id: open.deps.newId('mem'), projectId: mine, userId: 'ada', createdAt: 1 }
    await insertMember(open.deps.db, { ...member, role: 'viewer' })

    const projects = await listMemberProjects(open.deps.db, 'ada')

    expect(projects.map((project) => project.id)).toEqual([mine])
    expect(await listMemberProjects(open.deps.db, 'bob')).toEqual([])
  })
})

describe('writing', () => {
  test('deleteTag removes nothing of another project', async () => {
    expect(await deleteTag(open.deps.db, mine, ids.tag)).toBe(false)

    expect((await getEntry(open.deps.db, theirs, ids.entry))?.insight?.tags).toHaveLength(1)
  })

  test('deleteKey and touchKey reach no key of another project', async () => {
    await touchKey(open.deps.db, mine, ids.key, 5)

    expect(await deleteKey(open.deps.db, mine, ids.key)).toBe(false)
    expect(await listKeys(open.deps.db, theirs)).toMatchObject([{ id: ids.key, lastUsedAt: null }])
  })

  test('finishRun ends no run of another project', async () => {
    await finishRun(open.deps.db, mine, ids.run, {
      state: 'failed',
      endedAt: 2,
      processed: 0,
      failed: 1,
      remaining: 0,
      error: 'not yours',
    })

    const runs = await listRuns(open.deps.db, theirs, 9, undefined)
    expect(runs.find((run) => run.id === ids.run)?.state).toBe('running')
  })

  test('saveThemes retires and moves nothing of another project', async () => {
    const lease = { job: 'cluster-entries', owner: 'me', expiresAt: 0 } as const
    await takeLease(open.deps.db, mine, lease, 0)

    await saveThemes(
      open.deps.db,
      mine,
      {
        themes: [],
        retiredIds: [ids.theme],
        members: [],
        leaverIds: [ids.entry],
        lineage: [],
        at: 1,
      },
      { job: 'cluster-entries', owner: 'me', watermark: 1, basis: '', leaseExpiresAt: 0 },
    )

    expect((await getEntry(open.deps.db, theirs, ids.entry))?.theme?.id).toBe(ids.theme)
    expect(await getTheme(open.deps.db, theirs, ids.theme, [0])).toMatchObject({ state: 'active' })
  })

  test('a note, a status, a reply and a removal reach nothing of another project', async () => {
    const { db } = open.deps
    await updatePublicNote(db, mine, ids.theme, { publicNote: 'not yours', at: 1 })
    await updateEntryStatus(db, mine, ids.entry, { status: 'done', at: 1 })
    await updateAnnouncement(db, mine, ids.announcement, { title: 'not yours' })
    await deleteOrphan(db, mine, ids.attachment)
    const reply = {
      id: 'rpl_x',
      entryId: ids.entry,
      author: 'team',
      body: 'x',
      createdAt: 1,
    } as const

    expect(await insertReply(db, mine, reply)).toBe(false)
    expect(await deleteAnnouncement(db, mine, ids.announcement)).toBe(false)
    expect(await hasEntry(db, mine, ids.entry)).toBe(false)
    expect(await listNotedThemes(db, theirs)).toMatchObject([{ publicNote: 'secret note' }])
    expect(await getEntry(db, theirs, ids.entry)).toMatchObject({
      status: 'new',
      attachments: [{ id: ids.attachment }],
    })
    expect(await listAnnouncements(db, theirs)).toMatchObject([{ title: 'secret news' }])
    expect(await listReplies(db, theirs, ids.entry)).toHaveLength(1)
  })

  test('updateProject changes one project', async () => {
    await updateProject(open.deps.db, mine, { name: 'renamed' })

    expect((await getProject(open.deps.db, theirs))?.name).toBe('theirs')
  })

  test('a lease of one project holds up no other', async () => {
    const lease = { job: 'cluster-entries', owner: 'me', expiresAt: 9_999 } as const

    expect(await takeLease(open.deps.db, mine, lease, 1)).toBeDefined()
    expect(await takeLease(open.deps.db, theirs, { ...lease, owner: 'you' }, 1)).toBeDefined()
    await releaseLease(open.deps.db, mine, { ...lease, owner: 'you' })
    expect(await takeLease(open.deps.db, theirs, lease, 2)).toBeUndefined()
    expect((await getProgress(open.deps.db, mine, 'analyse-entries')).watermark).toBe(0)
  })
})
