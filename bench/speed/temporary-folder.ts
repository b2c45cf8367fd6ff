/** Folders for databases and bundles, all gone when the bench ends, however it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

process.once('exit', () => made.forEach(removeFolder))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** A new empty folder on the disk whose fdatasync the bench reports; `TMPDIR` chooses it. */
export function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  made.add(path)
  return path
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true })
  made.delete(path)
}
