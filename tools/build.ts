/**
 * `npm run build`: the widget, the dashboard, the API reference and the static headers into `dist/public`. With
 * `--if-stale` it does nothing when no source has changed since the last build, so that a start stays quick.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { createBuilder } from 'vite'
import { MODEL_FILE } from '../worker/analysis/encoder/model-layout.ts'
import { PAGE_HEADERS } from '../worker/http/page-headers.ts'
import { buildEncoder } from './encoder/build-encoder.ts'

const require = createRequire(import.meta.url)

const PUBLIC = 'dist/public'
const STAMP = 'dist/stamp'

/** Kept over builds: it never changes under its name, and packing takes a second. */
const ENCODER = join('dist', MODEL_FILE)

const COMPRESSIBLE = /\.(?:css|html|js|svg)$/
const SOURCES = [
  'widget',
  'dashboard',
  'contracts',
  'docs/reference',
  'tools/build.ts',
  'tools/encoder',
  'worker/analysis/encoder/model-layout.ts',
  'worker/http/page-headers.ts',
]
const CONFIGS = ['vite.widget.config.ts', 'vite.dashboard.config.ts']

const hash = hashSources([...SOURCES, ...CONFIGS, 'package-lock.json'])
const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
if (!(isFresh && process.argv.includes('--if-stale'))) await build()

async function build(): Promise<void> {
  // First: a build that fails must not be taken for this one.
  rmSync(STAMP, { force: true })
  rmSync(PUBLIC, { recursive: true, force: true })
  mkdirSync(PUBLIC, { recursive: true })
  for (const configFile of CONFIGS) {
    const builder = await createBuilder({ configFile, logLevel: 'warn' })
    await builder.buildApp()
  }
  copyReference()
  if (!existsSync(ENCODER)) buildEncoder(ENCODER)
  cpSync(ENCODER, join(PUBLIC, MODEL_FILE))
  writeFileSync(join(PUBLIC, '_headers'), toHeadersFile())
  compressFiles()
  writeFileSync(STAMP, hash)
}

/** swagger-ui, self-hosted, with our own start script: its page runs under our policy without inline code. */
function copyReference(): void {
  const vendor = dirname(require.resolve('swagger-ui-dist/package.json'))
  const target = join(PUBLIC, 'docs')
  cpSync('docs/reference', target, { recursive: true })
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css'])
    cpSync(join(vendor, file), join(target, file))
}

/** Brotli at its best, once, for the Node server; Cloudflare compresses by itself and is told to leave these out. */
function compressFiles(): void {
  for (const file of listFiles(PUBLIC).filter((path) => COMPRESSIBLE.test(path))) {
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
  writeFileSync(join(PUBLIC, '.assetsignore'), '*.br\n')
}

/** The headers table in the form that Workers static assets read. */
function toHeadersFile(): string {
  return PAGE_HEADERS.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
    return [path, ...lines].join('\n')
  }).join('\n\n')
}

function hashSources(paths: readonly string[]): string {
  const digest = createHash('sha256')
  for (const file of paths.flatMap(listFiles).toSorted())
    digest.update(file).update(readFileSync(file))
  return digest.digest('hex')
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/dist/'))
}
