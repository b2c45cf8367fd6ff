/** The launcher's texts in English, apart from the rest and from each other: each name of an object would cost the launcher bytes. */

export const TRIGGER_LABEL = 'Feedback'
export const ERROR_LOAD_TEXT = 'Could not load'
