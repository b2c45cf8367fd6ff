/** Reads the Earshot corpus with both readers' labels; what does not have the corpus's shape is an error that names the line. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { INTENTS, SENTIMENT_LABELS } from '../../contracts/vocabulary.ts'

const TRAINING = join(import.meta.dirname, '../../worker/analysis/training')

/** The corpus labels what people mean: there is always a feeling to name, if only none. */
const SENTIMENTS = SENTIMENT_LABELS.filter((label) => label !== 'unknown')

const labelsSchema = z.object({
  id: z.string(),
  intent: z.enum(INTENTS),
  sentiment: z.enum(SENTIMENTS),
})
export type Labels = z.infer<typeof labelsSchema>

const entrySchema = z.strictObject({
  ...labelsSchema.shape,
  text: z.string().min(1),
  language: z.enum(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']),
  channel: z.enum(['widget', 'app-store', 'email', 'chat', 'survey', 'support', 'social']),
  topics: z.array(z.string()).min(1).max(3),
  rating: z.int().min(1).max(5).nullable(),
})
export type CorpusEntry = z.infer<typeof entrySchema>

export interface CorpusProduct {
  readonly name: string
  readonly entries: readonly CorpusEntry[]
  /** Slug → what it means. */
  readonly topics: Readonly<Record<string, string>>
  /** By entry id; empty where the second reader has not read the product. */
  readonly second: ReadonlyMap<string, Labels>
}

const topicsSchema = z.record(z.string(), z.string())

/** Products by name. */
export function loadCorpus(): readonly CorpusProduct[] {
  return globSync('corpus/*.jsonl', { cwd: TRAINING })
    .toSorted()
    .map((file) => {
      const name = basename(file, '.jsonl')
      const second = join(TRAINING, 'second-reader', `${name}.jsonl`)
      return {
        name,
        entries: readLines(join(TRAINING, file), entrySchema),
        topics: topicsSchema.parse(
          JSON.parse(readFileSync(join(TRAINING, 'corpus', `${name}.topics.json`), 'utf8')),
        ),
        second: new Map(
          existsSync(second)
            ? readLines(second, labelsSchema).map((labels) => [labels.id, labels])
            : [],
        ),
      }
    })
}

const splitSchema = z.strictObject({ test: z.array(z.string()), dev: z.array(z.string()) })

/** Which products are kept from training. */
export function loadSplit(): z.infer<typeof splitSchema> {
  return splitSchema.parse(JSON.parse(readFileSync(join(TRAINING, 'split.json'), 'utf8')))
}

function readLines<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => {
      const parsed = schema.safeParse(JSON.parse(line))
      if (parsed.success) return parsed.data
      throw new Error(`${basename(file)}, line ${index + 1}: ${parsed.error.message}`)
    })
}
