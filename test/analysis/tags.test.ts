import { describe, expect, test } from 'vitest'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import type { TagRule } from '../../worker/analysis/tags/assign-tags.ts'
import { DEFAULT_TAG_RULES } from '../../worker/analysis/tags/default-rules.ts'

const tagsOf = (message: string, rules: readonly TagRule[]) => analyseEntry({ message }, rules).tags

const rule = (parts: Partial<TagRule>): TagRule => ({ id: 'tag_1', name: 'One', any: [], ...parts })

describe('a rule', () => {
  test.each([
    ['a word in another form', ['invoice'], 'Two invoices are missing'],
    ['another case', ['CSV'], 'export as csv please'],
    ['a phrase', ['dark mode'], 'Please add a Dark Mode'],
    ['a curly apostrophe', ["doesn't sync"], 'it doesn’t sync'],
    ['a missing apostrophe', ["doesn't sync"], 'it doesnt sync'],
    ['a language with accents', ['übersetzung'], 'Die ÜBERSETZUNG ist falsch'],
    ['one of several', ['alpha', 'beta'], 'the beta is out'],
  ])('finds %s', (_name, any, message) => {
    expect(tagsOf(message, [rule({ any })]).map((tag) => tag.tagId)).toEqual(['tag_1'])
  })

  test.each([
    ['a word inside another', ['port'], 'I will report it'],
    ['a phrase cut by a full stop', ['dark mode'], 'It is dark. Mode of payment?'],
    ['an empty phrase', [''], 'anything'],
    ['no phrase', [], 'anything'],
  ])('does not find %s', (_name, any, message) => {
    expect(tagsOf(message, [rule({ any })])).toEqual([])
  })

  test('is prevented by any of its exceptions', () => {
    const rules = [rule({ any: ['crash'], none: ['never crashes'] })]

    expect(tagsOf('It never crashes', rules)).toEqual([])
    expect(tagsOf('It crashes', rules)).toHaveLength(1)
  })

  test('shows where it applied', () => {
    const message = 'Dark mode, please. I need dark mode.'
    const [tag] = tagsOf(message, [rule({ any: ['dark mode'] })])

    expect(tag?.evidence.map(({ text, start }) => [text, start])).toEqual([
      ['Dark mode', 0],
      ['dark mode', 26],
    ])
  })
})

describe('the default rules', () => {
  const rules = DEFAULT_TAG_RULES.map((each) => ({ ...each, id: each.name }))

  test('have distinct names', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  test.each([
    ['Search takes forever to load', 'Performance'],
    ['The app crashes on start', 'Crashes and errors'],
    ['I forgot my password', 'Login and account'],
    ['You charged me twice', 'Billing and price'],
    ['My notes vanished after sync', 'Sync and data loss'],
    ['Let me export to Excel', 'Import and export'],
    ['The search bar shows nothing', 'Search and navigation'],
    ['Too many push notifications', 'Notifications'],
    ['Broken on my iPhone', 'Mobile'],
    ['VoiceOver reads nothing', 'Accessibility'],
    ['The tutorial is too long', 'Onboarding and help'],
    ['Please integrate with Slack', 'Integrations and API'],
    ['Customer support was kind', 'Customer support'],
    ['The new layout is pretty', 'Design'],
  ])('%s → %s', (message, name) => {
    expect(tagsOf(message, rules).map((tag) => tag.tagId)).toContain(name)
  })
})
