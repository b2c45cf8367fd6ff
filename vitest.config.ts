import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { answerLibsql } from './test/support/workerd-database.ts'

const resultsFile = process.env['VITEST_RESULTS']

/**
 * Four environments, one run. `node` holds everything that needs no screen; `dom` renders components; `workerd` is the
 * real Workers runtime with its database behind a service binding; `browser` drives a real Chromium against the built files.
 */
export default defineConfig({
  test: {
    // The Worker logs to the console, as it does in production.
    silent: 'passed-only',
    reporters: resultsFile ? ['default', ['json', { outputFile: resultsFile }]] : ['default'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/dom/**', 'test/workerd/**', 'test/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                LIBSQL_URL: 'http://libsql.test/default/',
                EARSHOT_URL: 'http://localhost:8787',
                EARSHOT_SECRET: 'a secret that only the tests know of',
              },
              serviceBindings: { LIBSQL_SERVICE: answerLibsql },
              outboundService: (request: { readonly url: string }) => {
                throw new Error(`no network in tests: ${request.url}`)
              },
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: ['test/workerd/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
