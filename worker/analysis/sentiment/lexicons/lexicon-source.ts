/** How a lexicon is written: data only. Valences are in VADER's units, from −4 (worst) to 4 (best). */
export interface LexiconSource {
  readonly language: string
  /** Groups of words, separated by spaces, that share a valence. */
  readonly words: readonly (readonly [valence: number, words: string])[]
  /** Phrases in the notation of `match-phrases`; they override their words. */
  readonly phrases: readonly (readonly [valence: number, phrases: readonly string[]])[]
  readonly negators: string
  readonly intensifiers: string
  readonly dampeners: string
  /** Words after which the second half counts more: but, however. */
  readonly contrasts: string
  /** How many words a negator may follow the word it negates (“gefällt mir nicht”). */
  readonly negatesAfter: number
}
