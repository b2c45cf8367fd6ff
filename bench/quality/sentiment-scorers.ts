/** The tools whose sentiment is compared: Earshot's and natural's own analyser, as their documentations use them. */
import { createRequire } from 'node:module'
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { POLAR_SCORE } from '../../worker/analysis/sentiment/sentiment-rules.ts'

export interface SentimentScorer {
  readonly name: string
  readonly score: (text: string) => number
  /** Scores at least this far from 0 are positive or negative. */
  readonly polarScore: number
}

interface Analyser {
  getSentiment(words: readonly string[]): number
}

interface Tokenizer {
  tokenize(text: string): string[]
}

// natural's types cover its root only, which must not be imported: it opens storage back-ends.
const load = createRequire(import.meta.url)
const NaturalAnalyser: new (language: string, stemmer: unknown, vocabulary: string) => Analyser =
  load('natural/lib/natural/sentiment/SentimentAnalyzer.js')
const PorterStemmer: unknown = load('natural/lib/natural/stemmers/porter_stemmer.js')
const { WordTokenizer }: { readonly WordTokenizer: new () => Tokenizer } = load(
  'natural/lib/natural/tokenizers/regexp_tokenizer.js',
)

export const SENTIMENT_SCORERS: readonly SentimentScorer[] = [
  {
    name: 'Earshot',
    score: (text) => analyseEntry({ message: text, locale: 'en' }, []).sentiment.score,
    polarScore: POLAR_SCORE,
  },
  { name: 'natural AFINN', score: naturalScorer(undefined), polarScore: Number.MIN_VALUE },
  {
    name: 'natural AFINN + Porter',
    score: naturalScorer(PorterStemmer),
    polarScore: Number.MIN_VALUE,
  },
]

export function polarityOf(score: number, polarScore: number): string {
  if (score >= polarScore) return 'positive'
  return score <= -polarScore ? 'negative' : 'neutral'
}

function naturalScorer(stemmer: unknown): (text: string) => number {
  const analyser = new NaturalAnalyser('English', stemmer, 'afinn')
  const tokenizer = new WordTokenizer()
  return (text) => {
    const words = tokenizer.tokenize(text)
    return words.length === 0 ? 0 : analyser.getSentiment(words)
  }
}
