/** One writer for everything: many writes at once, none refused, none lost, and the event loop never waits for a lock. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { events, projects } from '../../drizzle/schema/index.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import type { FromJobThread, ToJobThread } from '../../worker/runtimes/node/job-messages.ts'
import {
  type OpenDatabase,
  openDatabase,
  openThreadDatabase,
} from '../../worker/runtimes/node/open-database.ts'
import { createRemoteWriter } from '../../worker/runtimes/node/remote-writer.ts'
import { insertEntry } from '../../worker/store/entries.ts'
import { newEntry } from '../store/new-entry.ts'

const PROJECT = 'prj_01JDAB3V7M5T0Q8X2Z9K4N6P1R'

let folder: string
let path: string
let database: OpenDatabase

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-writers-'))
  path = join(folder, 'earshot.db')
  database = await openDatabase(path)
})

afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const deps = { newId: createNewId(), now: Date.now }

function insertEvent(subjectId: string): Promise<unknown> {
  return database.db
    .insert(events)
    .values({ projectId: PROJECT, kind: 'entry.created', subjectId, createdAt: 1 })
}

function newProject(name: string) {
  return { id: `prj_${name}`, name, publicKey: `epk_${name}`, allowedOrigins: [], createdAt: 1 }
}

async function countRows(table: 'entries' | 'events' | 'projects'): Promise<unknown> {
  const [row] = await database.db.all<{ n: number }>(
    sql`select count(*) as n from ${sql.identifier(table)}`,
  )
  return row?.n
}

/** Counts turns of the event loop while the work is under way, and the longest pause between two. */
async function watchLoop(work: Promise<unknown>): Promise<{ turns: number; longestMs: number }> {
  let isOver = false
  let turns = 0
  let longestMs = 0
  let last = performance.now()
  const turn = (): void => {
    const now = performance.now()
    longestMs = Math.max(longestMs, now - last)
    last = now
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work
  isOver = true
  return { turns, longestMs }
}

describe('many writes at once', () => {
  test('are all committed, batches and single statements alike', async () => {
    const batches = Array.from({ length: 200 }, () =>
      insertEntry(database.db, PROJECT, newEntry(deps)),
    )
    const singles = Array.from({ length: 200 }, (_, index) => insertEvent(`single-${index}`))

    const settled = Promise.allSettled([...batches, ...singles])
    const { longestMs } = await watchLoop(settled)

    expect((await settled).filter((outcome) => outcome.status === 'rejected')).toEqual([])
    expect(await countRows('entries')).toBe(200)
    expect(await countRows('events')).toBe(400)
    expect(longestMs).toBeLessThan(1000)
  })

  test('let the event loop turn after every commit', async () => {
    const commits = 10
    const senders = Array.from({ length: 20 }, async () => {
      for (let turn = 0; turn < commits; turn += 1) {
        await Promise.all([
          insertEntry(database.db, PROJECT, newEntry(deps)),
          insertEvent('single'),
        ])
      }
    })

    const { turns } = await watchLoop(Promise.all(senders))

    expect(await countRows('entries')).toBe(200)
    expect(turns).toBeGreaterThanOrEqual(commits - 1)
  })

  test('leave readers a whole snapshot: an entry is never seen without its event', async () => {
    const writing = Promise.all(
      Array.from({ length: 100 }, () => insertEntry(database.db, PROJECT, newEntry(deps))),
    )

    for (let look = 0; look < 20; look += 1) {
      const [entryRows, eventRows] = await database.db.batch([
        database.db.select({ id: events.subjectId }).from(events),
        database.db.all<{ id: string }>(sql`select id from entries`),
      ])
      expect(entryRows.length).toBe(eventRows.length)
    }
    await writing
  })
})

describe('a write that fails', () => {
  test('fails alone, and takes all of its own batch back', async () => {
    const { db } = database
    await db.insert(projects).values(newProject('taken'))

    const [before, single, batch, after] = await Promise.allSettled([
      db.insert(projects).values(newProject('before')),
      db.insert(projects).values(newProject('taken')),
      db.batch([
        db.insert(projects).values(newProject('first-of-batch')),
        db.insert(projects).values(newProject('taken')),
      ]),
      db.insert(projects).values(newProject('after')),
    ])

    expect([before?.status, single?.status, batch?.status, after?.status]).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    const names = await db.select({ name: projects.name }).from(projects).orderBy(projects.name)
    expect(names.map(({ name }) => name)).toEqual(['after', 'before', 'taken'])
  })

  test('can be sent again at once: its statement is not poisoned', async () => {
    const { db } = database
    await db.insert(projects).values(newProject('taken'))

    await expect(db.insert(projects).values(newProject('taken'))).rejects.toThrow()
    await db.insert(projects).values(newProject('free'))

    expect(await countRows('projects')).toBe(2)
  })
})

/** Holds the write lock of the file for a while, then commits a row of its own. */
const HOLDER = `
  import Database from 'libsql'
  const db = new Database(process.argv[1], { timeout: 5000 })
  db.exec('BEGIN IMMEDIATE')
  db.exec("INSERT INTO events (project_id, kind, subject_id, created_at) VALUES ('prj_other', 'k', 'held', 1)")
  process.stdout.write('locked')
  setTimeout(() => { db.exec('COMMIT'); db.close() }, 300)
`

describe('another process that holds the file', () => {
  test('delays writes, fails none, and never stops the event loop', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))

    const settled = Promise.allSettled(
      Array.from({ length: 50 }, () => insertEntry(database.db, PROJECT, newEntry(deps))),
    )
    const { turns, longestMs } = await watchLoop(settled)

    expect((await settled).filter((outcome) => outcome.status === 'rejected')).toEqual([])
    expect(await exited).toBe(0)
    expect(await countRows('entries')).toBe(50)
    expect(await countRows('events')).toBe(51)
    expect(turns).toBeGreaterThan(50)
    expect(longestMs).toBeLessThan(1000)
  })
})

