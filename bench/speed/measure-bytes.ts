/** Bytes that strangers load: the widget, the dashboard's first load, the Worker. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Row } from './table.ts'
import { makeFolder, removeFolder } from './temporary-folder.ts'
import { weigh } from './weigh.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PUBLIC = join(ROOT, 'dist/public')

const WRANGLER = ['wrangler', 'deploy', '--dry-run', '--outdir']

export const BYTES_METHOD = `\
Bytes of the build in dist/public: minified, gzip -9, brotli -11, each file compressed by itself. "To the open form" is the launcher
and all that it imports until the English form is on the page. "Dashboard, first load" is its page with the scripts and styles the page
names. The Worker is the bundle of "wrangler deploy --dry-run", without the static files.`

/** One row a thing to load. */
export function measureBytes(): Row[] {
  const launcher = read('widget.js')
  const panel = /widget-panel-[\w-]+\.js/.exec(launcher)?.[0]
  if (!panel) throw new Error('the launcher names its panel')
  const page = read('index.html')
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  return [
    { load: 'widget: launcher', ...weigh([launcher]) },
    { load: 'widget: to the open form', ...weigh([launcher, ...withImports(panel)]) },
    { load: 'dashboard, first load', ...weigh([page, ...assets.flatMap(withImports)]) },
    { load: 'Worker', ...weigh(bundleWorker()) },
  ]
}

/** The file and what it imports statically, each once. */
function withImports(path: string): string[] {
  const files = new Map<string, string>()
  const add = (name: string): void => {
    if (files.has(name)) return
    const code = read(name)
    files.set(name, code)
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      add(folder + imported)
    }
  }
  add(path)
  return [...files.values()]
}

function read(path: string): string {
  return readFileSync(join(PUBLIC, path), 'utf8')
}

function bundleWorker(): string[] {
  const folder = makeFolder()
  execFileSync('npx', [...WRANGLER, folder], { cwd: ROOT, stdio: 'pipe' })
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  removeFolder(folder)
  return files
}
