/** The bridge behaves as a libSQL server towards the real client: what passes here may be trusted of a remote database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, type Config, createClient } from '@libsql/client/http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHranaBridge, type HranaBridge, serveHranaBridge } from './hrana-bridge.ts'

const TOKEN = 'a-token-for-tests'
const SCHEMA = `
  CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, bytes BLOB, score REAL);
  CREATE TABLE replies (id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL REFERENCES notes (id));
`

describe.each(['file', 'memory'])('on a %s database', (kind) => {
  let folder: string
  let bridge: { readonly url: string; readonly close: () => Promise<void> }
  let client: Client

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-hrana-'))
    const path = kind === 'file' ? join(folder, 'test.db') : ':memory:'
    bridge = await serveHranaBridge({ path, authToken: TOKEN })
    client = connect()
    await client.executeMultiple(SCHEMA)
  })

  afterEach(async () => {
    client.close()
    await bridge.close()
    await rm(folder, { recursive: true })
  })

  function connect(config: Partial<Config> = {}): Client {
    return createClient({ url: bridge.url, authToken: TOKEN, ...config })
  }

  async function textsOf(from: { execute: Client['execute'] } = client): Promise<unknown[]> {
    const { rows } = await from.execute('SELECT text FROM notes ORDER BY id')
    return rows.map((row) => row['text'])
  }

  test('tells rows, columns and what changed', async () => {
    const inserted = await client.execute({
      sql: 'INSERT INTO notes (text, score) VALUES (?, ?)',
      args: ['heard', 0.5],
    })
    const found = await client.execute('SELECT id, text, bytes, score FROM notes')

    expect(inserted).toMatchObject({ rowsAffected: 1, lastInsertRowid: 1n })
    expect(found.columns).toEqual(['id', 'text', 'bytes', 'score'])
    expect(found.columnTypes).toEqual(['INTEGER', 'TEXT', 'BLOB', 'REAL'])
    expect(found.rows.map((row) => ({ ...row }))).toEqual([
      { id: 1, text: 'heard', bytes: null, score: 0.5 },
    ])
  })

  test.each(['$', ':', '@'])('binds arguments named with %s', async (sigil) => {
    const { rows } = await client.execute({
      sql: `SELECT ${sigil}first AS first, ${sigil}second AS second`,
      args: { first: 'a', [`${sigil}second`]: 2 },
    })

    expect({ ...rows[0] }).toEqual({ first: 'a', second: 2 })
  })

  test('returns rows and the count of a RETURNING statement and lets go of the lock', async () => {
    const returned = await client.execute(
      "INSERT INTO notes (text) VALUES ('a'), ('b') RETURNING id",
    )
    await client.execute("INSERT INTO notes (text) VALUES ('c')")

    expect(returned.rows.map((row) => row['id'])).toEqual([1, 2])
    expect(returned.rowsAffected).toBe(2)
    expect(await textsOf()).toEqual(['a', 'b', 'c'])
  })

  test('keeps integers beyond 2^53 exact', async () => {
    const exact = connect({ intMode: 'bigint' })
    const id = 2n ** 63n - 1n

    const inserted = await exact.execute({
      sql: 'INSERT INTO notes (id, text) VALUES (?, ?)',
      args: [id, 'largest'],
    })
    const { rows } = await exact.execute('SELECT id, -id - 1 AS smallest FROM notes')

    expect(inserted.lastInsertRowid).toBe(id)
    expect({ ...rows[0] }).toEqual({ id, smallest: -(2n ** 63n) })
  })

  test.each([0, 1, 2, 3, 70_000])('returns a blob of %i bytes unchanged', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 256)

    const { rows } = await client.execute({ sql: 'SELECT ? AS bytes', args: [bytes] })

    const returned = rows[0]?.['bytes']
    expect(returned).toBeInstanceOf(ArrayBuffer)
    expect(returned instanceof ArrayBuffer && new Uint8Array(returned)).toEqual(bytes)
  })

  test('commits a batch as a whole', async () => {
    const results = await client.batch(
      [
        { sql: 'INSERT INTO notes (text) VALUES (?)', args: ['a'] },
        { sql: 'INSERT INTO notes (text) VALUES (?)', args: ['b'] },
        'SELECT count(*) AS count FROM notes',
      ],
      'write',
    )

    expect(results[2]?.rows[0]?.['count']).toBe(2)
    expect(await textsOf()).toEqual(['a', 'b'])
  })

  test('rolls a batch back when a statement of it fails', async () => {
    const batch = client.batch(
      ["INSERT INTO notes (text) VALUES ('a')", "INSERT INTO notes (text) VALUES ('a')"],
      'write',
    )

    await expect(batch).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(await textsOf()).toEqual([])
  })

  test('commits an interactive transaction', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute("INSERT INTO notes (text) VALUES ('a')")
    expect(await textsOf(transaction)).toEqual(['a'])
    await transaction.commit()

    expect(await textsOf()).toEqual(['a'])
  })

  test('rolls an interactive transaction back', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute("INSERT INTO notes (text) VALUES ('a')")
    await transaction.rollback()

    expect(await textsOf()).toEqual([])
  })

  test('rolls back what a closed transaction left open', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute("INSERT INTO notes (text) VALUES ('a')")
    transaction.close()

    await client.execute("INSERT INTO notes (text) VALUES ('b')")
    expect(await textsOf()).toEqual(['b'])
  })

  test('goes on after a failed statement within a transaction', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute("INSERT INTO notes (text) VALUES ('a')")
    await expect(
      transaction.execute("INSERT INTO notes (text) VALUES ('a')"),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    await transaction.execute("INSERT INTO notes (text) VALUES ('b')")
    await transaction.commit()

    expect(await textsOf()).toEqual(['a', 'b'])
  })

  test('runs ten write transactions at once without losing one', async () => {
    await client.execute("INSERT INTO notes (text, score) VALUES ('counter', 0)")

    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const transaction = await client.transaction('write')
        const { rows } = await transaction.execute('SELECT score FROM notes')
        await transaction.execute({
          sql: 'UPDATE notes SET score = ?',
          args: [Number(rows[0]?.['score']) + 1],
        })
        await transaction.commit()
      }),
    )

    const { rows } = await client.execute('SELECT score FROM notes')
    expect(rows[0]?.['score']).toBe(10)
  })

  test.each([
    ['a broken statement', 'SELEC 1', 'SQLITE_ERROR'],
    ['an unknown table', 'SELECT * FROM nowhere', 'SQLITE_ERROR'],
    ['a missing value', 'INSERT INTO notes (text) VALUES (NULL)', 'SQLITE_CONSTRAINT_NOTNULL'],
    ['a missing parent', 'INSERT INTO replies VALUES (1, 1)', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  ])('tells the code of %s', async (_name, sql, code) => {
    await expect(client.execute(sql)).rejects.toMatchObject({ name: 'LibsqlError', code })
  })

  test('runs migrations with foreign keys off and turns them on again', async () => {
    await client.migrate([
      'INSERT INTO replies VALUES (1, 1)',
      "INSERT INTO notes (id, text) VALUES (1, 'a')",
    ])

    await expect(client.execute('INSERT INTO replies VALUES (2, 2)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    })
  })

  test.each([
    ['a wrong token', 'another-token'],
    ['no token', undefined],
  ])('refuses %s', async (_name, authToken) => {
    const stranger = createClient({ url: bridge.url, ...(authToken ? { authToken } : {}) })

    await expect(stranger.execute('SELECT 1')).rejects.toMatchObject({ code: 'AUTH_FAILED' })
  })
})

test('reads the last commit of a file beside an open write transaction', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-hrana-'))
  const bridge = await serveHranaBridge({ path: join(folder, 'test.db') })
  const client = createClient({ url: bridge.url })
  await client.executeMultiple(SCHEMA)
  await client.execute("INSERT INTO notes (text) VALUES ('committed')")

  const transaction = await client.transaction('write')
  await transaction.execute("INSERT INTO notes (text) VALUES ('open')")
  const { rows } = await client.execute(
    'WITH all_notes AS (SELECT text FROM notes) SELECT group_concat(text) AS texts FROM all_notes',
  )
  await transaction.commit()

  expect(rows[0]?.['texts']).toBe('committed')
  await bridge.close()
  await rm(folder, { recursive: true })
})

test('expires an idle transaction, rolls it back and lets the next in line write', async () => {
  const bridge = await serveHranaBridge({ path: ':memory:', streamTtlMs: 50 })
  const client = createClient({ url: bridge.url })
  await client.executeMultiple(SCHEMA)

  const transaction = await client.transaction('write')
  await transaction.execute("INSERT INTO notes (text) VALUES ('lost')")
  await client.execute("INSERT INTO notes (text) VALUES ('kept')")

  await expect(transaction.commit()).rejects.toMatchObject({ code: 'STREAM_EXPIRED' })
  const { rows } = await client.execute('SELECT text FROM notes')
  expect(rows.map((row) => row['text'])).toEqual(['kept'])
  await bridge.close()
})

describe('the pipeline', () => {
  let bridge: HranaBridge

  beforeEach(() => {
    bridge = createHranaBridge({ path: ':memory:' })
    bridge.executeScript(SCHEMA)
  })

  afterEach(() => bridge.close())

  async function post(body: unknown, path = '/v3/pipeline') {
    const response = await bridge.fetch(
      new Request(`http://db.local${path}`, { method: 'POST', body: JSON.stringify(body) }),
    )
    return { status: response.status, body: await response.json() }
  }

  test.each(['/v2', '/v3', '/a/prefix/v2'])('says that %s is spoken', async (path) => {
    const response = await bridge.fetch(new Request(`http://db.local${path}`))

    expect(response.status).toBe(200)
  })

  test.each(['/v1/pipeline', '/v3/cursor', '/v3-protobuf/pipeline'])(
    'does not know %s',
    async (path) => {
      expect((await post({ requests: [] }, path)).status).toBe(404)
    },
  )

  test('refuses an unknown request alone and answers its neighbours', async () => {
    const { body } = await post({ requests: [{ type: 'dance' }, { type: 'get_autocommit' }] })

    expect(body.results).toMatchObject([
      { type: 'error', error: { code: 'HRANA_PROTO_ERROR' } },
      { type: 'ok', response: { type: 'get_autocommit', is_autocommit: true } },
    ])
  })

  test('refuses an integer that does not fit into 64 bits', async () => {
    const args = [{ type: 'integer', value: '9223372036854775808' }]
    const { body } = await post({
      requests: [{ type: 'execute', stmt: { sql: 'SELECT ?', args } }],
    })

    expect(body.results).toMatchObject([{ type: 'error', error: { code: 'HRANA_PROTO_ERROR' } }])
  })

  test.each([
    ['text that is not JSON', '{'],
    ['a body without requests', '{}'],
  ])('refuses %s', async (_name, body) => {
    const response = await bridge.fetch(
      new Request('http://db.local/v3/pipeline', { method: 'POST', body }),
    )

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'HRANA_PROTO_ERROR' })
  })

  test('takes a baton once', async () => {
    const { body } = await post({ requests: [] })

    const first = await post({ baton: body.baton, requests: [] })
    const second = await post({ baton: body.baton, requests: [] })

    expect(first.status).toBe(200)
    expect(second).toMatchObject({ status: 400, body: { code: 'STREAM_EXPIRED' } })
  })

  test('gives no baton after a close', async () => {
    expect((await post({ requests: [{ type: 'close' }] })).body.baton).toBeNull()
  })

  test('stores SQL texts for one stream and forgets them on demand', async () => {
    const execute = { type: 'execute', stmt: { sql_id: 1 } }
    const stored = await post({
      requests: [{ type: 'store_sql', sql_id: 1, sql: 'SELECT 7' }, execute],
    })
    const kept = await post({ baton: stored.body.baton, requests: [execute] })
    const forgotten = await post({
      baton: kept.body.baton,
      requests: [{ type: 'close_sql', sql_id: 1 }, execute],
    })

    const rows = [[{ type: 'integer', value: '7' }]]
    expect(stored.body.results[1]).toMatchObject({ response: { result: { rows } } })
    expect(kept.body.results[0]).toMatchObject({ response: { result: { rows } } })
    expect(forgotten.body.results[1]).toMatchObject({ error: { code: 'SQL_STORE_NOT_FOUND' } })
  })

  test.each([
    [{ type: 'ok', step: 0 }, true],
    [{ type: 'error', step: 0 }, false],
    [{ type: 'error', step: 1 }, true],
    [{ type: 'not', cond: { type: 'ok', step: 0 } }, false],
    [
      {
        type: 'and',
        conds: [
          { type: 'ok', step: 0 },
          { type: 'ok', step: 1 },
        ],
      },
      false,
    ],
    [
      {
        type: 'or',
        conds: [
          { type: 'ok', step: 0 },
          { type: 'ok', step: 1 },
        ],
      },
      true,
    ],
    [{ type: 'is_autocommit' }, true],
  ])('runs a batch step under %j: %s', async (condition, isRun) => {
    const steps = [
      { stmt: { sql: 'SELECT 1' } },
      { stmt: { sql: 'SELECT * FROM nowhere' } },
      { stmt: { sql: 'SELECT 3' }, condition },
    ]
    const { body } = await post({ requests: [{ type: 'batch', batch: { steps } }] })

    const { step_results, step_errors } = body.results[0].response.result
    expect(step_results[2] !== null).toBe(isRun)
    expect(step_errors[1]).toMatchObject({ code: 'SQLITE_ERROR' })
  })

  test('keeps a transaction over a sequence and tells that autocommit is off', async () => {
    const { body } = await post({
      requests: [
        { type: 'sequence', sql: "BEGIN; INSERT INTO notes (text) VALUES ('a')" },
        { type: 'get_autocommit' },
      ],
    })
    expect(body.results[1].response.is_autocommit).toBe(false)
    expect(() => bridge.executeScript('SELECT 1')).toThrow('A transaction is open')

    const ended = await post({
      baton: body.baton,
      requests: [{ type: 'sequence', sql: 'COMMIT' }, { type: 'get_autocommit' }],
    })
    expect(ended.body.results[1].response.is_autocommit).toBe(true)
  })

  test('describes the columns of a statement', async () => {
    const sql = 'SELECT id, upper(text) AS loud FROM notes'
    const { body } = await post({ requests: [{ type: 'describe', sql }] })

    expect(body.results[0].response.result).toMatchObject({
      cols: [
        { name: 'id', decltype: 'INTEGER' },
        { name: 'loud', decltype: null },
      ],
      is_explain: false,
      is_readonly: true,
    })
  })

  test('leaves rows out when they are not wanted', async () => {
    const stmt = { sql: 'SELECT 1', want_rows: false }
    const { body } = await post({ requests: [{ type: 'execute', stmt }] })

    expect(body.results[0].response.result.rows).toEqual([])
  })

  test('answers everybody in line when it closes', async () => {
    await post({ requests: [{ type: 'execute', stmt: { sql: 'BEGIN IMMEDIATE' } }] })
    const waiting = [1, 2].map(() => post({ requests: [{ type: 'sequence', sql: 'SELECT 1' }] }))

    bridge.close()

    for (const { body } of await Promise.all(waiting)) {
      expect(body).toMatchObject({ code: 'SERVER_CLOSED' })
    }
  })
})
