/** The one word by which a widget's parts hear that its texts have changed. */

/**
 * Dispatched on a widget's `signal`, which all of its parts have. Whoever shows texts asks `loadStrings` again and renders anew:
 * `signal.addEventListener(STRINGS_EVENT, async () => { … })`. Nothing needs to be taken away: the listener dies with the signal.
 */
export const STRINGS_EVENT = 'strings'
