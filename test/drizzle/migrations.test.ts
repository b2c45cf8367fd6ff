/** The migrations make exactly the schema in TypeScript, from nothing and again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as schema from '../../drizzle/schema/index.ts'
import { type Connection, openConnection } from '../../worker/runtimes/node/connection.ts'
import { openDatabase } from '../../worker/runtimes/node/open-database.ts'

const tables = Object.values(schema)
  .filter((exported) => exported instanceof SQLiteTable)
  .map((table) => getTableConfig(table))

let folder: string
let path: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-migrations-'))
  path = join(folder, 'earshot.db')
  await migrate()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function migrate(): Promise<void> {
  const database = await openDatabase(path)
  database.close()
}

function read<Result>(query: (database: Connection) => Result): Result {
  const database = openConnection(path, 1000)
  try {
    return query(database)
  } finally {
    database.close()
  }
}

function rowsOf(sql: string): readonly (readonly unknown[])[] {
  return read((database) => database.execute(sql).rows)
}

function dump(): readonly (readonly unknown[])[] {
  return rowsOf('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name')
}

test('a second start changes nothing', async () => {
  const before = dump()
  const applied = rowsOf('SELECT * FROM __drizzle_migrations')

  await migrate()

  expect(dump()).toEqual(before)
  expect(rowsOf('SELECT * FROM __drizzle_migrations')).toEqual(applied)
  expect(applied.length).toBeGreaterThanOrEqual(2)
})

test('a start keeps what is stored', async () => {
  read((database) =>
    database.execute(
      "INSERT INTO projects (id, name, public_key, allowed_origins, created_at) VALUES ('p', 'n', 'k', '[]', 1)",
    ),
  )

  await migrate()

  expect(rowsOf('SELECT id FROM projects')).toEqual([['p']])
})

test('there is a table for each in the schema, and no other but the search and drizzle’s own', () => {
  const stored = rowsOf(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%' AND name <> '__drizzle_migrations' ORDER BY name",
  ).map(([name]) => name)

  expect(stored).toEqual(tables.map(({ name }) => name).toSorted())
})

describe.each(tables)('the table $name', ({ name, columns, indexes, primaryKeys }) => {
  test('has the columns of the schema, with their types and whether they may be null', () => {
    const stored = rowsOf(`PRAGMA table_info('${name}')`).map(([, column, type, notNull]) => ({
      column,
      type: String(type).toLowerCase(),
      isNotNull: notNull === 1,
    }))

    const wanted = columns.map((column) => ({
      column: column.name,
      type: column.getSQLType(),
      isNotNull: column.notNull,
    }))
    // A column that a later migration adds stands last, wherever the schema names it.
    const byColumn = (a: { column: unknown }, b: { column: unknown }) =>
      String(a.column) < String(b.column) ? -1 : 1
    expect(stored.toSorted(byColumn)).toEqual(wanted.toSorted(byColumn))
  })

  test('has the primary key of the schema', () => {
    const stored = rowsOf(`PRAGMA table_info('${name}')`)
      .filter((row) => Number(row[5]) > 0)
      .toSorted((a, b) => Number(a[5]) - Number(b[5]))
      .map(([, column]) => column)

    const [composite] = primaryKeys
    const single = columns.filter((column) => column.primary)
    expect(stored).toEqual((composite?.columns ?? single).map((column) => column.name))
  })

  test('has the indexes of the schema, in their order of columns', () => {
    const stored = rowsOf(`PRAGMA index_list('${name}')`)
      .filter((row) => row[3] === 'c')
      .map(([, index, isUnique]) => ({
        index,
        isUnique: isUnique === 1,
        columns: rowsOf(`PRAGMA index_info('${index}')`).map((row) => row[2]),
      }))

    const wanted = indexes.map(({ config }) => ({
      index: config.name,
      isUnique: config.unique,
      columns: config.columns.map((column) => ('name' in column ? column.name : 'an expression')),
    }))
    const byName = (a: { index: unknown }, b: { index: unknown }) =>
      String(a.index) < String(b.index) ? -1 : 1
    expect(stored.toSorted(byName)).toEqual(wanted.toSorted(byName))
  })
})

describe('the search index', () => {
  const insert = (id: string, message: string) =>
    `INSERT INTO entries (id, project_id, created_at, received_at, kind, message, source, metadata, fingerprint, idempotency_key) VALUES ('${id}', 'p', 1, 1, 'bug', '${message}', 'widget', '{}', '0', '${id}')`
  const find = (word: string) =>
    `SELECT e.id FROM entry_search s JOIN entries e ON e.seq = s.rowid WHERE entry_search MATCH '${word}'`

  test('follows entries that come, change and go', () => {
    read((database) => {
      const found = (word: string) => database.execute(find(word)).rows.flat()
      database.execute(insert('one', 'an apple'))
      database.execute(insert('two', 'an orange'))
      expect(found('apple')).toEqual(['one'])

      database.execute("UPDATE entries SET message = 'a pear' WHERE id = 'one'")
      expect([found('apple'), found('pear')]).toEqual([[], ['one']])

      database.execute("DELETE FROM entries WHERE id = 'one'")
      expect([found('pear'), found('orange')]).toEqual([[], ['two']])
      database.script("INSERT INTO entry_search (entry_search) VALUES ('integrity-check')")
    })
  })

  test('never gives a number twice: a watermark passes no entry by', () => {
    read((database) => {
      const add = (id: string) => {
        database.execute(insert(id, 'x'))
        return Number(database.execute('SELECT max(seq) FROM entries').rows[0]?.[0])
      }
      const first = add('one')
      database.execute("DELETE FROM entries WHERE id = 'one'")

      expect(add('two')).toBeGreaterThan(first)
    })
  })
})
