/** The remote database, opened anew for each request: a shared client hangs under concurrency in workerd. */
import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import * as schema from '../../../drizzle/schema/index.ts'
import type { Db } from '../../store/db.ts'
import type { Bindings } from './bindings.ts'

/** A client of this request only. It speaks HTTP: there is nothing to close. */
export function openRemoteDatabase({
  LIBSQL_URL,
  LIBSQL_AUTH_TOKEN,
  LIBSQL_SERVICE,
}: Bindings): Db {
  const client = createClient({
    url: LIBSQL_URL,
    ...(LIBSQL_AUTH_TOKEN === undefined ? {} : { authToken: LIBSQL_AUTH_TOKEN }),
    ...(LIBSQL_SERVICE === undefined
      ? {}
      : { fetch: (request: Request) => LIBSQL_SERVICE.fetch(request) }),
  })
  return drizzle({ client, schema })
}
