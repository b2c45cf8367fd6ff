/** Entries for tests: complete, with unique ids and keys. */
import type { Deps } from '../../worker/deps.ts'
import { insertEntry, type NewEntry } from '../../worker/store/entries.ts'

let count = 0

/** A plain entry with its own id and idempotency key. */
export function newEntry(
  deps: Pick<Deps, 'newId' | 'now'>,
  given: Partial<NewEntry> = {},
): NewEntry {
  count += 1
  const now = deps.now()
  return {
    id: deps.newId('ent'),
    createdAt: now,
    receivedAt: now,
    kind: 'other',
    message: `message ${count}`,
    rating: null,
    name: null,
    email: null,
    respondent: null,
    isRespondentVerified: false,
    isPartial: false,
    revision: 0,
    source: 'widget',
    surveyId: null,
    url: null,
    locale: null,
    release: null,
    viewport: null,
    metadata: {},
    isSpam: false,
    fingerprint: '0000000000000000',
    idempotencyKey: `key-${count}-${deps.newId('req')}`,
    answers: [],
    attachmentIds: [],
    ...given,
  }
}

/** Stores one and returns its id. */
export async function addEntry(
  deps: Pick<Deps, 'db' | 'newId' | 'now'>,
  projectId: string,
  given: Partial<NewEntry> = {},
): Promise<string> {
  const { id } = await insertEntry(deps.db, projectId, newEntry(deps, given))
  return id
}
