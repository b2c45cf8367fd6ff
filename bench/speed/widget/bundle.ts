/** A peer as a page gets it: bundled and minified for the browsers its makers name, or the vendor's own file. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const BENCH = fileURLToPath(new URL('../../', import.meta.url))

/** One classic script of an ES module's source. */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: BENCH },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (!file) throw new Error('the bundler makes one file')
  return file.text
}

/** A file as it was published. */
export function readVendored(path: string): string {
  return readFileSync(`${BENCH}node_modules/${path}`, 'utf8')
}

/** `name version`, as installed. */
export function nameVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(readVendored(`${name}/package.json`))
  return `${name} ${version}`
}
