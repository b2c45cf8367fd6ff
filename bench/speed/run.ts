/**
 * `npm run bench`: Earshot's speed beside its peers', in one run, with the method above each table.
 * `node bench/speed/run.ts ingest jobs` measures only the parts named, `widget` all that are the widget's.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describeMachine, measureSyncMs, readPressure, watchPressure } from './machine.ts'
import { ANALYSIS_METHOD, measureAnalysis } from './measure-analysis.ts'
import { BYTES_METHOD, measureBytes } from './measure-bytes.ts'
import { INGEST_METHOD, measureIngest } from './measure-ingest.ts'
import { JOBS_METHOD, measureJobs } from './measure-jobs.ts'
import { measureStart, START_METHOD } from './measure-start.ts'
import { measureWidgetBytes, WIDGET_BYTES_METHOD } from './measure-widget-bytes.ts'
import { measureWidgetMemory, WIDGET_MEMORY_METHOD } from './measure-widget-memory.ts'
import { measureWidgetSpeed, WIDGET_SPEED_METHOD } from './measure-widget-speed.ts'
import { printTable, type Row } from './table.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Part {
  readonly name: string
  readonly method: string
  readonly measure: () => Promise<Row[]> | Row[]
}

const PARTS: readonly Part[] = [
  { name: 'ingest', method: INGEST_METHOD, measure: measureIngest },
  { name: 'jobs', method: JOBS_METHOD, measure: measureJobs },
  { name: 'analysis', method: ANALYSIS_METHOD, measure: measureAnalysis },
  { name: 'bytes', method: BYTES_METHOD, measure: measureBytes },
  { name: 'widget bytes', method: WIDGET_BYTES_METHOD, measure: measureWidgetBytes },
  { name: 'widget speed', method: WIDGET_SPEED_METHOD, measure: measureWidgetSpeed },
  { name: 'widget memory', method: WIDGET_MEMORY_METHOD, measure: measureWidgetMemory },
  { name: 'start', method: START_METHOD, measure: measureStart },
]

const wanted = process.argv.slice(2)
const parts = PARTS.filter(
  ({ name }) =>
    wanted.length === 0 || wanted.some((word) => name === word || name.startsWith(`${word} `)),
)

console.log(describeMachine())
console.log(`CPU pressure before the bench: ${readPressure()}`)
execFileSync(process.execPath, ['tools/build.ts', '--if-stale'], { cwd: ROOT, stdio: 'inherit' })
for (const part of parts) {
  console.log(`\n${part.method}\n`)
  const pressureSince = watchPressure()
  try {
    printTable(await part.measure())
  } catch (error) {
    console.error(`${part.name} was not measured.`, error)
    process.exitCode = 1
  }
  const syncMs = measureSyncMs().toFixed(2)
  console.log(
    `\nfdatasync ${syncMs} ms (median of 200); some task waited for a core ${pressureSince()} of the time`,
  )
}
