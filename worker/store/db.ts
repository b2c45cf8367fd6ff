/** The database port: Drizzle over whichever libSQL client a runtime opens. Writes of several rows go in one `batch`. */
import type { Client } from '@libsql/client'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import type * as schema from '../../drizzle/schema/index.ts'

export type Db = LibSQLDatabase<typeof schema> & {
  /** For statements whose text is built once, on the path of every submission. */
  readonly $client: Pick<Client, 'batch'>
}
