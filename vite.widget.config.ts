/**
 * Builds everything strangers load: `widget.js` and its lazy parts into `dist/public`, the demo page beside it, and the npm package
 * into `widget/dist`. Run with `npx vite build -c vite.widget.config.ts`.
 */
import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { PUBLISHED_MODULES, writeDeclarations } from './widget/declarations.ts'

const PUBLIC = 'dist/public'
const PACKAGE = 'widget/dist'

/** Lets JSX use Preact's own `h`, which is loaded anyway; the automatic runtime would bring a second one. */
function importH(): Plugin {
  return {
    name: 'earshot-import-h',
    enforce: 'pre',
    transform: {
      filter: { id: /widget\/(?:panel|notices|page|screenshot|survey)\/.*\.tsx$/ },
      handler: (code) => `import { Fragment, h } from 'preact'\n${code}`,
    },
  }
}

/** The parts that the launcher loads by a hashed name, known once they are built: word in its source → chunk, then file. */
const launchedParts = new Map([
  ['PANEL_FILE', { chunk: 'panel', file: '' }],
  ['ENGINE_FILE', { chunk: 'engine', file: '' }],
])

/** Writes the parts' names into the launcher. */
function nameParts(): Plugin {
  return {
    name: 'earshot-part-names',
    sharedDuringBuild: true,
    transform: {
      filter: { id: /launcher\/script\.ts$/ },
      handler: (code) =>
        code.replaceAll(/\b[A-Z]+_FILE\b/g, (word) =>
          JSON.stringify(launchedParts.get(word)?.file ?? word),
        ),
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        for (const part of launchedParts.values())
          if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === part.chunk)
            part.file = chunk.fileName
    },
  }
}

/** Parts that several others load but that must exist once on a page: module path → hashed name, known once it is built. */
const sharedParts = new Map([
  ['/widget/io/client.ts', ''],
  ['/widget/survey/mount-survey.tsx', ''],
])

/**
 * Lets every other part load a shared one as a file of its own. Left to the bundler it would be merged with what it has in common
 * with the form, and a survey that sends would load the form's Preact.
 */
function linkSharedParts(): Plugin {
  return {
    name: 'earshot-shared-parts',
    enforce: 'pre',
    sharedDuringBuild: true,
    async resolveId(source, importer, options) {
      if (!importer || this.environment.name === 'package') return null
      const [path] = [...sharedParts.keys()].filter((end) =>
        end.endsWith(source.replace(/^.*\//, '/')),
      )
      if (!path) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved?.id.endsWith(path)
        ? { id: `./${sharedParts.get(path)}`, external: 'relative' as const }
        : resolved
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId)
          for (const path of sharedParts.keys())
            if (chunk.facadeModuleId.endsWith(path)) sharedParts.set(path, chunk.fileName)
    },
  }
}

/** One bundle, whole and minified. */
function bundle(
  outDir: string,
  input: Readonly<Record<string, string>>,
  output: { readonly format: 'es' | 'iife'; readonly entryFileNames: string },
): EnvironmentOptions {
  return {
    // Not `client`: that would wrap `import()` in Vite's preload code, which writes into the page.
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      outDir,
      minify: 'oxc',
      cssMinify: 'lightningcss',
      rollupOptions: {
        input,
        // What two chunks share goes into the entry: a third would cost the open form a request.
        preserveEntrySignatures: 'allow-extension',
        output: { ...output, chunkFileNames: 'widget-[name]-[hash].js' },
      },
    },
  }
}

/** The hashed parts of earlier builds, and what a compressed copy of them would go on serving. The dashboard shares the folder. */
async function removeOldParts(): Promise<void> {
  await rm(PACKAGE, { recursive: true, force: true })
  for await (const path of glob([`${PUBLIC}/widget-*.js`, `${PUBLIC}/*.js.br`])) await rm(path)
}

async function writePackage(): Promise<void> {
  const sources = await Promise.all(PUBLISHED_MODULES.map((path) => readFile(path, 'utf8')))
  await writeFile(`${PACKAGE}/index.d.ts`, writeDeclarations(...sources))
}

export default defineConfig({
  publicDir: false,
  appType: 'custom',
  build: {
    // The dashboard builds into the same folder.
    emptyOutDir: false,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  plugins: [importH(), nameParts(), linkSharedParts()],
  environments: {
    // Before all that load it.
    client: bundle(
      PUBLIC,
      { client: 'widget/io/client.ts' },
      { format: 'es', entryFileNames: 'widget-[name]-[hash].js' },
    ),
    survey: bundle(
      PUBLIC,
      { survey: 'widget/survey/mount-survey.tsx' },
      { format: 'es', entryFileNames: 'widget-[name]-[hash].js' },
    ),
    surveyPage: bundle(
      PUBLIC,
      { 'survey-page': 'widget/page/survey-page.ts' },
      { format: 'es', entryFileNames: '[name].js' },
    ),
    panel: bundle(
      PUBLIC,
      { panel: 'widget/panel/start-panel.ts' },
      { format: 'es', entryFileNames: 'widget-[name]-[hash].js' },
    ),
    engine: bundle(
      PUBLIC,
      { engine: 'widget/engine/start-engine.ts' },
      { format: 'es', entryFileNames: 'widget-[name]-[hash].js' },
    ),
    feedbackPage: bundle(
      PUBLIC,
      { 'feedback-page': 'widget/page/feedback-page.ts' },
      { format: 'es', entryFileNames: '[name].js' },
    ),
    launcher: bundle(
      PUBLIC,
      { widget: 'widget/launcher/script.ts' },
      { format: 'iife', entryFileNames: 'widget.js' },
    ),
    package: bundle(
      PACKAGE,
      { index: 'widget/index.ts' },
      { format: 'es', entryFileNames: '[name].js' },
    ),
  },
  builder: {
    async buildApp({ build, environments }) {
      await removeOldParts()
      // In the order above: who names another part's file is built after it.
      for (const environment of Object.values(environments))
        if (environment.name !== 'client' || environment.config.build.rollupOptions.input)
          await build(environment)
      await Promise.all([writePackage(), cp('widget/demo', `${PUBLIC}/demo`, { recursive: true })])
    },
  },
})
