/**
 * Finds what a person may not want to send: e-mail addresses, card and account numbers, secrets and phone numbers. Checksums decide
 * where there are some, shapes elsewhere, so that versions, dates and order numbers stay what they are. Pure; total on any string;
 * O(n) in its length.
 */
import { isSecret } from './is-secret.ts'
import { passesLuhn } from './passes-luhn.ts'
import type { PersonalData, PersonalDataKind } from './personal-data.ts'
import { takeIban } from './take-iban.ts'

interface Rule {
  readonly kind: PersonalDataKind
  /** Bounded, or bounded on its left by what it cannot contain: linear on any input. */
  readonly pattern: RegExp
  /** What of a match is meant; empty for nothing of it. */
  readonly take: (match: string) => string
}

/** In order of precedence: what an earlier rule took, no later one gets. */
const RULES: readonly Rule[] = [
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}[\p{L}\p{N}-]{1,62}/gu,
    take: (match) => match,
  },
  {
    // As their issuers document them: AWS, GitHub, GitLab, Stripe, Slack, Google, npm, OpenAI, and JWT (RFC 7519).
    kind: 'token',
    pattern:
      /(?<![\w-])(?:A(?:KIA|SIA)[A-Z2-7]{16}(?!\w)|gh[pousr]_\w{30,}|github_pat_\w{20,}|glpat-[\w-]{16,}|[srp]k_(?:live|test)_\w{10,}|whsec_[\w+/=]{16,}|xox[abeoprs]-[\w-]{10,}|AIza[\w-]{30,}|npm_\w{30,}|sk-[\w-]{20,}|eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]+)?)/g,
    take: (match) => match,
  },
  {
    // Of any other issuer.
    kind: 'token',
    pattern: /(?<![\w+/.-])[\w+/.-]{32,}={0,2}/g,
    take: takeSecret,
  },
  {
    kind: 'iban',
    pattern: /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,31}/g,
    take: takeIban,
  },
  {
    kind: 'card',
    // The networks in use start with these digits (ISO/IEC 7812-1); times in milliseconds start with 1.
    pattern: /(?<![\w.+-])[2-6](?:[ -]?\d){12,18}(?![\w-]|[.,]\d)/g,
    take: (match) => (passesLuhn(match.replace(/\D/g, '')) ? match : ''),
  },
  {
    kind: 'phone',
    // With its country code (E.164): bare digits are too often an order.
    pattern: /(?<![\w.+-]|\d )(?:\+|00(?=[1-9]))\d(?:[ ()/.-]{0,3}\d){6,14}(?![\w-]|\.\d)/g,
    take: (match) => match,
  },
  {
    kind: 'phone',
    // With its area code in brackets.
    pattern: /(?<![\w.+-])\(0?\d{2,5}\)[ -]?\d(?:[ -]?\d){5,9}(?![\w-]|\.\d)/g,
    take: (match) => match,
  },
  {
    kind: 'phone',
    // As North America writes them; no date has three, three and four digits.
    pattern: /(?<![\w.+-])[2-9]\d{2}([-. ])[2-9]\d{2}\1\d{4}(?![\w-]|\.\d)/g,
    take: (match) => match,
  },
]

/** Ordered by place, without overlaps. */
export function findPersonalData(text: string): readonly PersonalData[] {
  let found: readonly PersonalData[] = []
  let rest = text
  for (const { kind, pattern, take } of RULES) {
    const more = [...rest.matchAll(pattern)]
      .map(({ 0: match, index }) => ({ kind, start: index, end: index + take(match).length }))
      .filter(({ start, end }) => end > start)
    if (more.length === 0) continue
    found = [...found, ...more].sort((first, second) => first.start - second.start)
    rest = blankOut(text, found)
  }
  return found
}

/** What is found already is no part of anything else. */
function blankOut(text: string, found: readonly PersonalData[]): string {
  let blanked = ''
  let from = 0
  for (const { start, end } of found) {
    blanked += text.slice(from, start) + '\n'.repeat(end - start)
    from = end
  }
  return blanked + text.slice(from)
}

/** A full stop or a dash that ends a sentence is no part of a secret. */
function takeSecret(match: string): string {
  let end = match.length
  while (end > 0 && '.-'.includes(match.charAt(end - 1))) end -= 1
  const text = match.slice(0, end)
  return isSecret(text) ? text : ''
}
