import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../../contracts/follow-up.ts'
import {
  followUpLink,
  readFollowUpFragment,
} from '../../../../widget/core/notices/follow-up-link.ts'
import { unreadReplies } from '../../../../widget/core/notices/unread-replies.ts'
import { webLink } from '../../../../widget/core/notices/web-link.ts'

const key = { id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R', token: 'kzQ3m2V0d3x5bW9yZS1yYW5kb20_-' }

describe('the private link', () => {
  test('carries the token behind the #', () => {
    expect(followUpLink('https://feedback.example/', key)).toBe(
      `https://feedback.example/f/#${key.id}.${key.token}`,
    )
  })

  test('is read back from its fragment', () => {
    const { hash } = new URL(followUpLink('https://feedback.example', key))

    expect(readFollowUpFragment(hash)).toEqual(key)
  })

  test.each([
    ['nothing', ''],
    ['no token', `#${key.id}`],
    ['an empty token', `#${key.id}.`],
    ['a token alone', `#.${key.token}`],
    ['a path in the id', `#ent_../admin.${key.token}`],
    ['more than a token', `#${key.id}.${key.token}?x=1`],
  ])('is refused with %s', (_name, fragment) => {
    expect(readFollowUpFragment(fragment)).toBeUndefined()
  })

  test('is refused in linear time', () => {
    const startedAt = performance.now()

    expect(readFollowUpFragment(`#ent_${'A.'.repeat(50_000)}`)).toBeUndefined()
    expect(performance.now() - startedAt).toBeLessThan(100)
  })
})

describe('unreadReplies', () => {
  const reply = (id: string, author: Reply['author'] = 'team'): Reply => ({
    id,
    author,
    body: 'Thank you.',
    createdAt: '2026-11-22T12:00:00.000Z',
  })
  const replies = [reply('rpl_1'), reply('rpl_2', 'respondent'), reply('rpl_3')]

  test.each([
    ['none was seen', undefined, ['rpl_1', 'rpl_3']],
    ['the first was seen', 'rpl_1', ['rpl_3']],
    ['their own was the last they saw', 'rpl_2', ['rpl_3']],
    ['all were seen', 'rpl_3', []],
    ['the one they saw was taken back', 'rpl_9', ['rpl_1', 'rpl_3']],
  ])('%s', (_name, seenId, unread) => {
    expect(unreadReplies({ replies }, seenId).map(({ id }) => id)).toEqual(unread)
  })
})

test.each([
  ['https://status.example/1', 'https://status.example/1'],
  ['HTTP://status.example', 'HTTP://status.example'],
  ['javascript:alert(1)', undefined],
  [' https://status.example', undefined],
  ['//status.example', undefined],
  [null, undefined],
])('webLink(%s)', (url, link) => {
  expect(webLink(url)).toBe(link)
})
