/** Whether a page's address meets a rule. Pure; never throws; bounded work on any pattern. */
import { PATTERN_MAX, URL_MAX } from '../../../contracts/limits.ts'
import type { Condition } from '../../../contracts/targeting.ts'

export type UrlRule = Pick<Condition & { readonly type: 'url' }, 'operator' | 'value'>

/** A repeated group that repeats inside: such patterns can take longer than the universe lasts. */
const NESTED_REPEAT = /[+*}]\)*[^()]*\)(?:[+*]|\{\d+,)/

/** A rule that starts with `/` is about the path and what follows it, any other about the whole address. */
export function matchesUrl({ operator, value }: UrlRule, href: string): boolean {
  const isNegated = operator.startsWith('not-')
  const url = href.slice(0, URL_MAX)
  const subject = value.startsWith('/') && operator !== 'regex' ? pathOf(url) : url
  const found = compare(operator.replace('not-', ''), subject, value, url)
  return found === undefined ? false : found !== isNegated
}

/** `undefined` where the pattern is no good: neither it nor its negation is met. */
function compare(
  operator: string,
  subject: string,
  value: string,
  url: string,
): boolean | undefined {
  switch (operator) {
    case 'exact':
      return withoutSlash(subject) === withoutSlash(value)
    case 'contains':
      return url.includes(value)
    case 'starts':
      return subject.startsWith(value)
    case 'ends':
      return url.endsWith(value)
    default:
      return matchesPattern(value, url)
  }
}

function matchesPattern(pattern: string, url: string): boolean | undefined {
  if (pattern.length > PATTERN_MAX || NESTED_REPEAT.test(pattern)) return undefined
  try {
    return new RegExp(pattern).test(url)
  } catch {
    return undefined
  }
}

function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text
}
