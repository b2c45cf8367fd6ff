import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { writeDeclarations } from '../../widget/declarations.ts'

const sources = await Promise.all(
  ['strings/extras-en.ts', 'strings.ts', 'api.ts'].map((name) =>
    readFile(new URL(`../../widget/${name}`, import.meta.url), 'utf8'),
  ),
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
    'Strings',
    'FeedbackKind',
  ])
    expect(declarations).toMatch(new RegExp(`^export (interface|type) ${name}\\b`, 'm'))
  expect(declarations).toContain('export declare function init(options: EarshotOptions): Earshot')
  expect(declarations).not.toMatch(/^export const/m)
})
