/** What `docs/widget.md` tells of the API is all of it, by the names of the published types. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENGINE_METHODS } from '../../widget/launcher/engine-methods.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const docs = read('docs/widget.md')

/** The members of an interface, in the order they stand. */
function membersOf(name: string, path: string): string[] {
  const [, body = ''] = read(path).split(new RegExp(`export interface ${name}[^{]*\\{\n`))
  const [members = ''] = body.split(/^\}/m)
  return [...members.matchAll(/^ {2}readonly (\w+)/gm)].map(([, member]) => `${member}`)
}

const reasons = [
  ...read('widget/core/targeting/verdict.ts').matchAll(/^ {2}\| '([a-z-]+)'$/gm),
].map(([, reason]) => `${reason}`)

test.each([
  ['option', membersOf('EarshotOptions', 'widget/api.ts'), 30],
  ['colour', membersOf('Theme', 'widget/api.ts'), 8],
  ['event', membersOf('EarshotEvents', 'widget/events.ts'), 12],
  ['reason for which a survey does not show', reasons, 18],
])('names every %s', (_what, names, least) => {
  expect(names.length).toBeGreaterThanOrEqual(least)
  expect(names.filter((name) => !docs.includes(`\`${name}\``))).toEqual([])
})

test('shows a call of every method', () => {
  const methods = ['init', 'open', 'isOpen', 'destroy', ...ENGINE_METHODS.split(' ')]

  expect(methods.filter((name) => !new RegExp(`Earshot\\.${name}\\(`).test(docs))).toEqual([])
})