describe('an interactive transaction', () => {
  test('is refused, and says what to use instead', async () => {
    const transaction = database.db.transaction(async () => undefined)

    await expect(transaction).rejects.toThrow(/use batch\(\).*hold up all writers/)
  })
})

describe('a write from the job thread', () => {
  function openRemote() {
    const { port1, port2 } = new MessageChannel()
    const remote = createRemoteWriter((message) => port1.postMessage(message))
    port1.on('message', (answer: Exclude<ToJobThread, { type: 'run' | 'stop' }>) =>
      remote.settle(answer),
    )
    port2.on('message', (message: FromJobThread) => {
      if (message.type !== 'write') return
      const { id } = message
      const post = (answer: ToJobThread) => port2.postMessage(answer)
      database.write(message.statements).then(
        (results) => post({ type: 'written', id, results }),
        (error: unknown) => post({ type: 'refused', id, message: String(error) }),
      )
    })
    const thread = openThreadDatabase(path, remote.write)
    return {
      db: thread.db,
      write: remote.write,
      close() {
        thread.close()
        port1.close()
      },
    }
  }

  test('brings back rows, counts and row ids, and is seen by the thread’s own reader', async () => {
    const remote = openRemote()

    const [returned] = await remote.db
      .insert(projects)
      .values(newProject('remote'))
      .returning({ id: projects.id, isSample: projects.isSample })
    const updated = await remote.db.update(projects).set({ name: 'renamed' })
    const read = await remote.db.select({ name: projects.name }).from(projects)
    remote.close()

    expect(returned).toEqual({ id: 'prj_remote', isSample: false })
    expect(updated.rowsAffected).toBe(1)
    expect(read).toEqual([{ name: 'renamed' }])
  })

  test('carries blobs, big integers, floats and null both ways', async () => {
    const remote = openRemote()
    const bytes = Uint8Array.of(0, 1, 254, 255)

    await remote.write([{ sql: 'CREATE TABLE kept (a, b, c, d)', args: [] }])
    const [inserted] = await remote.write([
      {
        sql: 'INSERT INTO kept VALUES (?, ?, ?, ?) RETURNING *',
        args: [bytes, 2n ** 40n, 0.5, null],
      },
    ])
    remote.close()

    const [blob, big, float, nothing] = inserted?.rows[0] ?? []
    expect(blob).toBeInstanceOf(ArrayBuffer)
    expect(blob instanceof ArrayBuffer && [...new Uint8Array(blob)]).toEqual([0, 1, 254, 255])
    expect(Number(big)).toBe(2 ** 40)
    expect([float, nothing]).toEqual([0.5, null])
  })

  test('says why it was refused, and the next one goes through', async () => {
    const remote = openRemote()
    await remote.db.insert(projects).values(newProject('taken'))

    const refused = remote.write([
      {
        sql: 'INSERT INTO projects (id, name, public_key, allowed_origins, created_at) VALUES (?, ?, ?, ?, ?)',
        args: ['prj_taken', 'x', 'epk_x', '[]', 1],
      },
    ])
    await expect(refused).rejects.toThrow(/UNIQUE constraint failed: projects\.id/)
    await remote.db.insert(projects).values(newProject('next'))
    remote.close()

    expect(await countRows('projects')).toBe(2)
  })
})
