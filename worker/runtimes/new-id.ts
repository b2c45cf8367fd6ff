/** Prefixed ULIDs: sortable by time, and within one millisecond by order of making. */
import { monotonicFactory } from 'ulid'
import type { NewId } from '../deps.ts'

/** Builds the `NewId` port. One a process or isolate, so that its ids never step back. */
export function createNewId(): NewId {
  const ulid = monotonicFactory()
  return (prefix) => `${prefix}_${ulid()}`
}
