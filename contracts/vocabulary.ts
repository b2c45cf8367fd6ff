/** The closed word lists of Earshot, one per concept. Imports nothing, so that the widget can use it for free. */

/** What a respondent says their feedback is. The widget offers these; the analysis guesses `intent` by itself. */
export const FEEDBACK_KINDS = ['bug', 'request', 'question', 'praise', 'other'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** Where an entry came from when the sender names nothing. Other sources are free slugs, such as `app-store`. */
export const DEFAULT_SOURCE = 'widget'

/** What the analysis thinks an entry wants. `unknown` where the evidence is too thin. */
export const INTENTS = ['bug', 'request', 'question', 'praise', 'complaint', 'unknown'] as const
export type Intent = (typeof INTENTS)[number]

/** From worst to best, then the three labels that are no point on that line. */
export const SENTIMENT_LABELS = [
  'very_negative',
  'negative',
  'neutral',
  'positive',
  'very_positive',
  'mixed',
  'unknown',
] as const
export type SentimentLabel = (typeof SENTIMENT_LABELS)[number]

export const QUESTION_TYPES = [
  'open',
  'single_choice',
  'multiple_choice',
  'rating',
  'nps',
  'csat',
  'ces',
  'link',
  'consent',
  'date',
  'matrix',
  'ranking',
  'contact',
  'file',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** How a rating question shows its scale. */
export const RATING_DISPLAYS = ['number', 'star', 'smiley', 'thumbs'] as const
export type RatingDisplay = (typeof RATING_DISPLAYS)[number]

/** `draft` is shown to nobody, `live` to whom its targeting lets, `paused` and `ended` keep their answers. */
export const SURVEY_STATES = ['draft', 'live', 'paused', 'ended'] as const
export type SurveyState = (typeof SURVEY_STATES)[number]

/** Where a survey is shown: over the page, in its middle, at its edge, in an element of it, or on a page of its own. */
export const SURVEY_PLACEMENTS = ['popover', 'modal', 'tab', 'inline', 'page'] as const
export type SurveyPlacement = (typeof SURVEY_PLACEMENTS)[number]

/** What an announcement is about. */
export const ANNOUNCEMENT_KINDS = ['maintenance', 'incident', 'resolved', 'news'] as const
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

/** How far the team is with an entry, as its respondent may see it. */
export const ENTRY_STATUSES = ['new', 'open', 'planned', 'started', 'done', 'declined'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

/** Who wrote a reply below an entry. */
export const REPLY_AUTHORS = ['team', 'respondent'] as const
export type ReplyAuthor = (typeof REPLY_AUTHORS)[number]

/** What may be attached: what the server recognises by its bytes and serves without running it. */
export const ATTACHMENT_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'text/plain',
] as const
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number]

/** A theme's place in its life. `forming` themes have too few members to be trusted. */
export const THEME_STATES = ['forming', 'active', 'retired'] as const
export type ThemeState = (typeof THEME_STATES)[number]

/** What can happen to a theme between two clustering runs. */
export const LINEAGE_KINDS = ['born', 'renamed', 'split', 'merged', 'retired', 'revived'] as const
export type LineageKind = (typeof LINEAGE_KINDS)[number]

/** `open` while its period runs (each build replaces it), `frozen` for good after that. */
export const REPORT_STATES = ['open', 'frozen'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const ROLES = ['owner', 'admin', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a secret key may do. Sessions get theirs from the member's role. */
export const SCOPES = [
  'submissions:write',
  'entries:read',
  'reports:read',
  'project:write',
] as const
export type Scope = (typeof SCOPES)[number]

export const JOB_NAMES = [
  'analyse-entries',
  'encode-entries',
  'cluster-entries',
  'build-reports',
] as const
export type JobName = (typeof JOB_NAMES)[number]

export const RUN_STATES = ['running', 'succeeded', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]
