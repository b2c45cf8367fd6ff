/** Reads the labelled sets of the bench: JSON lines as described in the data folder's README. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Row {
  readonly text: string
  readonly label?: string
  /** Mean of human raters, −4 to 4. */
  readonly score?: number
  readonly split?: string
  readonly stars?: number
}

export interface Selection {
  /** Only rows of this split; test splits are never read. */
  readonly split?: string
  /** At most this many rows, at even distances. */
  readonly limit?: number
}

export function loadRows(folder: string, name: string, selection: Selection = {}): readonly Row[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line): Row => JSON.parse(line))
  const wanted = rows.filter(({ split }) =>
    selection.split === undefined ? split !== 'test' : split === selection.split,
  )
  return spread(wanted, selection.limit ?? wanted.length)
}

function spread(rows: readonly Row[], limit: number): readonly Row[] {
  if (limit >= rows.length) return rows
  return Array.from(
    { length: limit },
    (_, i) => rows[Math.floor((i * rows.length) / limit)],
  ).filter((row) => row !== undefined)
}
