/** Prints rows as a Markdown table, so that a figure can be pasted as it is. */

export type Row = Readonly<Record<string, string | number>>

/** The columns are those of the first row. */
export function printTable(rows: readonly Row[]): void {
  const names = Object.keys(rows[0] ?? {})
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))]
  const widths = names.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  )
  const isNumeric = names.map((name) => rows.some((row) => typeof row[name] === 'number'))
  const print = (line: readonly string[]) =>
    console.log(`| ${line.map((cell, i) => pad(cell, widths[i] ?? 0, isNumeric[i])).join(' | ')} |`)
  const [head = [], ...body] = cells
  print(head)
  console.log(`|${widths.map((width, i) => ruleOf(width, isNumeric[i])).join('|')}|`)
  for (const line of body) print(line)
}

/** Three significant digits at least, and no decimals that say nothing. */
export function round(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number(value.toFixed(digits))
}

function pad(cell: string, width: number, isRight: boolean | undefined): string {
  return isRight ? cell.padStart(width) : cell.padEnd(width)
}

function ruleOf(width: number, isRight: boolean | undefined): string {
  return isRight ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2)
}
