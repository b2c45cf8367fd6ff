/** The analysis on one core: entries a second, sentiment beside natural's, clustering, the encoder and the search. */
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { type ClusterInput, clusterEntries } from '../../worker/analysis/cluster-entries.ts'
import { scoreSentiment } from '../../worker/analysis/sentiment/score-sentiment.ts'
import { DEFAULT_TAG_RULES } from '../../worker/analysis/tags/default-rules.ts'
import { guessLanguage } from '../../worker/analysis/text/guess-language.ts'
import { stemTokens } from '../../worker/analysis/text/match-phrases.ts'
import { tokenise } from '../../worker/analysis/text/tokenise.ts'
import { SAMPLE_ENTRIES } from '../../worker/sample/sample-entries.ts'
import { SENTIMENT_SCORERS } from '../quality/sentiment-scorers.ts'
import { bestOf } from './best-of.ts'
import { MEANINGS_METHOD, measureMeanings } from './measure-meanings.ts'
import { type Row, round } from './table.ts'
import { varyTexts } from './varied-texts.ts'

const ROUNDS = 5
const CLUSTER_ROUNDS = 3
const PASSES = 8
const CLUSTER_SIZES = [1_000, 10_000]
const NATURAL = 'natural AFINN + Porter'

const TAG_RULES = DEFAULT_TAG_RULES.map((rule, i) => ({ ...rule, id: `tag-${i}` }))
const ENGLISH = SAMPLE_ENTRIES.filter(({ locale }) => locale.startsWith('en')).map(
  ({ message }) => message,
)

export const ANALYSIS_METHOD = `\
Analysis, one core, no server, best of ${ROUNDS} (natural in turns with Earshot). Entries: the sample project's ${SAMPLE_ENTRIES.length} real texts, ${PASSES} passes a round,
with Earshot's bounded memory of stems warm, as in a running server. Whole analysis: language, sentiment, intent, tags (default rules),
terms. Sentiment alone, on the ${ENGLISH.length} English texts: tokenise, language, stem, score, against natural's tokenizer and its AFINN
analyser with Porter stemmer. Clustering: the sample's texts, varied so that no two are alike, analysed beforehand; best of ${CLUSTER_ROUNDS}.
${MEANINGS_METHOD}`

/** One row a task. */
export async function measureAnalysis(): Promise<Row[]> {
  const natural = SENTIMENT_SCORERS.find(({ name }) => name === NATURAL)
  if (!natural) throw new Error(`no scorer ${NATURAL}`)
  const entries = repeat(SAMPLE_ENTRIES)
  const texts = repeat(ENGLISH)
  const [whole, ours, theirs] = bestOf(ROUNDS, [
    () => entries.forEach((entry) => void analyseEntry(entry, TAG_RULES)),
    () => texts.forEach(scoreText),
    () => texts.forEach((text) => void natural.score(text)),
  ])
  if (!whole || !ours || !theirs) throw new Error('three were measured')
  const perSecond = (count: number, ms: number) => round((count * 1000) / ms)
  return [
    { task: 'whole analysis', 'per second': perSecond(entries.length, whole), ms: '' },
    { task: 'sentiment, Earshot', 'per second': perSecond(texts.length, ours), ms: '' },
    { task: `sentiment, ${NATURAL}`, 'per second': perSecond(texts.length, theirs), ms: '' },
    { task: 'sentiment, Earshot / natural', 'per second': round(theirs / ours), ms: '' },
    ...CLUSTER_SIZES.map((size) => {
      const inputs = makeInputs(size)
      const [ms = Number.NaN] = bestOf(CLUSTER_ROUNDS, [() => void clusterEntries(inputs)])
      return {
        task: `cluster ${size.toLocaleString('en')} entries`,
        'per second': perSecond(size, ms),
        ms: round(ms),
      }
    }),
    ...(await measureMeanings(ENGLISH)),
  ]
}

function scoreText(message: string): void {
  const tokens = tokenise(message)
  const language = guessLanguage(tokens, 'en')
  scoreSentiment({ message, tokens, stems: stemTokens(tokens, language), language }, undefined)
}

function makeInputs(count: number): ClusterInput[] {
  return varyTexts(count).map(({ message, locale }, i) => {
    const { terms, language } = analyseEntry({ message, locale }, [])
    return { id: `ent_${i}`, message, terms, language }
  })
}

function repeat<Item>(items: readonly Item[]): readonly Item[] {
  return Array.from({ length: PASSES }, () => items).flat()
}
