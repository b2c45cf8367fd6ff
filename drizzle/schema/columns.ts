/** Columns every table shares: prefixed ids, integer times in ms UTC, JSON that is parsed at the edge of the store. */
import { integer, text } from 'drizzle-orm/sqlite-core'

/** Milliseconds since 1970 in UTC. */
export const time = (name: string) => integer(name)

export const id = () => text('id').primaryKey()
export const projectId = () => text('project_id').notNull()
export const createdAt = () => time('created_at').notNull()

/** A JSON document of one type. Rows of an older version are parsed by `worker/store/rows.ts` before use. */
export const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>()
