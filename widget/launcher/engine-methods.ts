/** The API's methods that the engine answers. One text, and in this order, because anything else costs the launcher bytes. */

/** So many of them, from the start, answer with a function that undoes them. */
export const UNDOABLE_COUNT = 2

export const ENGINE_METHODS =
  'on attachTo showSurvey setTheme canShow logout identify setConsent sendFeedback setMetadata close off track setLocale'

export type EngineMethod = Words<typeof ENGINE_METHODS>

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text
