/** The libSQL client's result shape, built from raw rows, and its plain form for passing between threads. */
import type { ResultSet, Row, Value } from '@libsql/client'

/** A result that survives structured cloning. */
export interface PlainResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly rowsAffected: number
  readonly lastInsertRowid: bigint | undefined
}

/** Builds what `@libsql/client` would return, so that Drizzle's libSQL driver runs on it unchanged. */
export function toResultSet(result: PlainResult): ResultSet {
  const rows = result.rows.map((values) => toRow(result.columns, values))
  return {
    columns: [...result.columns],
    columnTypes: result.columns.map(() => ''),
    rows,
    rowsAffected: result.rowsAffected,
    lastInsertRowid: result.lastInsertRowid,
    toJSON: () => ({ columns: result.columns, rows: result.rows }),
  }
}

/** An object with enumerable names and hidden indexes, as the client's own rows are. */
function toRow(columns: readonly string[], values: readonly Value[]): Row {
  const row: Row = { length: 0 }
  Object.defineProperty(row, 'length', { value: values.length, enumerable: false })
  values.forEach((value, index) => {
    Object.defineProperty(row, index, { value, enumerable: false })
    const name = columns[index]
    if (name !== undefined && !Object.hasOwn(row, name)) {
      Object.defineProperty(row, name, { value, enumerable: true })
    }
  })
  return row
}
