/** Attachments as objects of a private R2 bucket. */
import type { BlobStore } from '../../deps.ts'

/** What is used of Cloudflare's binding. */
export interface R2Binding {
  put(key: string, value: Uint8Array): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  delete(key: string): Promise<void>
}

/** Builds the port on the Worker's bucket. */
export function createR2Blobs(binding: R2Binding): BlobStore {
  return {
    async put(key, bytes) {
      await binding.put(key, bytes)
    },
    async get(key) {
      const object = await binding.get(key)
      return object === null ? undefined : new Uint8Array(await object.arrayBuffer())
    },
    delete: (key) => binding.delete(key),
  }
}
