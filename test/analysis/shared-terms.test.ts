import { expect, test } from 'vitest'
import { clusterEntries } from '../../worker/analysis/cluster-entries.ts'
import {
  SHARED_LANGUAGES,
  SHARED_VOCABULARY,
} from '../../worker/analysis/text/shared-vocabulary.ts'
import { inputOf } from './sample-feedback.ts'

const lines = SHARED_VOCABULARY.trim().split('\n')

test('every concept of the shared vocabulary has a word in every language', () => {
  for (const line of lines) {
    const cells = line.split('|')
    expect(cells, line).toHaveLength(SHARED_LANGUAGES.length)
    expect(
      cells.every((cell) => cell.trim() === cell && cell !== ''),
      line,
    ).toBe(true)
  }
})

test('no concept is listed twice', () => {
  const concepts = lines.map((line) => line.split('|')[0])

  expect(new Set(concepts).size).toBe(concepts.length)
})

test.each([
  ['de', 'Die Suche ist sehr langsam'],
  ['fr', 'La recherche est très lente'],
  ['es', 'La búsqueda es muy lenta'],
  ['it', 'La ricerca è molto lenta'],
  ['pt', 'A busca está muito lenta'],
  ['nl', 'Het zoeken is erg traag'],
])('%s meets English: %s', (language, message) => {
  const input = inputOf('e', message)

  expect(input.language).toBe(language)
  expect(input.terms).toEqual(inputOf('e', 'the search is very slow').terms)
})

test('entries about one thing meet in one cluster whatever their language', () => {
  const search = ['The search is slow', 'Suche sehr langsam', 'Recherche trop lente']
  const price = ['The price is too high', 'Der Preis ist zu hoch', 'Le prix a doublé']
  const { clusters } = clusterEntries(
    [...search, ...price].map((message, i) => inputOf(`e${i}`, message)),
  )

  expect(clusters.map(({ members }) => members.map(({ entryId }) => entryId).toSorted())).toEqual([
    ['e0', 'e1', 'e2'],
    ['e3', 'e4', 'e5'],
  ])
})
