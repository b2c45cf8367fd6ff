/// <reference path="../natural.d.ts" />
/**
 * Reduces a word to its stem with natural's stemmer of the language; other languages keep the word.
 * Pure as seen from outside: a bounded memory of stems only saves time.
 */
import english from 'natural/lib/natural/stemmers/porter_stemmer.js'
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js'
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js'
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js'

const STEMMERS: ReadonlyMap<string, { stem(word: string): string }> = new Map([
  ['en', english],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
])

/** Letters outside which stemming gains nothing; natural's French and Spanish stemmers need a few. */
const SHORTEST = 3
const LONGEST = 40

/** Words remembered per language. Feedback repeats itself: most look-ups hit. */
const MEMORY = 20_000

const remembered = new Map<string, Map<string, string>>()

/** The stem of a word in the form of `wordForm`. */
export function stemWord(word: string, language: string): string {
  let memory = remembered.get(language)
  if (memory === undefined) {
    memory = new Map()
    remembered.set(language, memory)
  }
  const known = memory.get(word)
  if (known !== undefined) return known
  if (memory.size >= MEMORY) memory.clear()
  const stem = computeStem(word, language)
  memory.set(word, stem)
  return stem
}

// l'app, un'ottima, qu'elle: the elided article or pronoun is no part of the word.
const ELISION = /^(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall|quest)'/

function computeStem(word: string, language: string): string {
  const bare = withoutAffixes(word, language).replaceAll("'", '')
  const stemmer = STEMMERS.get(language)
  if (stemmer === undefined || bare.length < SHORTEST || bare.length > LONGEST) return bare
  return stemmer.stem(bare).toLowerCase()
}

function withoutAffixes(word: string, language: string): string {
  if (language === 'fr' || language === 'it') return word.replace(ELISION, '')
  return word.endsWith("'s") ? word.slice(0, -2) : word
}
