import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { exclusively } from '../../../widget/io/tab-lock.ts'
import { createStorage } from './memory-storage.ts'

/** Work that goes on until it is told to end. */
function startWork(storage: Storage | undefined) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const run = vi.fn(() => promise)
  return { run, end: resolve, ended: exclusively('lock', storage, run) }
}

describe('with the browser’s locks', () => {
  test('one tab works, another skips', async () => {
    const first = startWork(undefined)
    await expect.poll(() => first.run.mock.calls.length).toBe(1)

    const second = startWork(undefined)
    await second.ended
    expect(second.run).not.toHaveBeenCalled()

    first.end()
    await first.ended
  })

  test('an error of the work is not taken for a missing lock', async () => {
    const work = vi.fn(() => Promise.reject(new Error('broken')))

    await expect(exclusively('lock', undefined, work)).rejects.toThrow('broken')
    expect(work).toHaveBeenCalledTimes(1)
  })
})

describe('without the browser’s locks', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', {})
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  test('one tab works, another skips, and the lease is given back', async () => {
    const storage = createStorage()
    const first = startWork(storage)
    await vi.advanceTimersByTimeAsync(100)

    const second = startWork(storage)
    await second.ended
    expect(first.run).toHaveBeenCalledTimes(1)
    expect(second.run).not.toHaveBeenCalled()

    first.end()
    await first.ended
    expect(storage.length).toBe(0)
  })

  test('of two that come at once one works', async () => {
    const storage = createStorage()
    const tabs = [startWork(storage), startWork(storage)]
    await vi.advanceTimersByTimeAsync(100)

    expect(tabs.flatMap(({ run }) => run.mock.calls)).toHaveLength(1)
    for (const { end } of tabs) end()
  })

  test('long work keeps its lease', async () => {
    const storage = createStorage()
    const first = startWork(storage)
    await vi.advanceTimersByTimeAsync(120_000)

    const second = startWork(storage)
    await second.ended

    expect(second.run).not.toHaveBeenCalled()
    first.end()
  })

  test('the lease of a tab that died runs out', async () => {
    const storage = createStorage()
    storage.setItem('lock', `${Date.now() + 30_000} somebody`)
    const early = startWork(storage)
    await early.ended
    expect(early.run).not.toHaveBeenCalled()

    await vi.advanceTimersByTimeAsync(30_001)
    const late = startWork(storage)
    await vi.advanceTimersByTimeAsync(100)

    expect(late.run).toHaveBeenCalledTimes(1)
    late.end()
  })

  test('works without a lease where storage is denied', async () => {
    const only = startWork(undefined)
    await vi.advanceTimersByTimeAsync(0)

    expect(only.run).toHaveBeenCalledTimes(1)
    only.end()
  })
})
