/** What hostile and broken clients send, as JSON texts: some of it no serialiser would ever write. */

/** Replaces the value of one field; each is a JSON text of its own. */
export const HOSTILE_VALUES: readonly (readonly [name: string, json: string])[] = [
  ['null', 'null'],
  ['true', 'true'],
  ['zero', '0'],
  ['a negative number', '-1'],
  ['a fraction', '1.5'],
  ['a huge number', '1e308'],
  ['a number beyond doubles', '1e400'],
  ['an integer beyond 2^53', '9007199254740993'],
  ['an empty text', '""'],
  ['only spaces', '"   "'],
  ['an id of another kind', '"xyz_01JDAB3V7M5T0Q8X2Z9K4N6P1R"'],
  ['a lone high surrogate', '"a\\ud800b"'],
  ['a lone low surrogate', '"\\udc00"'],
  ['NUL', '"a\\u0000b"'],
  ['only NUL', '"\\u0000"'],
  ['controls', '"a\\u0007\\u001b[31m\\u009bb"'],
  ['5,000 characters', JSON.stringify('x'.repeat(5000))],
  ['SQL', JSON.stringify("'; DROP TABLE entries; --")],
  ['markup', JSON.stringify('<script>alert(1)</script>')],
  ['a prototype’s name', '"__proto__"'],
  ['an empty array', '[]'],
  ['an array of hostile texts', '["\\u0000","\\ud800","__proto__"]'],
  ['an object', '{}'],
  ['an object with prototype keys', '{"__proto__":{"isAdmin":true},"constructor":"x"}'],
  ['an object with a hostile key', '{"\\u0000\\ud800":"\\u0000\\ud800"}'],
  ['10,000 nested arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['5,000 nested objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
]

/** Whole bodies. */
export const HOSTILE_BODIES: readonly (readonly [name: string, body: string | Uint8Array])[] = [
  ['nothing', ''],
  ['a brace', '{'],
  ['no JSON', 'message=hello'],
  ['a trailing comma', '{"message":"x",}'],
  ['null', 'null'],
  ['a number', '42'],
  ['a text', '"hello"'],
  ['an array', '[]'],
  ['an empty object', '{}'],
  ['an array of objects', '[{"message":"x"}]'],
  ['only prototype keys', '{"__proto__":{"message":"x"},"constructor":{"prototype":{}}}'],
  ['10,000 nested arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['60,000 open brackets', '['.repeat(60_000)],
  ['1 MB of text', JSON.stringify({ message: 'x'.repeat(1_000_000) })],
  ['1 MB of spaces', ' '.repeat(1_000_000)],
  ['5,000 unknown keys', JSON.stringify(Object.fromEntries(numbers(5_000)))],
  ['a byte order mark', '\ufeff{"message":"x"}'],
  ['invalid UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)],
  ['an overlong NUL', withBytes('{"message":"a', [0xc0, 0x80], 'b"}')],
  ['an encoded surrogate', withBytes('{"message":"a', [0xed, 0xa0, 0x80], 'b"}')],
  ['UTF-16', new Uint8Array(Buffer.from('{"message":"x"}', 'utf16le'))],
]

/** Values of one query parameter, already percent-encoded. */
export const HOSTILE_QUERY_VALUES: readonly (readonly [name: string, encoded: string])[] = [
  ['nothing', ''],
  ['NUL', '%00'],
  ['an invalid byte', '%ff'],
  ['an encoded surrogate', '%ed%a0%80'],
  ['a broken escape', '%zz'],
  ['a negative number', '-1'],
  ['a fraction', '1.5'],
  ['a huge number', '1e308'],
  ['Infinity', 'Infinity'],
  ['a word', 'nonsense'],
  ['SQL', '%27%20OR%201%3D1%20--'],
  ['full-text operators', '%22%20OR%20NEAR(%20*%20%5E%20%3A%20-'],
  ['an asterisk', '*'],
  ['an emoji', '%F0%9F%98%80'],
  ['brackets', '[]'],
  ['a prototype’s name', '__proto__'],
  ['20,000 characters', 'x'.repeat(20_000)],
  ['the year 9999', '9999-12-31T23:59:59Z'],
  ['the year zero', '0000-01-01T00:00:00Z'],
  ['a day that never was', '2026-02-30T00:00:00Z'],
  ['no JSON in base64', encodeURIComponent(btoa('nonsense'))],
  ['another list’s cursor', toEncoded(['nowhere', 1, 'x'])],
  ['a cursor with a huge place', toEncoded(['entries', 1e308, 'x'])],
  ['a cursor with a NUL', toEncoded(['entries', 1, '\u0000'])],
  ['a cursor with too few parts', toEncoded(['entries'])],
  ['a cursor of objects', toEncoded([{}, {}, {}])],
]

/** Ids as they stand in a path, percent-encoded. */
export const HOSTILE_IDS: readonly string[] = [
  '%00',
  '%ff',
  '%zz',
  '..%2f..%2fetc%2fpasswd',
  'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R%00',
  'ENT_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
  '__proto__',
  'x'.repeat(10_000),
]

function numbers(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`k${index}`, index])
}

function withBytes(before: string, bytes: readonly number[], after: string): Uint8Array {
  return Uint8Array.from([...Buffer.from(before), ...bytes, ...Buffer.from(after)])
}

function toEncoded(cursor: readonly unknown[]): string {
  return encodeURIComponent(btoa(JSON.stringify(cursor).replaceAll(/[^\x20-\x7e]/g, '?')))
}
