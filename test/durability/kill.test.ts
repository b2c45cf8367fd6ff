/** Accepted means durable: what a receipt was given for survives the process, and stopping drops nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Connection, openConnection } from '../../worker/runtimes/node/connection.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'
import { startLoad, submit, toReceipt } from './senders.ts'

const SENDERS = 32

/** Enough that several group commits lie behind, and one is under way. */
const RECEIPTS_BEFORE_KILL = 300

let data: string
let running: RunningServer[]

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'earshot-kill-'))
  running = []
})

afterEach(async () => {
  for (const server of running) {
    server.process.kill('SIGKILL')
    await server.exited
  }
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<RunningServer> {
  const server = await startServer({
    dataFolder: data,
    variables: { EARSHOT_SUBMISSIONS_PER_MINUTE: '0' },
  })
  running.push(server)
  return server
}

function read<Result>(query: (database: Connection) => Result): Result {
  const database = openConnection(join(data, 'earshot.db'), 1000)
  try {
    return query(database)
  } finally {
    database.close()
  }
}

function rowsOf(sql: string): readonly (readonly unknown[])[] {
  return read((database) => database.execute(sql).rows)
}

async function waitFor(isReached: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000
  while (!isReached()) {
    if (Date.now() > deadline) throw new Error('the load never got there')
    await sleep(5)
  }
}

describe('a server killed in the middle of its load', () => {
  test('has lost nothing that it gave a receipt for, and repeats each receipt', async () => {
    const first = await start()
    const load = startLoad(first, SENDERS)
    await waitFor(() => load.acknowledged.length >= RECEIPTS_BEFORE_KILL)

    first.process.kill('SIGKILL')
    await Promise.all([first.exited, load.ended])

    expect(load.refused).toEqual([])
    const stored = new Map(
      rowsOf('SELECT idempotency_key, id, message FROM entries').map((row) => [row[0], row]),
    )
    const missing = load.acknowledged.filter(({ key, id, message }) => {
      const row = stored.get(key)
      return row?.[1] !== id || row[2] !== message
    })
    expect(missing).toEqual([])
    expect(
      rowsOf('SELECT idempotency_key FROM entries GROUP BY 1 HAVING count(*) > 1'),
      'keys stored twice',
    ).toEqual([])
    expect(rowsOf('PRAGMA integrity_check')).toEqual([['ok']])
    expect(
      rowsOf(
        'SELECT count(*) FROM entries WHERE id NOT IN (SELECT subject_id FROM events) OR seq NOT IN (SELECT rowid FROM entry_search)',
      ),
      'entries without their event or search row',
    ).toEqual([[0]])

    const second = await start()
    const repeated = load.acknowledged.filter((_, index) => index % 29 === 0)
    for (const { key, id, receivedAt } of repeated) {
      const answer = await submit(second, key, 'a repeat')
      const text = await answer.text()
      expect(answer.status, text).toBe(201)
      expect(toReceipt(text)).toMatchObject({ id, receivedAt })
    }
    for (const key of load.unanswered) {
      const answer = await submit(second, key, 'a repeat of what was never answered')
      expect(answer.status, await answer.text()).toBe(201)
    }
    const keys = rowsOf('SELECT count(*), count(DISTINCT idempotency_key) FROM entries')[0]
    expect(keys?.[0]).toBe(keys?.[1])
  })
})

describe('a server told to stop', () => {
  test('answers what it has begun to read, commits it, and exits with 0', async () => {
    const server = await start()
    const slow = await openSlowRequest(server)

    server.process.kill('SIGTERM')
    await sleep(150)
    const answer = await slow.finish()

    expect(answer).toMatch(/^HTTP\/1\.1 201 /)
    expect(await server.exited).toBe(0)
    expect(rowsOf("SELECT message FROM entries WHERE idempotency_key = 'slow-request'")).toEqual([
      ['half before, half after'],
    ])
  })

  test('loses nothing of a heavy load and leaves a whole database', async () => {
    const server = await start()
    const load = startLoad(server, SENDERS)
    await waitFor(() => load.acknowledged.length >= RECEIPTS_BEFORE_KILL)

    server.process.kill('SIGTERM')
    await sleep(50)
    load.stop()
    await load.ended

    expect(await server.exited).toBe(0)
    expect(load.refused).toEqual([])
    const ids = new Set(rowsOf('SELECT id FROM entries').map((row) => row[0]))
    expect(load.acknowledged.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(rowsOf('PRAGMA integrity_check')).toEqual([['ok']])
  })
})

/** A request whose head and half of whose body the server has; `finish` sends the rest and returns the answer. */
async function openSlowRequest(server: RunningServer): Promise<{ finish(): Promise<string> }> {
  const body = JSON.stringify({ message: 'half before, half after' })
  const socket = connect(server.port, '127.0.0.1')
  socket.setNoDelay(true)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString()
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(
    [
      'POST /v1/submissions HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `Authorization: Bearer ${server.publicKey}`,
      'Content-Type: application/json',
      'Idempotency-Key: slow-request',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body.slice(0, 10),
    ].join('\r\n'),
  )
  await sleep(150)
  return {
    async finish() {
      socket.write(body.slice(10))
      await closed
      return answer
    },
  }
}
