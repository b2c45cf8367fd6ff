/** Opaque keyset cursors, bound to the list they came from. */
import * as z from 'zod'
import { ProblemError } from './problem.ts'

const cursorSchema = z.tuple([z.string(), z.number(), z.string()])

/** A place in a list that is sorted by a number and then by id. */
export interface Keyset {
  readonly order: number
  readonly id: string
}

/** Packs a place of the named list. */
export function toCursor(list: string, place: Keyset): string {
  return btoa(JSON.stringify([list, place.order, place.id]))
}

/** Reads a cursor of the named list; throws a validation problem for anything else. */
export function fromCursor(list: string, cursor: string | undefined): Keyset | undefined {
  if (cursor === undefined) return undefined
  const parsed = cursorSchema.safeParse(decode(cursor))
  if (!parsed.success || parsed.data[0] !== list) {
    throw new ProblemError('validation-failed', {
      detail: '/cursor: not a cursor of this list',
      issues: [
        { pointer: '/cursor', code: 'invalid_cursor', message: 'not a cursor of this list' },
      ],
    })
  }
  return { order: parsed.data[1], id: parsed.data[2] }
}

/** The page of `limit` items out of `limit + 1` rows that were read. */
export function toPage<Item>(
  list: string,
  rows: readonly Item[],
  limit: number,
  placeOf: (row: Item) => Keyset,
): { items: Item[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? toCursor(list, placeOf(last)) : null,
  }
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor))
  } catch {
    return undefined
  }
}
