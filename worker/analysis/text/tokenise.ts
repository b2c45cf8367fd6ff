/// <reference path="../natural.d.ts" />
/**
 * Cuts a text into words, emoji, emoticons and punctuation, each with its place in the text.
 * Pure; total on any string; linear in its length.
 */
import tokenizers from 'natural/lib/natural/tokenizers/regexp_tokenizer.js'

export type TokenKind = 'word' | 'tag' | 'link' | 'emoji' | 'emoticon' | 'marks' | 'pause'

export interface Token {
  readonly kind: TokenKind
  /** As written. */
  readonly text: string
  /** Lower case, composed, with straight apostrophes: the form that lexicons are written in. */
  readonly word: string
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number
  readonly end: number
}

// Alternatives in order of precedence. `@name` and `#name` are tags; a run of !? is one token.
const LINK = String.raw`https?:\/\/\S+`
const EMOTICON = String.raw`[<>]?[:;=][-^'’]?(?:[)(\]\[\\/|}{@*]+|[DPp](?![\p{L}\p{N}]))|<\/?3+(?!\d)|\^_+\^|-_+-`
const WORD = String.raw`[@#]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*`
const EMOJI = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}][\p{Emoji_Modifier}\uFE0F\u20E3\p{Regional_Indicator}]*`
const MARKS = '[!?¡¿！？]+'
const PAUSE = String.raw`[.,;:=\n…。、؟]+`
const PATTERN = new RegExp([LINK, EMOTICON, WORD, EMOJI, MARKS, PAUSE].join('|'), 'gu')

const tokenizer = new tokenizers.RegexpTokenizer({ pattern: PATTERN, gaps: false })

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  let cursor = 0
  for (const match of tokenizer.tokenize(text) ?? []) {
    // natural gives the matches without their places; in order, each is the next occurrence after the one before.
    const start = text.indexOf(match, cursor)
    cursor = start + match.length
    const kind = kindOf(match)
    const word = kind === 'word' || kind === 'tag' ? wordForm(match) : match
    tokens.push({ kind, text: match, word, start, end: cursor })
  }
  return tokens
}

/** The form in which words are compared. */
export function wordForm(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('’', "'")
}

const WORD_START = /^[\p{L}\p{N}]/u
const EMOJI_START = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u
const MARKS_START = /^[!?¡¿！？]/u
const PAUSE_ONLY = /^[.,;:=\n…。、؟]+$/u

function kindOf(match: string): TokenKind {
  if (WORD_START.test(match)) {
    return match.startsWith('http://') || match.startsWith('https://') ? 'link' : 'word'
  }
  if (match.length > 1 && (match.startsWith('@') || match.startsWith('#'))) return 'tag'
  if (EMOJI_START.test(match)) return 'emoji'
  if (MARKS_START.test(match)) return 'marks'
  return PAUSE_ONLY.test(match) ? 'pause' : 'emoticon'
}
