/** Ingest latency while the jobs run in the server's job thread, against the same load without them. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { JOB_NAMES } from '../../contracts/vocabulary.ts'
import { countEntries, type DataFolder, makeDataFolder } from './data-folder.ts'
import type { LoadPlan, LoadResult } from './load-plan.ts'
import { avoidTick, refuseRefusals, startEarshotOn } from './measure-ingest.ts'
import { startLoad } from './run-load.ts'
import type { Server } from './server.ts'
import { type Row, round } from './table.ts'
import { removeFolder } from './temporary-folder.ts'

const PRELOADED = 10_000
const CONNECTIONS = 64
const PACED_RATE = 300
const WARM_UP_MS = 2_000
const IDLE_MS = 5_000
const POLL_MS = 200

/** A load beside the jobs is ended with the jobs; this is for when they do not end. */
const JOBS_MAX_MS = 120_000

export const JOBS_METHOD = `\
Ingest while jobs run. A project with ${PRELOADED.toLocaleString('en')} entries (the sample's texts, varied) is analysed, clustered and reported on in the
server's job thread, asked for through POST /v1/runs; the load goes to another project. First the load alone, for ${IDLE_MS / 1000} s, then
the same load from the start of the jobs to their end. "As fast as answered": ${CONNECTIONS} connections. "${PACED_RATE}/s": requests meant for fixed
times on up to ${CONNECTIONS} connections, latency counted from the meant time, so that a stalled server cannot hide its queue; "sent late" is
the generator's own part of it. Generator, request thread and job thread are three busy threads: with fewer cores they queue.
Goal: p99 while jobs run at most twice p99 alone.`

interface Load {
  readonly name: string
  readonly rate?: number
}

const LOADS: readonly Load[] = [
  { name: 'as fast as answered' },
  { name: `${PACED_RATE}/s`, rate: PACED_RATE },
]

/** Three rows a load: alone, with jobs, and their ratio. */
export async function measureJobs(): Promise<Row[]> {
  const rows: Row[] = []
  for (const load of LOADS) rows.push(...(await measureLoad(load)))
  return rows
}

async function measureLoad(load: Load): Promise<Row[]> {
  const folder = await makeDataFolder(PRELOADED)
  const server = await startEarshotOn(folder.path)
  try {
    await avoidTick(WARM_UP_MS + IDLE_MS)
    const alone = await runAlone(server, folder, load)
    const { result: beside, jobsMs } = await runBesideJobs(server, folder, load)
    for (const result of [alone, beside]) refuseRefusals(server, result)
    await server.stop()
    const stored = countEntries(join(folder.path, 'earshot.db'), folder.publicKey)
    const answered = alone.created + beside.created
    // The last requests of a paced load may be stored after the generator has stopped listening.
    const check = { 'all 201s stored': stored >= answered ? 'yes' : `NO: ${stored} of ${answered}` }
    return [
      toRow(`${load.name}, alone`, alone, { 'jobs s': '', ...check }),
      toRow(`${load.name}, jobs running`, beside, { 'jobs s': round(jobsMs / 1000), ...check }),
      {
        load: 'jobs / alone',
        'requests/s': round(rateOf(beside) / rateOf(alone)),
        'p50 ms': round(beside.p50Ms / alone.p50Ms),
        'p99 ms': round(beside.p99Ms / alone.p99Ms),
        'max ms': round(beside.maxMs / alone.maxMs),
      },
    ]
  } finally {
    await server.stop()
    removeFolder(folder.path)
  }
}

function runAlone(server: Server, folder: DataFolder, load: Load): Promise<LoadResult> {
  return startLoad(toPlan(server, folder, load, 'alone-', WARM_UP_MS, IDLE_MS)).done
}

async function runBesideJobs(server: Server, folder: DataFolder, load: Load) {
  const running = startLoad(toPlan(server, folder, load, 'beside-', 0, JOBS_MAX_MS))
  try {
    await running.measuring
    const startedAt = performance.now()
    await ask(server, folder, { method: 'POST', body: '{}' })
    await waitForJobs(server, folder)
    const jobsMs = performance.now() - startedAt
    running.end()
    return { result: await running.done, jobsMs }
  } finally {
    running.end()
  }
}

function toPlan(
  { port }: Server,
  { publicKey }: DataFolder,
  { rate }: Load,
  name: string,
  warmUpMs: number,
  measureMs: number,
): LoadPlan {
  return {
    port,
    publicKey,
    name,
    connections: CONNECTIONS,
    warmUpMs,
    measureMs,
    ...(rate === undefined ? {} : { rate }),
  }
}

async function waitForJobs(server: Server, folder: DataFolder): Promise<void> {
  const giveUpAt = performance.now() + JOBS_MAX_MS
  while (performance.now() < giveUpAt) {
    const page: { items: { job: string; state: string; error: string | null }[] } = await ask(
      server,
      folder,
      {},
    )
    const failed = page.items.find((run) => run.state === 'failed')
    if (failed) throw new Error(`${failed.job}: ${failed.error}`)
    const done = page.items.filter((run) => run.state === 'succeeded')
    if (JOB_NAMES.every((name) => done.some((run) => run.job === name))) return
    await sleep(POLL_MS)
  }
  throw new Error('the jobs did not end')
}

async function ask(
  { port }: Server,
  { secretKey }: DataFolder,
  init: { readonly method?: string; readonly body?: string },
) {
  const response = await fetch(`http://127.0.0.1:${port}/v1/runs`, {
    ...init,
    headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json' },
  })
  if (!response.ok) throw new Error(`/v1/runs: ${response.status} ${await response.text()}`)
  return JSON.parse(await response.text())
}

function rateOf({ answered, seconds }: LoadResult): number {
  return answered / seconds
}

function toRow(load: string, result: LoadResult, more: Row): Row {
  return {
    load,
    'requests/s': round(rateOf(result)),
    'p50 ms': round(result.p50Ms),
    'p99 ms': round(result.p99Ms),
    'max ms': round(result.maxMs),
    'sent late p99 ms': round(result.lateP99Ms),
    ...more,
  }
}
