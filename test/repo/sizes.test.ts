/** The sizes that `docs/widget.md` and the README state are those of the built files, and its limits are those that `npm run size` enforces. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')

/** A stated size may be off by this share before it has to be stated anew. */
const TOLERANCE = 0.02

const rows = z
  .array(
    z.object({
      name: z.string(),
      path: z.union([z.string(), z.array(z.string())]),
      limit: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(ROOT, '.size-limit.json'), 'utf8')))
  .filter(({ name }) => name.startsWith('widget: '))

/** What → measured and limit, as the document's table says them. */
const stated = new Map(
  [
    ...readFileSync(join(ROOT, 'docs/widget.md'), 'utf8').matchAll(
      /^\| ([^|]+) \| ([\d.]+ k?B) \| ([\d.]+ k?B) \|$/gm,
    ),
  ].map(([, what, measured, limit]) => [what, { measured, limit }]),
)

test('there are sizes to compare', () => {
  expect(rows.length).toBeGreaterThan(5)
})

describe.each(rows)('$name', ({ name, path, limit }) => {
  const statement = stated.get(name.replace('widget: ', ''))

  test('is stated with its limit', () => {
    expect(statement?.limit).toBe(limit)
  })

  test('weighs what is stated, and no more than its limit', () => {
    const files = [path].flat().flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    expect(files.length).toBeGreaterThan(0)
    const bytes = files
      .map((file) => brotliCompressSync(readFileSync(join(ROOT, file))).length)
      .reduce((sum, size) => sum + size, 0)

    expect(bytes).toBeLessThanOrEqual(toBytes(limit))
    expect(Math.abs(bytes / toBytes(statement?.measured ?? '0 B') - 1)).toBeLessThan(TOLERANCE)
  })
})

test.each([
  ['launcher on the page', 'on the page'],
  ['everything to the open form', 'to the open form'],
  ['everything to a running survey', 'to a running survey'],
])('the README states the same of %s', (what, words) => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(
    `${stated.get(what)?.measured} ${words}`,
  )
})

function toBytes(text: string): number {
  return Number.parseFloat(text) * (text.endsWith('kB') ? 1000 : 1)
}
