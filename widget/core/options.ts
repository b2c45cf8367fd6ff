/** Every option's type, declared once, and the words for what is wrong with the options a page gave. Pure. */
import type { EarshotOptions } from '../api.ts'
import { outcomeEn } from '../strings/outcome-en.ts'
import { type FormStrings, formEn, type OutcomeStrings } from '../strings.ts'

/** Options as they come: checked by TypeScript from npm, plain attributes from a tag. */
export interface GivenOptions extends Omit<EarshotOptions, 'colorScheme' | 'key' | 'triggerLabel'> {
  readonly key?: string | undefined
  readonly triggerLabel?: string | undefined
  readonly colorScheme?: string | undefined
}

type Kind = 'text' | 'flag' | 'function' | 'pairs' | readonly string[]

/** The compiler keeps this table and `EarshotOptions` equal. */
const OPTION_KINDS = {
  key: 'text',
  endpoint: 'text',
  autoInject: 'flag',
  colorScheme: ['system', 'light', 'dark'],
  locale: 'text',
  release: 'text',
  respondent: 'text',
  metadata: 'pairs',
  showRating: 'flag',
  showEmail: 'flag',
  isEmailRequired: 'flag',
  styleNonce: 'text',
  onFormOpen: 'function',
  onFormClose: 'function',
  onSubmitSuccess: 'function',
  onSubmitError: 'function',
  triggerLabel: 'text',
  errorLoadText: 'text',
} as const satisfies Record<
  Exclude<keyof EarshotOptions, keyof FormStrings | keyof OutcomeStrings>,
  Kind
>

/** One sentence for each option that is unknown, ill-typed or missing; none when all is well. */
export function describeOptionMistakes(options: object): readonly string[] {
  const mistakes: string[] = []
  const names = new Map<string, Kind>([
    ...Object.entries(OPTION_KINDS),
    ...Object.keys({ ...formEn, ...outcomeEn }).map((name) => [name, 'text'] as const),
  ])
  if (!('key' in options) || !options.key)
    mistakes.push('key is missing: give your project’s public key, epk_…')
  for (const [name, value] of Object.entries(options)) {
    const kind = names.get(name)
    if (kind === undefined) mistakes.push(`${name} is no option${suggest(name, [...names.keys()])}`)
    else if (value !== undefined && !isOfKind(value, kind))
      mistakes.push(`${name} must be ${wordFor(kind)}`)
  }
  return mistakes
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === 'text') return typeof value === 'string'
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'function') return typeof value === 'function'
  if (kind === 'pairs')
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((item) => typeof item === 'string')
    )
  return typeof value === 'string' && kind.includes(value)
}

function wordFor(kind: Kind): string {
  if (kind === 'text') return 'a string'
  if (kind === 'flag') return 'true or false'
  if (kind === 'function') return 'a function'
  if (kind === 'pairs') return 'an object of strings'
  return `one of ${kind.join(', ')}`
}

function suggest(name: string, names: readonly string[]): string {
  const near = names.find(
    (known) => known.toLowerCase() === name.toLowerCase().replaceAll(/[-_]/g, ''),
  )
  return near ? `; did you mean ${near}?` : ''
}
