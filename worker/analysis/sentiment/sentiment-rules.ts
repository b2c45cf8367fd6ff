/**
 * The numbers of the sentiment rules. Unless said otherwise they are VADER's published constants
 * (C.J. Hutto & E. Gilbert 2014, “VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text”;
 * reference implementation under MIT). Units: valence, −4 to 4.
 */

/** A negated word keeps this much of its valence, with the sign turned. */
export const NEGATION_SCALE = -0.74

/** What an intensifier adds, or a dampener takes, when it stands right before the word. */
export const BOOST = 0.293

/** The share of BOOST that is left at a distance of one, two and three words. */
export const BOOST_BY_DISTANCE = [1, 0.95, 0.9] as const

/** How many words back negators and intensifiers reach. */
export const REACH = 3

/** What capitals add in a text that is not all capitals. */
export const CAPITALS = 0.733

/** Weight of what stands before and after a contrasting “but”. */
export const BEFORE_CONTRAST = 0.5
export const AFTER_CONTRAST = 1.5

/** What each exclamation mark adds to the sum, and how many count. */
export const EXCLAMATION = 0.292
export const EXCLAMATIONS_MAX = 4

/** What two or three question marks add each, and what more add together. */
export const QUESTION_MARK = 0.18
export const QUESTION_MARKS_MAX = 0.96

/** Normalisation: score = sum / √(sum² + NORMALISATION). */
export const NORMALISATION = 15

/** Scores at least this far from 0 are positive or negative. */
export const POLAR_SCORE = 0.05

/** Scores at least this far from 0 are very positive or very negative. Earshot's own: about two strong words. */
export const VERY_POLAR_SCORE = 0.68

/** AFINN runs from −5 to 5, VADER's scale from −4 to 4. */
export const AFINN_SCALE = 0.8

/** Earshot's own: letters repeated three times or more make a word this much stronger. */
export const ELONGATION = 1.15

/** Earshot's own: “looks like” and “is like” are comparisons; this much of the liking is left. */
export const COMPARING_LIKE = 0.1

/** Earshot's own: valence of each star away from the middle of five. The words still decide. */
export const RATING_STEP = 0.6
export const RATING_MIDDLE = 3

/** Earshot's own: a clause this strong, in valence, counts as taking a side; two sides make a text mixed. */
export const MIXED_CLAUSE = 1.3

/** Earshot's own: a text whose sides leave a score beyond this is not mixed; one side clearly won. */
export const MIXED_SCORE_MAX = 0.6

/** Evidence kept per text, the strongest. */
export const EVIDENCE_MAX = 24
