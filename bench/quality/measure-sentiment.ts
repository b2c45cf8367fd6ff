/** Sentiment: each tool on each set, texts alone (no stars), by the set's own measure. */
import { performance } from 'node:perf_hooks'
import { loadRows, type Row, type Selection } from './load-rows.ts'
import { macroF1, pearson } from './measures.ts'
import { polarityOf, SENTIMENT_SCORERS, type SentimentScorer } from './sentiment-scorers.ts'

interface SentimentSet {
  readonly name: string
  readonly selection?: Selection
  readonly measure: 'Pearson r' | 'macro-F1 of 3' | 'macro-F1 of 2'
}

const SETS: readonly SentimentSet[] = [
  { name: 'sentiment-tweets-dev', measure: 'macro-F1 of 3' },
  { name: 'sentiment-vader-amazon', measure: 'Pearson r' },
  { name: 'sentiment-vader-editorial', measure: 'Pearson r' },
  { name: 'sentiment-airline', selection: { split: 'dev' }, measure: 'macro-F1 of 3' },
  { name: 'sentiment-app-reviews', selection: { split: 'dev' }, measure: 'macro-F1 of 3' },
  { name: 'sentiment-app-reviews', selection: { split: 'dev' }, measure: 'macro-F1 of 2' },
  { name: 'sentiment-sst5-dev', measure: 'macro-F1 of 3' },
  { name: 'sentiment-sst5-dev', measure: 'macro-F1 of 2' },
]

export function measureSentiment(folder: string): readonly Record<string, string | number>[] {
  const warmUp = loadRows(folder, 'sentiment-tweets-dev')
  for (const scorer of SENTIMENT_SCORERS) for (const row of warmUp) scorer.score(row.text)
  return SETS.map(({ name, selection = {}, measure }) => {
    const rows = loadRows(folder, name, selection).filter(
      (row) => measure !== 'macro-F1 of 2' || row.label !== 'neutral',
    )
    const cells: Record<string, string | number> = {
      set: name,
      split: selection.split ?? 'all',
      rows: rows.length,
      measure,
    }
    for (const scorer of SENTIMENT_SCORERS) {
      const started = performance.now()
      const scores = rows.map((row) => scorer.score(row.text))
      const seconds = (performance.now() - started) / 1000
      cells[scorer.name] = rate(scorer, measure, rows, scores).toFixed(3)
      cells[`${scorer.name}, texts/s`] = Math.round(rows.length / seconds / 100) * 100
    }
    return cells
  })
}

function rate(
  scorer: SentimentScorer,
  measure: SentimentSet['measure'],
  rows: readonly Row[],
  scores: readonly number[],
): number {
  if (measure === 'Pearson r') {
    return pearson(
      scores,
      rows.map((row) => row.score ?? 0),
    )
  }
  const gold = rows.map((row) => row.label ?? '')
  return macroF1(
    gold,
    scores.map((score) => polarityOf(score, scorer.polarScore)),
  )
}
