/** The bounds of the wire, one per quantity. Imports nothing; used for schemas, columns and inputs alike. */

/** Characters (UTF-16 code units) in a message. */
export const MESSAGE_MAX = 4000

/** Bytes of one request body. Far above any honest submission, far below what hurts. */
export const BODY_MAX_BYTES = 64 * 1024

/** Bytes of a survey with all its translations. */
export const SURVEY_BODY_MAX_BYTES = 512 * 1024

/** Characters of an e-mail address (RFC 5321). */
export const EMAIL_MAX = 254

export const NAME_MAX = 120
export const URL_MAX = 2000
export const LOCALE_MAX = 35
export const RELEASE_MAX = 80
export const SOURCE_MAX = 40
export const EXTERNAL_ID_MAX = 120
export const IDEMPOTENCY_KEY_MAX = 120

/** Stars of the feedback form. */
export const RATING_MIN = 1
export const RATING_MAX = 5

export const ANSWERS_MAX = 50

/** Free key–value pairs an app may attach to a submission. */
export const METADATA_KEYS_MAX = 20
export const METADATA_KEY_MAX = 60
export const METADATA_VALUE_MAX = 400

export const PAGE_LIMIT_DEFAULT = 50
export const PAGE_LIMIT_MAX = 200
export const SEARCH_MAX = 200

export const TAG_NAME_MAX = 60
export const TAG_PHRASES_MAX = 50
export const TAG_PHRASE_MAX = 80

export const ALLOWED_ORIGINS_MAX = 50

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

export const QUESTIONS_MAX = 50
export const QUESTION_ID_MAX = 60
export const QUESTION_TITLE_MAX = 400
export const DESCRIPTION_MAX = 1000
export const CHOICES_MAX = 50
export const CHOICE_LABEL_MAX = 200
export const BUTTON_LABEL_MAX = 60

/** Points of a rating scale. */
export const SCALE_MIN = 2
export const SCALE_MAX = 10

export const BRANCH_RULES_MAX = 20
export const TRIGGERS_MAX = 20
export const CONDITIONS_MAX = 20
export const TRANSLATIONS_MAX = 40
/** Texts of one language of a survey or an announcement. */
export const TRANSLATED_TEXTS_MAX = 1000

export const SURVEYS_MAX = 200
export const SELECTOR_MAX = 400
export const PATTERN_MAX = 400
export const EVENT_NAME_MAX = 120

/** Bytes of one attachment. */
export const ATTACHMENT_MAX_BYTES = 5 * 1024 * 1024
/** Attachments of one submission. */
export const ATTACHMENTS_MAX = 5
export const FILE_NAME_MAX = 120

export const REPLY_MAX = 4000
/** Replies and details below one entry. */
export const REPLIES_MAX = 100
export const ANNOUNCEMENTS_MAX = 100
/** Characters that suggestions are looked up by. */
export const SUGGESTION_TEXT_MAX = 400

/** Entries of one search by meaning. */
export const SIMILAR_DEFAULT = 10
export const SIMILAR_MAX = 50
