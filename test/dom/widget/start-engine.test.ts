import { afterEach, expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { start } from '../../../widget/engine/start-engine.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

async function startWith(options: GivenOptions): Promise<string[]> {
  const warnings: string[] = []
  vi.spyOn(console, 'warn').mockImplementation((text) => warnings.push(text))
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  const host = document.body.appendChild(document.createElement('earshot-widget'))
  await start(
    options,
    host.attachShadow({ mode: 'open' }),
    new AbortController().signal,
    async () => undefined,
    async () => {},
  )
  return warnings
}

test('an unknown option is reported at the start, also one that is switched off', async () => {
  const given = { key: 'epk_1', endpoint: 'https://feedback.example', showemail: false }

  const warnings = await startWith(given)

  await expect
    .poll(() => warnings)
    .toEqual(['Earshot: showemail is no option; did you mean showEmail?'])
})
