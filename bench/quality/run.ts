/**
 * Measures the analysis on public labelled data and prints the figures side by side with natural's own.
 * Run: node bench/quality/run.ts [--data DIR]
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ANALYSIS_VERSION } from '../../worker/analysis/version.ts'
import { measureAgreement } from './measure-agreement.ts'
import { measureClustering } from './measure-clustering.ts'
import { measureIntent } from './measure-intent.ts'
import { measureSentiment } from './measure-sentiment.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { values } = parseArgs({ options: { data: { type: 'string' } } })
const folder = resolve(values.data ?? resolve(root, '../shared/data'))

if (!existsSync(folder)) {
  console.error(`No data at ${folder}. Name the folder of the labelled sets: --data DIR`)
  process.exit(1)
}

const { version }: { version: string } = JSON.parse(
  readFileSync(resolve(root, 'node_modules/natural/package.json'), 'utf8'),
)
console.log(`Earshot analysis ${ANALYSIS_VERSION}, natural ${version}, Node ${process.version}`)
console.log('Command: node bench/quality/run.ts; test splits are never read.')
console.log('')
console.table(measureAgreement())
for (const measure of [measureSentiment, measureIntent, measureClustering]) {
  console.log('')
  console.table(await measure(folder))
}
