import { expect, test } from 'vitest'
import { describeOptionMistakes } from '../../../widget/core/options.ts'

const key = 'epk_test'

test.each([
  ['nothing but the key', { key }],
  ['every kind of option', { key, showEmail: false, metadata: { a: 'b' }, onFormOpen: () => {} }],
  ['a text of the catalogue', { key, formTitle: 'Tell us', successMessageText: 'Thanks' }],
  ['a theme', { key, themeDark: { foreground: '#fff', outline: '2px solid' } }],
  ['traits and tags', { key, traits: { plan: 'pro', seats: 3 }, tags: { beta: true } }],
  [
    'fields of the page’s own',
    { key, fields: [{ name: 'plan', label: 'Plan', type: 'select', options: ['a'] }] },
  ],
  ['absent values, as a tag has them', { key, locale: undefined, colorScheme: undefined }],
])('accepts %s', (_name, options) => expect(describeOptionMistakes(options)).toEqual([]))

test.each([
  ['no key', {}, 'key is missing: give your project’s public key, epk_…'],
  ['an unknown option', { key, foo: 1 }, 'foo is no option'],
  [
    'another spelling',
    { key, 'form-title': 'x' },
    'form-title is no option; did you mean formTitle?',
  ],
  [
    'another case',
    { key, triggerlabel: 'x' },
    'triggerlabel is no option; did you mean triggerLabel?',
  ],
  ['a text for a flag', { key, showEmail: 'no' }, 'showEmail must be true or false'],
  ['a number for a text', { key, formTitle: 3 }, 'formTitle must be a string'],
  [
    'an unknown scheme',
    { key, colorScheme: 'sepia' },
    'colorScheme must be one of system, light, dark',
  ],
  ['a text for a callback', { key, onFormOpen: 'x' }, 'onFormOpen must be a function'],
  [
    'a colour nobody uses',
    { key, themeLight: { colour: 'red' } },
    'themeLight must be an object with foreground, background, accentForeground, accentBackground, successColor, errorColor, boxShadow, outline',
  ],
  [
    'a list for traits',
    { key, traits: [] },
    'traits must be an object of strings, numbers and booleans',
  ],
  [
    'a select without options',
    { key, fields: [{ name: 'plan', label: 'Plan', type: 'select' }] },
    'fields must be a list of { name, label, type: text | select | checkbox, options for a select, isRequired }',
  ],
  ['metadata of numbers', { key, metadata: { a: 1 } }, 'metadata must be an object of strings'],
])('explains %s in words', (_name, options, sentence) =>
  expect(describeOptionMistakes(options)).toEqual([sentence]),
)
