/** Blobs as files: whole or not there, private, and nowhere but in their folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BlobStore } from '../../worker/deps.ts'
import { createNewId } from '../../worker/runtimes/new-id.ts'
import { createBlobFolder } from '../../worker/runtimes/node/blob-folder.ts'

const newId = createNewId()

let folder: string
let blobs: BlobStore
let key: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-blobs-'))
  blobs = createBlobFolder(join(folder, 'blobs'))
  key = `${newId('prj')}/${newId('att')}`
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the blob folder', () => {
  test('gives back the bytes it was given, and leaves no unfinished file', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000))

    await blobs.put(key, bytes)

    expect(await blobs.get(key)).toEqual(bytes)
    const [project = ''] = key.split('/')
    expect(readdirSync(join(folder, 'blobs', project))).toEqual([key.split('/')[1]])
    expect(new Uint8Array(readFileSync(join(folder, 'blobs', key)))).toEqual(bytes)
  })

  test('keeps them to the owner of the process', async () => {
    await blobs.put(key, new Uint8Array([1]))

    expect(statSync(join(folder, 'blobs', key)).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'blobs')).mode & 0o077).toBe(0)
  })

  test('has nothing after a removal, and does not mind a second one', async () => {
    await blobs.put(key, new Uint8Array([1]))

    await blobs.delete(key)
    await blobs.delete(key)

    expect(await blobs.get(key)).toBeUndefined()
  })

  test('survives many writes of one key at once', async () => {
    const writes = Array.from({ length: 20 }, (_, index) =>
      blobs.put(key, new Uint8Array(50_000).fill(index)),
    )

    await Promise.all(writes)

    const bytes = await blobs.get(key)
    expect(bytes).toHaveLength(50_000)
    expect(new Set(bytes).size).toBe(1)
  })

  test.each(['../earshot.db', '/etc/passwd', 'prj_1/att_1', '', 'prj_x/../../x'])(
    'refuses what is no key of its own: “%s”',
    async (name) => {
      await expect(blobs.put(name, new Uint8Array([1]))).rejects.toThrow('not the key of a blob')
      await expect(blobs.get(name)).rejects.toThrow('not the key of a blob')
      await expect(blobs.delete(name)).rejects.toThrow('not the key of a blob')
    },
  )
})
