import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { POLAR_SCORE } from '../../worker/analysis/sentiment/sentiment-rules.ts'
import { LABELLED_SENTENCES } from './labelled-sentences.ts'

const load = createRequire(import.meta.url)
const Analyser = load('natural/lib/natural/sentiment/SentimentAnalyzer.js')
const Porter = load('natural/lib/natural/stemmers/porter_stemmer.js')
const { WordTokenizer } = load('natural/lib/natural/tokenizers/regexp_tokenizer.js')

const labelOf = (score: number, bound: number) =>
  score >= bound ? 'positive' : score <= -bound ? 'negative' : 'neutral'

const accuracy = (guess: (text: string) => string) =>
  LABELLED_SENTENCES.filter(([text, label]) => guess(text) === label).length /
  LABELLED_SENTENCES.length

const naturalAccuracy = (stemmer: unknown) => {
  const analyser = new Analyser('English', stemmer, 'afinn')
  const tokenizer = new WordTokenizer()
  return accuracy((text) => {
    const words: string[] = tokenizer.tokenize(text)
    return labelOf(words.length === 0 ? 0 : analyser.getSentiment(words), Number.MIN_VALUE)
  })
}

const ours = accuracy((text) =>
  labelOf(analyseEntry({ message: text }, []).sentiment.score, POLAR_SCORE),
)

test.each([
  ['AFINN', undefined],
  ['AFINN with Porter', Porter],
])('reads feedback better than natural’s %s, by at least 20 points', (_name, stemmer) => {
  expect(ours).toBeGreaterThan(naturalAccuracy(stemmer) + 0.2)
})

test('reads at least 94 % of the hand-labelled sentences as a reader does', () => {
  expect(ours).toBeGreaterThanOrEqual(0.94)
})
