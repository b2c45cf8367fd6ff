/** What the machine was like during a measurement: how long its disk takes to sync, how contended its cores were. */
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { percentileOf } from './percentiles.ts'
import { makeFolder, removeFolder } from './temporary-folder.ts'

const SYNCS = 200
const PAGE_BYTES = 4096

export function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${model}`
}

/** Median milliseconds of one 4 KB append with fdatasync in the folder that holds the databases. */
export function measureSyncMs(): number {
  const folder = makeFolder()
  const file = openSync(join(folder, 'sync'), 'w')
  const page = Buffer.alloc(PAGE_BYTES)
  const times = Array.from({ length: SYNCS }, () => {
    const startedAt = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    return performance.now() - startedAt
  })
  closeSync(file)
  removeFolder(folder)
  return percentileOf(times, 0.5)
}

/** Linux's own account of CPU contention; "not known" elsewhere. */
export function readPressure(): string {
  const line = readPressureLine()
  return line?.replace(/ total=.*/, ' (%)') ?? 'not known'
}

/** Returns a function that says which share of the time since, in percent, some task waited for a core. */
export function watchPressure(): () => string {
  const before = stalledUs()
  const startedAt = performance.now()
  return () => {
    const after = stalledUs()
    if (before === undefined || after === undefined) return 'not known'
    return `${((after - before) / 10 / (performance.now() - startedAt)).toFixed(0)} %`
  }
}

function stalledUs(): number | undefined {
  const total = /total=(\d+)/.exec(readPressureLine() ?? '')?.[1]
  return total === undefined ? undefined : Number(total)
}

function readPressureLine(): string | undefined {
  try {
    return readFileSync('/proc/pressure/cpu', 'utf8').split('\n')[0]
  } catch {
    return undefined
  }
}
