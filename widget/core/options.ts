/** Every option's type, declared once, and the words for what is wrong with the options a page gave. Pure. */
import type { CustomField, EarshotOptions, Theme } from '../api.ts'
import { extrasEn } from '../strings/extras-en.ts'
import { noticesEn } from '../strings/notices-en.ts'
import { outcomeEn } from '../strings/outcome-en.ts'
import { surveyEn } from '../strings/survey-en.ts'
import { surveyMarksEn } from '../strings/survey-marks-en.ts'
import { surveyRestEn } from '../strings/survey-rest-en.ts'
import { surveyTabEn } from '../strings/survey-tab-en.ts'
import { formEn, type LauncherStrings, type Strings } from '../strings.ts'

/** Options as they come: checked by TypeScript from npm, plain attributes from a tag. */
export interface GivenOptions extends Omit<EarshotOptions, 'colorScheme' | 'key' | 'triggerLabel'> {
  readonly key?: string | undefined
  readonly triggerLabel?: string | undefined
  readonly colorScheme?: string | undefined
}

type Kind =
  | 'text'
  | 'plural'
  | 'flag'
  | 'function'
  | 'pairs'
  | 'traits'
  | 'theme'
  | 'fields'
  | readonly string[]

const THEME = {
  foreground: '',
  background: '',
  accentForeground: '',
  accentBackground: '',
  successColor: '',
  errorColor: '',
  boxShadow: '',
  outline: '',
} as const satisfies Record<keyof Theme, ''>

const FIELD_TYPES = ['text', 'select', 'checkbox'] as const satisfies readonly CustomField['type'][]

/** The compiler keeps this table and `EarshotOptions` equal. */
const OPTION_KINDS = {
  key: 'text',
  endpoint: 'text',
  autoInject: 'flag',
  colorScheme: ['system', 'light', 'dark'],
  themeLight: 'theme',
  themeDark: 'theme',
  locale: 'text',
  release: 'text',
  respondent: 'text',
  respondentSignature: 'text',
  name: 'text',
  email: 'text',
  traits: 'traits',
  metadata: 'pairs',
  tags: 'traits',
  showKind: 'flag',
  showRating: 'flag',
  ratingDisplay: ['star', 'smiley', 'thumbs'],
  showEmail: 'flag',
  isEmailRequired: 'flag',
  showName: 'flag',
  isNameRequired: 'flag',
  enableAttachments: 'flag',
  enableScreenshot: 'flag',
  guardPersonalData: 'flag',
  fields: 'fields',
  consent: ['given', 'denied'],
  respectDoNotTrack: 'flag',
  styleNonce: 'text',
  onFormOpen: 'function',
  onFormClose: 'function',
  onFormSubmitted: 'function',
  onSubmitSuccess: 'function',
  onSubmitQueued: 'function',
  onSubmitError: 'function',
  triggerLabel: 'text',
  errorLoadText: 'text',
} as const satisfies Record<
  Exclude<keyof EarshotOptions, Exclude<keyof Strings, keyof LauncherStrings>>,
  Kind
>

const WORDS = {
  text: 'a string',
  plural: 'a string, or an object of strings by plural category',
  flag: 'true or false',
  function: 'a function',
  pairs: 'an object of strings',
  traits: 'an object of strings, numbers and booleans',
  theme: `an object with ${Object.keys(THEME).join(', ')}`,
  fields:
    'a list of { name, label, type: text | select | checkbox, options for a select, isRequired }',
} as const

/** In English, and all of them: whoever is told what an option is called is told of every option. */
const TEXTS = {
  ...formEn,
  ...outcomeEn,
  ...extrasEn,
  ...noticesEn,
  ...surveyEn,
  ...surveyMarksEn,
  ...surveyRestEn,
  ...surveyTabEn,
} as const satisfies Omit<Strings, keyof LauncherStrings>

export function isOption(name: string): boolean {
  return optionKinds().has(name)
}

/** One sentence for each option that is unknown, ill-typed or missing; none when all is well. */
export function describeOptionMistakes(options: object): readonly string[] {
  const mistakes: string[] = []
  const names = optionKinds()
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

/** Option name → kind. */
function optionKinds(): ReadonlyMap<string, Kind> {
  return new Map<string, Kind>([
    ...Object.entries(OPTION_KINDS),
    ...Object.entries(TEXTS).map(
      ([name, text]) => [name, typeof text === 'string' ? 'text' : 'plural'] as const,
    ),
  ])
}

function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'plural':
      return typeof value === 'string' || isRecordOf(value, ['string'])
    case 'flag':
      return typeof value === 'boolean'
    case 'function':
      return typeof value === 'function'
    case 'pairs':
      return isRecordOf(value, ['string'])
    case 'traits':
      return isRecordOf(value, ['string', 'number', 'boolean'])
    case 'theme':
      return isRecordOf(value, ['string']) && Object.keys(value).every((name) => name in THEME)
    case 'fields':
      return Array.isArray(value) && value.every(isCustomField)
    default:
      return typeof value === 'string' && kind.includes(value)
  }
}

function isRecordOf(value: unknown, types: readonly string[]): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => item === undefined || types.includes(typeof item))
  )
}

function isCustomField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { name, label, type, options, isRequired }: Readonly<Record<string, unknown>> = { ...value }
  return (
    [name, label].every((text) => typeof text === 'string' && text !== '') &&
    FIELD_TYPES.some((known) => known === type) &&
    (type === 'select' ? isListOfTexts(options) : options === undefined) &&
    (isRequired === undefined || typeof isRequired === 'boolean')
  )
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}

function wordFor(kind: Kind): string {
  return typeof kind === 'string' ? WORDS[kind] : `one of ${kind.join(', ')}`
}

function suggest(name: string, names: readonly string[]): string {
  const near = names.find(
    (known) => known.toLowerCase() === name.toLowerCase().replaceAll(/[-_]/g, ''),
  )
  return near ? `; did you mean ${near}?` : ''
}
