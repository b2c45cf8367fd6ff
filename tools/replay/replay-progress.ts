/** How far a replay came, kept in a small file, so that one that was stopped goes on where it was. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Hexadecimal digits of a progress file's name. */
const NAME_LENGTH = 16

const storedSchema = z.object({ settledLines: z.int().nonnegative() })

/** What one progress belongs to: another server or another project has settled none of these lines. */
export interface Replay {
  readonly fileHash: string
  readonly url: string
  readonly key: string
}

export interface ReplayProgress {
  /** Lines from the start of the file that are all settled. */
  readonly resumeAt: number
  /** Marks one line as accepted, known or refused. */
  settle(line: number): void
  save(): void
  /** The file was done to its end. */
  clear(): void
}

/** Opens the progress kept in `folder`; a missing or unreadable file means the start. */
export function openProgress(folder: string, { fileHash, url, key }: Replay): ReplayProgress {
  const name = createHash('sha256')
    .update(JSON.stringify([fileHash, url, key]))
    .digest('hex')
  const path = join(folder, `${name.slice(0, NAME_LENGTH)}.json`)
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
      if (contiguous === 0) return
      mkdirSync(folder, { recursive: true })
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
