import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { PUBLISHED_MODULES, writeDeclarations } from '../../widget/declarations.ts'

const sources = await Promise.all(
  PUBLISHED_MODULES.map((name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8')),
)
const declarations = writeDeclarations(...sources)

test('the package’s types import nothing, Preact least of all', () => {
  expect(declarations).not.toMatch(/^import /m)
  expect(declarations.toLowerCase()).not.toContain('preact')
})

test('the package’s types hold every published name and no value', () => {
  for (const name of [
    'EarshotOptions',
    'FeedbackParams',
    'FeedbackReceipt',
    'FeedbackError',
    'Earshot',
    'EarshotEvents',
    'Verdict',
    'Reason',
    'CustomField',
    'Strings',
    'FeedbackKind',
  ])
    expect(declarations).toMatch(new RegExp(`^export (interface|type) ${name}\\b`, 'm'))
  expect(declarations).toContain('export declare function init(options: EarshotOptions): Earshot')
  expect(declarations).not.toMatch(/^export const/m)
})

test('the package’s types compile by themselves, strictly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-types-'))
  const file = join(folder, 'index.d.ts')
  await writeFile(file, declarations)
  const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url))
  const args = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom',
    '--types',
    '',
    file,
  ]

  const { stdout } = await promisify(execFile)(tsc, args, { cwd: folder }).catch(
    (failure: unknown) => Object(failure),
  )
  await rm(folder, { recursive: true })

  expect(stdout).toBe('')
})
