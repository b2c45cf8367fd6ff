import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../../contracts/submission.ts'
import {
  attach,
  buildResponse,
  buildSubmission,
  type Origin,
  readFields,
} from '../../../widget/core/submission.ts'

const origin: Origin = {
  createdAt: '2026-11-22T20:00:00.000Z',
  url: 'https://shop.example/cart',
  viewport: '1280x720',
  locale: 'en-GB',
}

describe('buildSubmission', () => {
  test('leaves out what was not filled in', () => {
    const submission = buildSubmission(
      readFields({ message: 'Hi', email: '', website: '' }),
      origin,
    )

    expect(submission).toEqual({
      message: 'Hi',
      createdAt: origin.createdAt,
      context: { url: origin.url, locale: 'en-GB', viewport: '1280x720' },
    })
  })

  test('carries everything a page may give, in the contract’s shape', () => {
    const submission = buildSubmission(
      {
        message: 'Hi',
        kind: 'bug',
        rating: 2,
        email: ' ada@example.com ',
        metadata: { plan: 'pro' },
      },
      { ...origin, release: '1.2.3', respondent: 'u1', metadata: { plan: 'free', team: 'a' } },
    )

    expect(submissionSchema.parse(submission)).toEqual({
      message: 'Hi',
      kind: 'bug',
      rating: 2,
      email: 'ada@example.com',
      respondent: 'u1',
      createdAt: origin.createdAt,
      context: {
        url: origin.url,
        locale: 'en-GB',
        viewport: '1280x720',
        release: '1.2.3',
        metadata: { plan: 'pro', team: 'a' },
      },
    })
  })

  test('cuts the context to the contract’s bounds instead of having it refused', () => {
    const submission = buildSubmission(
      { message: 'Hi' },
      {
        ...origin,
        url: `https://x.example/${'a'.repeat(5000)}`,
        locale: 'x'.repeat(90),
        release: 'r'.repeat(500),
        respondent: 'u'.repeat(500),
        metadata: {
          ['k'.repeat(99)]: 'too long a name',
          ...Object.fromEntries(
            Array.from({ length: 30 }, (_, index) => [`k${index}`, 'v'.repeat(900)]),
          ),
        },
      },
    )

    expect(submissionSchema.safeParse(submission).error).toBeUndefined()
  })

  test('passes a filled honeypot on for the server to judge', () => {
    const submission = buildSubmission(
      readFields({ message: 'Hi', website: 'spam.example' }),
      origin,
    )

    expect(submission.website).toBe('spam.example')
  })
})

describe('readFields', () => {
  test.each([
    ['an offered kind', { kind: 'praise' }, 'praise'],
    ['a kind nobody offered', { kind: 'nonsense' }, undefined],
    ['no kind', {}, undefined],
  ])('%s', (_name, fields, kind) => expect(readFields(fields).kind).toBe(kind))

  test.each([
    ['the lowest star', '1', 1],
    ['the highest star', '5', 5],
    ['no star', undefined, undefined],
    ['below the range', '0', undefined],
    ['above the range', '6', undefined],
    ['no number', 'many', undefined],
  ])('%s', (_name, rating, expected) =>
    expect(readFields(rating === undefined ? {} : { rating }).rating).toBe(expected),
  )
})

describe('buildResponse', () => {
  const response = {
    idempotencyKey: 'key-00001',
    surveyId: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
    revision: 3,
    isPartial: true,
    answers: [{ questionId: 'score', value: 9 }],
    hidden: { plan: 'pro' },
    startedAt: '2026-11-22T19:00:00.000Z',
  }

  test('carries answers, revision, hidden fields and the time of the first answer', () => {
    const submission = buildResponse(response, { ...origin, respondent: 'u1' })

    expect(submissionSchema.parse(submission)).toEqual({
      surveyId: response.surveyId,
      answers: response.answers,
      revision: 3,
      isPartial: true,
      respondent: 'u1',
      createdAt: '2026-11-22T19:00:00.000Z',
      context: {
        url: origin.url,
        locale: 'en-GB',
        viewport: '1280x720',
        metadata: { plan: 'pro' },
      },
    })
  })

  test('is dated now where nobody knows when it began', () => {
    const { createdAt } = buildResponse({ ...response, startedAt: undefined }, origin)

    expect(createdAt).toBe(origin.createdAt)
  })
})

describe('attach', () => {
  const file = { id: 'local:1', name: 'a.png', mediaType: '', byteCount: 1, isDurable: true }

  test('names each file that comes along', () => {
    expect(attach({ message: 'Hi' }, [file]).attachmentIds).toEqual(['local:1'])
  })

  test('adds nothing without files', () => {
    expect(attach({ message: 'Hi' })).toEqual({ message: 'Hi' })
  })
})
