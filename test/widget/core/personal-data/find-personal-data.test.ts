import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../../../widget/core/personal-data/find-personal-data.ts'
import { replacePersonalData } from '../../../../widget/core/personal-data/replace-personal-data.ts'

const labels = {
  email: '<email>',
  card: '<card>',
  token: '<token>',
  phone: '<phone>',
  iban: '<iban>',
}

/** Put together here, so that no scanner of this repository takes them for real ones. */
const join = (...parts: readonly string[]): string => parts.join('')

function replaceAll(text: string): string {
  return replacePersonalData(text, findPersonalData(text), labels)
}

describe('finds', () => {
  test.each([
    ['Mail me at ada@example.com.', 'Mail me at <email>.'],
    ['ada.lovelace+bugs@mail.example.co.uk, please', '<email>, please'],
    ['(ada@example.com)', '(<email>)'],
    ['mailto:ada@example.com', 'mailto:<email>'],
    ['Schreib an jörg@müller.example', 'Schreib an <email>'],
    ['a@b.io and c@d.io', '<email> and <email>'],
    ['Card 4242 4242 4242 4242 failed', 'Card <card> failed'],
    ['Card 4242-4242-4242-4242.', 'Card <card>.'],
    ['4242424242424242', '<card>'],
    ['Amex 3782 822463 10005', 'Amex <card>'],
    ['5555555555554444!', '<card>!'],
    ['Call +49 30 901820 today', 'Call <phone> today'],
    ['Call +1 (415) 555-2671', 'Call <phone>'],
    ['0049 30 901820', '<phone>'],
    ['(030) 901 820 11', '<phone>'],
    ['415-555-2671', '<phone>'],
    ['+8613800138000', '<phone>'],
    ['IBAN DE89 3704 0044 0532 0130 00 please', 'IBAN <iban> please'],
    ['GB82WEST12345698765432', '<iban>'],
    ['NO93 8601 1117 947', '<iban>'],
    [join('AKIA', 'IOSFODNN7EXAMPLE'), '<token>'],
    [`key=${join('ghp_', 'x7Kd93jfLq02mZpW8sVbN4tRyGhC1aEuQi5o')}`, 'key=<token>'],
    [`It says ${join('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc')}.`, 'It says <token>.'],
    [join('xoxb', '-2147483647-abcdefGHIJ12'), '<token>'],
    [
      `Bearer ${join('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiIxMjM0In0.', 'dozjgNryP4J3jVmNHl0w5N')}`,
      'Bearer <token>',
    ],
    ['d41d8cd98f00b204e9800998ecf8427e', '<token>'],
    ['Secret: 8Jd7sKq2LmZ0xVb4Tn6Rp1Wy9Gh3Cf5A', 'Secret: <token>'],
    ['ada@example.com paid with 4242 4242 4242 4242', '<email> paid with <card>'],
  ])('%j → %j', (text, expected) => {
    expect(replaceAll(text)).toBe(expected)
  })
})

describe('leaves alone', () => {
  test.each([
    ['an empty text', ''],
    ['a version', 'Since 2.14.3-beta.11 it fails, 10.0.19045.3570 was fine'],
    ['an order', 'Order 1000482817 and order #20261122004711 are late'],
    ['a long order without a valid checksum', 'Order 4242424242424241'],
    ['a short order of letters', 'AB12 3456 7890 1234 and DE12 is a code'],
    ['a date', 'On 2026-11-22 at 20:15:33, or 22.11.2026, or 11/22/2026'],
    ['a time in milliseconds', '1700000000000 and 1732310133212'],
    ['a timestamp', '2026-11-22T20:15:33.123+01:00'],
    ['a price', '1,234,567.89 EUR and 12 345 678 yen'],
    ['an address of a computer', '192.168.100.200 and 10.0.0.1:8080'],
    ['a UUID', 'request 123e4567-e89b-12d3-a456-426614174000'],
    ['a path', '/usr/share/applications/org.example.Feedback.desktop'],
    [
      'an address of a page',
      'https://example.com/shop/products/2026/11/winter-jacket-12345678.html',
    ],
    ['a name in a program', 'ERR_FEEDBACK_FORM_SUBMISSION_TIMEOUT_AFTER_1000_2000'],
    [
      'a long word',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ],
    ['a long name with digits', 'winter-jacket-blue-size-42-sale-2026-part-2'],
    ['a mention', 'Thanks @ada, see you @ 10.30'],
    ['a package', 'npm i @earshot/widget@1.2.3'],
    ['an IBAN with a wrong checksum', 'DE88 3704 0044 0532 0130 00'],
    ['a sum', '1+1=2, 100+200=300, 5-3'],
    ['a line', '--------------------------------------------------------'],
    ['a difference', 'from 12345678 - 87654321'],
    ['an ISBN', 'ISBN 978-3-16-148410-0'],
    ['zeros', '0000 0000 0000 0000'],
    ['a size', '1920x1080, 3840x2160'],
  ])('%s', (_name, text) => {
    expect(replaceAll(text)).toBe(text)
  })
})

test('says what it is and where', () => {
  expect(findPersonalData('x ada@example.com 4242424242424242')).toEqual([
    { kind: 'email', start: 2, end: 17 },
    { kind: 'card', start: 18, end: 34 },
  ])
})

test.each([
  ['letters', 'a'.repeat(100_000)],
  ['digits', '4'.repeat(100_000)],
  ['digits with spaces', '4 '.repeat(50_000)],
  ['dots', 'a.'.repeat(50_000)],
  ['ats', 'a@'.repeat(50_000)],
  ['half an address', `${'a'.repeat(50_000)}@${'a.'.repeat(25_000)}`],
  ['half an account', 'DE89 3704 '.repeat(10_000)],
  ['pluses', '+1('.repeat(33_000)],
  ['half a JWT', 'eyJ'.repeat(33_000)],
  ['words joined', 'ab_'.repeat(33_000)],
  ['lone surrogates', '\ud800'.repeat(100_000)],
  ['right to left', 'שלום '.repeat(20_000)],
])('is quick on 100 kB of %s', (_name, text) => {
  const startedAt = performance.now()
  findPersonalData(text)
  expect(performance.now() - startedAt).toBeLessThan(500)
})

test('finds nothing more in what it replaced', () => {
  const text = replaceAll('ada@example.com 4242424242424242 +49 30 901820 DE89370400440532013000')
  expect(findPersonalData(text)).toEqual([])
})
