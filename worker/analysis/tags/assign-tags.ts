/** Assigns tags by rules: words and phrases, found by their stems in any case. Pure; linear in tokens and rules. */
import { type Evidence, quote, strongest } from '../evidence.ts'
import type { ReadText } from '../sentiment/score-sentiment.ts'
import { indexPhrases, matchPhrases, type PhraseIndex } from '../text/match-phrases.ts'

export interface TagRule {
  readonly id: string
  readonly name: string
  /** Words or phrases, any of which assigns the tag. */
  readonly any: readonly string[]
  /** Words or phrases, any of which prevents it. */
  readonly none?: readonly string[]
}

export interface AssignedTag {
  readonly tagId: string
  readonly evidence: readonly Evidence[]
}

/** Evidence kept per tag. */
const EVIDENCE_MAX = 6

/** Tags in the order of their rules. */
export function assignTags(text: ReadText, rules: readonly TagRule[]): readonly AssignedTag[] {
  const found = new Map<number, Evidence[]>()
  const prevented = new Set<number>()
  for (const { value, from, to } of matchPhrases(text.stems, indexOf(rules, text.language))) {
    if (!value.isAssigning) {
      prevented.add(value.rule)
      continue
    }
    const evidence = found.get(value.rule) ?? []
    const start = text.tokens[from]?.start ?? 0
    evidence.push(quote(text.message, start, text.tokens[to - 1]?.end ?? start, 1))
    found.set(value.rule, evidence)
  }
  return rules.flatMap((rule, i) => {
    const evidence = found.get(i)
    if (evidence === undefined || prevented.has(i)) return []
    return [{ tagId: rule.id, evidence: strongest(evidence, EVIDENCE_MAX) }]
  })
}

interface RulePhrase {
  readonly rule: number
  readonly isAssigning: boolean
}

// A batch of entries shares one array of rules: its index is built once per language and dies with it.
const indexes = new WeakMap<readonly TagRule[], Map<string, PhraseIndex<RulePhrase>>>()

function indexOf(rules: readonly TagRule[], language: string): PhraseIndex<RulePhrase> {
  const byLanguage = indexes.get(rules) ?? new Map<string, PhraseIndex<RulePhrase>>()
  indexes.set(rules, byLanguage)
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const phrases = rules.flatMap((rule, i): (readonly [string, RulePhrase])[] => [
    ...rule.any.map((phrase) => [phrase, { rule: i, isAssigning: true }] as const),
    ...(rule.none ?? []).map((phrase) => [phrase, { rule: i, isAssigning: false }] as const),
  ])
  const index = indexPhrases(phrases, language)
  byLanguage.set(language, index)
  return index
}
