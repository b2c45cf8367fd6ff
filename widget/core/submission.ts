/**
 * The wire as the widget speaks it, and how a feedback becomes a submission. Pure; total on any input. The types are our own,
 * because the contract's schemas cost more bytes than Preact; `test/types/widget-contract.test-d.ts` holds both together.
 */
import type { AnswerValue } from '../../contracts/answer.ts'
import {
  EMAIL_MAX,
  EXTERNAL_ID_MAX,
  LOCALE_MAX,
  METADATA_KEY_MAX,
  METADATA_KEYS_MAX,
  METADATA_VALUE_MAX,
  RATING_MAX,
  RATING_MIN,
  RELEASE_MAX,
  URL_MAX,
} from '../../contracts/limits.ts'
import { FEEDBACK_KINDS, type FeedbackKind } from '../../contracts/vocabulary.ts'
import type { FeedbackParams } from '../api.ts'

export interface WidgetContext {
  url?: string | undefined
  locale?: string | undefined
  release?: string | undefined
  viewport?: string | undefined
  metadata?: Record<string, string> | undefined
}

export interface WidgetAnswer {
  questionId: string
  value: AnswerValue
}

/** Body of `POST /v1/submissions`. */
export interface WidgetSubmission {
  kind?: FeedbackKind | undefined
  message?: string | undefined
  rating?: number | undefined
  name?: string | undefined
  email?: string | undefined
  respondent?: string | undefined
  respondentSignature?: string | undefined
  surveyId?: string | undefined
  answers?: WidgetAnswer[] | undefined
  isPartial?: boolean | undefined
  revision?: number | undefined
  attachmentIds?: string[] | undefined
  source?: string | undefined
  createdAt?: string | undefined
  context?: WidgetContext | undefined
  website?: string | undefined
}

/** Body of its 201. */
export interface WidgetReceipt {
  id: string
  receivedAt: string
  token: string
}

/** What the widget reads of a problem document. */
export interface WidgetProblem {
  status: number
  code: string
  detail: string
  issues?: { pointer: string; code: string; message: string }[] | undefined
}

/** What the form holds, by the names of its fields. */
export type FormFields = {
  readonly [Name in 'kind' | 'message' | 'rating' | 'email' | 'website']?: string
}

/** Where a submission comes from; the caller reads it from the page and the clock. */
export interface Origin {
  readonly createdAt: string
  readonly url: string
  readonly viewport: string
  readonly locale: string
  readonly release?: string | undefined
  readonly respondent?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
}

/** Puts one feedback and its origin on the wire's shape. Empty fields are left out, context is cut to the contract's bounds. */
export function buildSubmission(
  params: FeedbackParams & { readonly website?: string | undefined },
  origin: Origin,
): WidgetSubmission {
  const metadata = cutMetadata({ ...origin.metadata, ...params.metadata })
  const email = params.email?.trim().slice(0, EMAIL_MAX)
  return {
    message: params.message,
    createdAt: origin.createdAt,
    ...(params.kind && { kind: params.kind }),
    ...(params.rating !== undefined && { rating: params.rating }),
    ...(email && { email }),
    ...(origin.respondent && { respondent: origin.respondent.slice(0, EXTERNAL_ID_MAX) }),
    ...(params.website && { website: params.website.slice(0, URL_MAX) }),
    context: {
      url: origin.url.slice(0, URL_MAX),
      locale: origin.locale.slice(0, LOCALE_MAX),
      viewport: origin.viewport,
      ...(origin.release && { release: origin.release.slice(0, RELEASE_MAX) }),
      ...(metadata && { metadata }),
    },
  }
}

/** Reads the form's fields. What is not one of the offered values is left out. */
export function readFields({
  kind,
  message = '',
  rating,
  ...rest
}: FormFields): FeedbackParams & { readonly website?: string | undefined } {
  const stars = Number(rating)
  return {
    ...rest,
    message,
    kind: FEEDBACK_KINDS.find((offered) => offered === kind),
    rating: stars >= RATING_MIN && stars <= RATING_MAX ? Math.round(stars) : undefined,
  }
}

function cutMetadata(
  metadata: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const pairs = Object.entries(metadata)
    .filter(([key]) => key !== '' && key.length <= METADATA_KEY_MAX)
    .slice(0, METADATA_KEYS_MAX)
    .map(([key, value]) => [key, String(value).slice(0, METADATA_VALUE_MAX)])
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}
