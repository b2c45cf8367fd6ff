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
  NAME_MAX,
  RATING_MAX,
  RATING_MIN,
  RELEASE_MAX,
  URL_MAX,
} from '../../contracts/limits.ts'
import type { FeedbackKind } from '../../contracts/vocabulary.ts'
import type { FeedbackParams, Traits } from '../api.ts'
import { type CustomFieldName, readCustomFields } from './custom-field-name.ts'
import { OFFERED_KINDS } from './feedback-kinds.ts'
import type { AttachmentReference } from './parcel.ts'

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
  readonly [Name in 'kind' | 'message' | 'rating' | 'name' | 'email' | 'website']?: string
} & { readonly [own: CustomFieldName]: string }

/** Where a submission comes from; the caller reads it from the page and the clock. */
export interface Origin {
  readonly createdAt: string
  readonly url: string
  readonly viewport: string
  readonly locale: string
  readonly release?: string | undefined
  readonly respondent?: string | undefined
  readonly respondentSignature?: string | undefined
  readonly metadata?: Traits | undefined
}

/** One feedback as a form or a page gives it. */
export interface GivenFeedback extends FeedbackParams {
  readonly name?: string | undefined
  readonly website?: string | undefined
}

/** A survey's answers as far as they are given. */
export interface SurveyResponse {
  /** Made at the first answer and kept for all revisions. */
  readonly idempotencyKey: string
  readonly surveyId: string
  /** Grows with each version. */
  readonly revision: number
  /** More answers may follow. */
  readonly isPartial: boolean
  readonly answers: readonly WidgetAnswer[]
  /** The survey's hidden fields; sent as metadata. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** ISO time of the first answer: the time of the response. */
  readonly startedAt?: string | undefined
  /** The files that the answers name. */
  readonly attachments?: readonly AttachmentReference[] | undefined
}

/** Puts one feedback and its origin on the wire's shape. Empty fields are left out, context is cut to the contract's bounds. */
export function buildSubmission(params: GivenFeedback, origin: Origin): WidgetSubmission {
  const email = params.email?.trim().slice(0, EMAIL_MAX)
  const name = params.name?.trim().slice(0, NAME_MAX)
  return {
    message: params.message,
    ...(params.kind && { kind: params.kind }),
    ...(params.rating !== undefined && { rating: params.rating }),
    ...(name && { name }),
    ...(email && { email }),
    ...(params.website && { website: params.website.slice(0, URL_MAX) }),
    ...describeOrigin(origin, params.metadata),
  }
}

/** The same for a survey's answers. */
export function buildResponse(response: SurveyResponse, origin: Origin): WidgetSubmission {
  const { surveyId, answers, isPartial, revision, hidden, startedAt } = response
  return {
    surveyId,
    answers: [...answers],
    revision,
    ...(isPartial && { isPartial }),
    ...describeOrigin({ ...origin, createdAt: startedAt ?? origin.createdAt }, hidden),
  }
}

/** The same submission with the files that come along. */
export function attach(
  submission: WidgetSubmission,
  attachments: readonly AttachmentReference[] = [],
): WidgetSubmission {
  return attachments.length > 0
    ? { ...submission, attachmentIds: attachments.map(({ id }) => id) }
    : submission
}

function describeOrigin(
  origin: Origin,
  added: Readonly<Record<string, string>> | undefined,
): WidgetSubmission {
  const { respondent, respondentSignature, release } = origin
  const metadata = cutMetadata({ ...origin.metadata, ...added })
  return {
    createdAt: origin.createdAt,
    ...(respondent && { respondent: respondent.slice(0, EXTERNAL_ID_MAX) }),
    ...(respondent && respondentSignature && { respondentSignature }),
    context: {
      url: origin.url.slice(0, URL_MAX),
      locale: origin.locale.slice(0, LOCALE_MAX),
      viewport: origin.viewport,
      ...(release && { release: release.slice(0, RELEASE_MAX) }),
      ...(metadata && { metadata }),
    },
  }
}

/** Reads the form's fields. What is not one of the offered values is left out. */
export function readFields({
  kind,
  message = '',
  rating,
  name,
  email,
  website,
  ...own
}: FormFields): GivenFeedback {
  const stars = Number(rating)
  const metadata = readCustomFields(own)
  return {
    message,
    name,
    email,
    website,
    ...(Object.keys(metadata).length > 0 && { metadata }),
    kind: OFFERED_KINDS.find((offered) => offered === kind),
    rating: stars >= RATING_MIN && stars <= RATING_MAX ? Math.round(stars) : undefined,
  }
}

function cutMetadata(metadata: Traits): Record<string, string> | undefined {
  const pairs = Object.entries(metadata)
    .filter(([key]) => key !== '' && key.length <= METADATA_KEY_MAX)
    .slice(0, METADATA_KEYS_MAX)
    .map(([key, value]) => [key, String(value).slice(0, METADATA_VALUE_MAX)])
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}
