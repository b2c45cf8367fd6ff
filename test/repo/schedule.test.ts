/** Holds wrangler.toml against the code: what is written twice must say the same, and the Worker must stay small. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { unstable_getDevCompatibilityDate, unstable_readConfig } from 'wrangler'
import * as z from 'zod'
import { parseConfig } from '../../worker/config.ts'
import { WORKER_PATHS } from '../../worker/http/worker-paths.ts'
import { HOUSEKEEPING_TIME, SCHEDULE } from '../../worker/jobs/schedule.ts'

const require = createRequire(import.meta.url)

/** Bytes of the Worker after gzip; a third of what a free account may upload. */
const BUNDLE_MAX_BYTES = 1_000_000

const BUNDLE_TIMEOUT_MS = 60_000

const settings = unstable_readConfig({ config: 'wrangler.toml' }, { hideWarnings: true })

const rateLimits = z
  .array(
    z.object({
      name: z.string(),
      namespace_id: z.string(),
      simple: z.object({ limit: z.int(), period: z.int() }),
    }),
  )
  .parse(settings.ratelimits)

describe('wrangler.toml', () => {
  test('triggers the crons of the schedule', () => {
    expect(settings.triggers.crons).toEqual([
      ...SCHEDULE.map(({ cron }) => cron),
      HOUSEKEEPING_TIME,
    ])
  })

  test('sends to the Worker the paths that the app answers', () => {
    expect(settings.assets?.run_worker_first).toEqual(WORKER_PATHS)
  })

  test('limits as many requests a minute as Node does by default', () => {
    const defaults = parseConfig({})

    const limits = rateLimits.map(({ name, simple }) => [name, simple])
    expect(Object.fromEntries(limits)).toEqual({
      SUBMISSIONS_LIMIT: { limit: defaults.EARSHOT_SUBMISSIONS_PER_MINUTE, period: 60 },
      KEYED_SUBMISSIONS_LIMIT: { limit: defaults.EARSHOT_KEYED_SUBMISSIONS_PER_MINUTE, period: 60 },
      CONFIG_LIMIT: { limit: defaults.EARSHOT_CONFIGS_PER_MINUTE, period: 60 },
      SIGN_IN_LIMIT: { limit: defaults.EARSHOT_SIGN_INS_PER_MINUTE, period: 60 },
      ATTACHMENTS_LIMIT: { limit: defaults.EARSHOT_ATTACHMENTS_PER_MINUTE, period: 60 },
      RECEIPTS_LIMIT: { limit: defaults.EARSHOT_RECEIPTS_PER_MINUTE, period: 60 },
      SUGGESTIONS_LIMIT: { limit: defaults.EARSHOT_SUGGESTIONS_PER_MINUTE, period: 60 },
    })
    expect(new Set(rateLimits.map((limit) => limit.namespace_id)).size).toBe(rateLimits.length)
  })

  test('asks for no newer platform than the installed workerd has', () => {
    const asked = Date.parse(settings.compatibility_date ?? '')

    expect(asked).toBeLessThanOrEqual(Date.parse(unstable_getDevCompatibilityDate()))
  })
})

describe('the Worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bundle-'))

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test(
    'bundles offline within its size',
    async () => {
      await bundle(folder)

      const size = gzipSync(readFileSync(join(folder, 'workerd.js'))).length
      expect(size).toBeGreaterThan(0)
      expect(size).toBeLessThanOrEqual(BUNDLE_MAX_BYTES)
    },
    BUNDLE_TIMEOUT_MS,
  )
})

/** What a deployment would upload, without uploading it. */
async function bundle(folder: string): Promise<void> {
  const wrangler = join(dirname(require.resolve('wrangler/package.json')), 'bin', 'wrangler.js')
  await promisify(execFile)(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--env=', '--outdir', folder],
    {
      env: {
        ...process.env,
        CI: 'true',
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_WRITE_LOGS: 'false',
      },
    },
  )
}
