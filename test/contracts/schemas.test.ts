/** The contracts say of themselves what is true: examples parse, ids are ids, limits hold at their very edge. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { ID_PREFIXES, idSchema, timeSchema } from '../../contracts/id.ts'
import {
  ALLOWED_ORIGINS_MAX,
  ANSWERS_MAX,
  BODY_MAX_BYTES,
  IDEMPOTENCY_KEY_MAX,
  MESSAGE_MAX,
  METADATA_KEY_MAX,
  METADATA_KEYS_MAX,
  METADATA_VALUE_MAX,
  PAGE_LIMIT_DEFAULT,
  PAGE_LIMIT_MAX,
  RATING_MAX,
  RATING_MIN,
  TAG_PHRASES_MAX,
} from '../../contracts/limits.ts'
import { nameSchema } from '../../contracts/name.ts'
import { pageQuerySchema } from '../../contracts/page.ts'
import { allowedOriginSchema, projectPatchSchema } from '../../contracts/project.ts'
import { idempotencyKeySchema, submissionSchema } from '../../contracts/submission.ts'
import { tagInputSchema } from '../../contracts/tag.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'

const FOLDER = join(import.meta.dirname, '../../contracts')

const modules = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const exported: Record<string, unknown> = await import(join(FOLDER, file))
    return { file, exported }
  }),
)
const schemas = modules.flatMap(({ file, exported }) =>
  Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [{ name: `${file} ${name}`, schema, meta: schema.meta() }] : [],
  ),
)

describe('an example', () => {
  const examples = schemas.filter(({ meta }) => meta?.['example'] !== undefined)

  test('is given by several schemas', () => {
    expect(examples.length).toBeGreaterThan(5)
  })

  test.each(examples)('is what its schema takes: $name', ({ schema, meta }) => {
    const parsed = schema.safeParse(meta?.['example'])

    expect(parsed.error?.issues).toBeUndefined()
  })
})

test('no two schemas share a name in the OpenAPI document', () => {
  const names = new Map<string, Set<z.ZodType>>()
  for (const { schema, meta } of schemas) {
    if (meta?.id) names.set(meta.id, (names.get(meta.id) ?? new Set()).add(schema))
  }

  const shared = [...names].filter(([, owners]) => owners.size > 1).map(([name]) => name)
  expect(shared).toEqual([])
})

describe('an id', () => {
  const newId = createNewId()

  test.each(Object.values(ID_PREFIXES))('of kind %s is what the server makes', (prefix) => {
    expect(idSchema(prefix).safeParse(newId(prefix)).success).toBe(true)
  })

  test('sorts by when it was made, within a millisecond too', () => {
    const ids = Array.from({ length: 1000 }, () => newId('ent'))

    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(1000)
  })

  test.each([
    ['another kind', 'thm_01JDAB3V7M5T0Q8X2Z9K4N6P1R'],
    ['no kind', '01JDAB3V7M5T0Q8X2Z9K4N6P1R'],
    ['too short', 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1'],
    ['too long', 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1RR'],
    ['lower case', 'ent_01jdab3v7m5t0q8x2z9k4n6p1r'],
    ['a letter that ULIDs leave out', 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1U'],
    ['a line feed after it', 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R\n'],
    ['nothing', ''],
  ])('is refused with %s', (_name, id) => {
    expect(idSchema('ent').safeParse(id).success).toBe(false)
  })
})

describe('a limit', () => {
  const message = (length: number) => ({ message: 'x'.repeat(length) })
  const metadata = (keys: number, keyLength: number, valueLength: number) => ({
    message: 'x',
    context: {
      metadata: Object.fromEntries(
        Array.from({ length: keys }, (_, index) => [
          String(index).padEnd(keyLength, 'k'),
          'v'.repeat(valueLength),
        ]),
      ),
    },
  })
  const answers = (count: number) => ({
    surveyId: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
    answers: Array.from({ length: count }, (_, index) => ({ questionId: `q${index}`, value: 1 })),
  })

  test.each<[string, z.ZodType, (size: number) => unknown, number]>([
    ['of a message', submissionSchema, message, MESSAGE_MAX],
    ['of metadata keys', submissionSchema, (n) => metadata(n, 5, 5), METADATA_KEYS_MAX],
    ['of a metadata key', submissionSchema, (n) => metadata(1, n, 5), METADATA_KEY_MAX],
    ['of a metadata value', submissionSchema, (n) => metadata(1, 5, n), METADATA_VALUE_MAX],
    ['of answers', submissionSchema, answers, ANSWERS_MAX],
    ['of stars', submissionSchema, (n) => ({ message: 'x', rating: n }), RATING_MAX],
    ['of a page', pageQuerySchema, (n) => ({ limit: n }), PAGE_LIMIT_MAX],
    ['of an idempotency key', idempotencyKeySchema, (n) => 'k'.repeat(n), IDEMPOTENCY_KEY_MAX],
    [
      'of origins',
      projectPatchSchema,
      (n) => ({ allowedOrigins: Array(n).fill('*') }),
      ALLOWED_ORIGINS_MAX,
    ],
    [
      'of phrases',
      tagInputSchema,
      (n) => ({ name: 'x', any: Array(n).fill('x') }),
      TAG_PHRASES_MAX,
    ],
    ['of a name', nameSchema(7), (n) => 'x'.repeat(n), 7],
  ])('%s holds at its edge', (_name, schema, make, max) => {
    expect(schema.safeParse(make(max)).success, 'at the limit').toBe(true)
    expect(schema.safeParse(make(max + 1)).success, 'over it').toBe(false)
  })

  test('of stars has a lower end', () => {
    const rate = (rating: number) => submissionSchema.safeParse({ message: 'x', rating }).success

    expect([rate(RATING_MIN), rate(RATING_MIN - 1), rate(1.5)]).toEqual([true, false, false])
  })

  test('of a body lets the largest honest submission through, in any script', () => {
    const largest = { ...metadata(METADATA_KEYS_MAX, 60, 400), message: '語'.repeat(MESSAGE_MAX) }

    expect(submissionSchema.safeParse(largest).success).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(largest))).toBeLessThan(BODY_MAX_BYTES)
  })

  test('of a page has a default', () => {
    expect(pageQuerySchema.parse({})).toEqual({ limit: PAGE_LIMIT_DEFAULT })
  })
})

describe('a submission', () => {
  test.each([
    ['nothing', {}],
    ['an empty message', { message: '' }],
    ['a message of spaces', { message: '   ' }],
    ['an unknown field', { message: 'x', admin: true }],
    ['answers without a survey', { answers: [{ questionId: 'q', value: 1 }] }],
    ['a survey without answers', { message: 'x', surveyId: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R' }],
    ['a source that is no slug', { message: 'x', source: 'App Store' }],
    ['a time without a zone', { message: 'x', createdAt: '2026-11-22T10:00:00' }],
    ['no e-mail', { message: 'x', email: 'ada' }],
  ])('with %s is refused', (_name, submission) => {
    expect(submissionSchema.safeParse(submission).success).toBe(false)
  })
})

describe('an allowed origin', () => {
  test.each(['*', 'https://app.example.com', 'http://localhost:5173', 'https://müller.example'])(
    'may be %s',
    (origin) => expect(allowedOriginSchema.safeParse(origin).success).toBe(true),
  )

  test.each([
    'https://app.example.com/',
    'https://app.example.com/path',
    'app.example.com',
    'ftp://example.com',
    'https://user@example.com',
    'https://a\u0000b',
    'null',
    '',
  ])('may not be “%s”', (origin) => {
    expect(allowedOriginSchema.safeParse(origin).success).toBe(false)
  })
})

test.each(['2026-11-22T19:54:44.000Z', '2026-11-22T19:54:44Z', '2026-11-22T20:54:44+01:00'])(
  'a time may be written %s',
  (time) => expect(timeSchema.safeParse(time).success).toBe(true),
)
