import { describe, expect, test } from 'vitest'
import type { Session } from '../../contracts/session.ts'
import { toNextPath } from '../../dashboard/account/next-path.ts'
import { chooseProject, roleIn } from '../../dashboard/session.ts'
import { parseOrigins } from '../../dashboard/settings/origins.ts'
import { parsePhrases } from '../../dashboard/settings/phrases.ts'
import { toShortcut } from '../../dashboard/shortcuts.ts'

describe('allowed origins', () => {
  test.each<[string, string, readonly string[], string | null]>([
    [
      'one a line',
      'https://a.example\nhttp://b.example:3000',
      ['https://a.example', 'http://b.example:3000'],
      null,
    ],
    ['a slash at the end is forgiven', 'https://a.example/', ['https://a.example'], null],
    [
      'a repeated one counts once',
      'https://a.example, https://a.example/',
      ['https://a.example'],
      null,
    ],
    ['the star', '*', ['*'], null],
    ['nothing', ' \n ', [], null],
    [
      'a path is refused',
      'https://a.example/app',
      ['https://a.example/app'],
      'https://a.example/app',
    ],
    ['no scheme is refused', 'a.example', ['a.example'], 'a.example'],
  ])('%s', (_name, text, origins, invalid) => {
    expect(parseOrigins(text)).toEqual({ origins, invalid })
  })
})

test('phrases are split, trimmed and counted once', () => {
  expect(parsePhrases(' csv,  export   file ;csv\n,')).toEqual(['csv', 'export file'])
})

test.each([
  ['a path of ours', '/inbox?kind=bug', '/inbox?kind=bug'],
  ['nothing', undefined, '/'],
  ['another origin', 'https://evil.example/', '/'],
  ['another host by two slashes', '//evil.example', '/'],
  ['another host by a backslash', '/\\evil.example', '/'],
])('after signing in, %s leads to a path of this origin', (_name, next, path) => {
  expect(toNextPath(next)).toBe(path)
})

describe('the project that opens', () => {
  const member = { name: 'Ada', email: 'ada@example.com' }
  const session: Session = {
    member,
    projects: [
      { id: 'prj_1', name: 'a', role: 'owner' },
      { id: 'prj_2', name: 'b', role: 'viewer' },
    ],
  }

  test('is the one opened last', () => {
    expect(chooseProject(session, 'prj_2')).toBe('prj_2')
  })

  test('is the first where that one is gone', () => {
    expect(chooseProject(session, 'prj_9')).toBe('prj_1')
  })

  test.each([
    ['prj_1', 'owner'],
    ['prj_2', 'viewer'],
    ['prj_9', 'viewer'],
  ])('gives the member of %s the role %s', (projectId, role) => {
    expect(roleIn(session, projectId)).toBe(role)
  })
})

describe('shortcuts', () => {
  const press = { key: 'j', isModified: false, isTyping: false, isOnEntry: false }

  test.each([
    ['j moves on', press, 'next'],
    ['j in a field is text', { ...press, isTyping: true }, null],
    ['j with a modifier is the browser’s', { ...press, isModified: true }, null],
    ['an arrow scrolls the page', { ...press, key: 'ArrowDown' }, null],
    ['an arrow on an entry moves on', { ...press, key: 'ArrowDown', isOnEntry: true }, 'next'],
    ['Enter is the button’s own', { ...press, key: 'Enter', isOnEntry: true }, null],
  ])('%s', (_name, keyPress, shortcut) => {
    expect(toShortcut(keyPress)).toBe(shortcut)
  })
})
