/** How far a replay came, kept in a small file, so that one that was stopped goes on where it was. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

const storedSchema = z.object({ settledLines: z.int().nonnegative() })

export interface ReplayProgress {
  /** Lines from the start of the file that are all settled. */
  readonly resumeAt: number
  /** Marks one line as accepted, known or refused. */
  settle(line: number): void
  save(): void
  /** The file was done to its end. */
  clear(): void
}

/** Opens the progress kept at `path`; a missing or unreadable file means the start. */
export function openProgress(path: string): ReplayProgress {
  const resumeAt = read(path)
  const settled = new Set<number>()
  let contiguous = resumeAt
  return {
    resumeAt,
    settle(line) {
      settled.add(line)
      while (settled.delete(contiguous)) contiguous += 1
    },
    save() {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify({ settledLines: contiguous }))
    },
    clear: () => rmSync(path, { force: true }),
  }
}

function read(path: string): number {
  if (!existsSync(path)) return 0
  try {
    return storedSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).settledLines
  } catch {
    return 0
  }
}
