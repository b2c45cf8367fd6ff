/** Columns every table shares: prefixed ids, integer times in ms UTC, JSON documents. */
import { integer, text } from 'drizzle-orm/sqlite-core'

/** Milliseconds since 1970 in UTC. */
export const time = (name: string) => integer(name)

export const id = () => text('id').primaryKey()
export const projectId = () => text('project_id').notNull()
export const createdAt = () => time('created_at').notNull()

/** A JSON document of one type. What outlives versions, such as a report's body, is parsed where it is read. */
export const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>()
