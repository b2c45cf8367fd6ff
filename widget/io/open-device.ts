/** All that the widget keeps on this device for one project. */
import type { GivenOptions } from '../core/options.ts'
import { createDatabase } from './database.ts'
import { createFileStore, type FileStore } from './file-store.ts'
import { createParcelStore, type ParcelStore } from './parcel-store.ts'
import { readStorage } from './read-storage.ts'
import { createReceiptShelf, type ReceiptShelf } from './receipt-shelf.ts'
import { createStoredParcels } from './stored-parcels.ts'

export interface Device {
  readonly storage: Storage | undefined
  readonly store: ParcelStore
  readonly files: FileStore
  readonly receipts: ReceiptShelf
}

export function openDevice(options: GivenOptions): Device {
  const { key = '' } = options
  const storage = readStorage('localStorage')
  const database = createDatabase(key)
  const mayWrite = (): boolean => options.consent !== 'denied'
  const prefixes = [`earshot:outbox:${key}`, `earshot:refused:${key}`] as const
  const stored = createStoredParcels(prefixes, storage)
  return {
    storage,
    store: createParcelStore({ database, stored, mayWrite }),
    files: createFileStore({
      database,
      storage,
      prefix: `earshot:file:${key}`,
      mayWrite,
      now: Date.now,
    }),
    receipts: createReceiptShelf(`earshot:receipts:${key}`, options, storage),
  }
}
