/**
 * Builds everything strangers load: `widget.js` and its lazy parts into `dist/public`, the demo page beside it, and the npm package
 * into `widget/dist`. Run with `npx vite build -c vite.widget.config.ts`.
 */
import { defineConfig, type Plugin } from 'vite'

const PUBLIC = 'dist/public'

/** Lets JSX use Preact's own `h`, which is loaded anyway; the automatic runtime would bring a second one. */
function importH(): Plugin {
  return {
    name: 'earshot-import-h',
    enforce: 'pre',
    transform: {
      filter: { id: /widget\/panel\/.*\.tsx$/ },
      handler: (code) => `import { Fragment, h } from 'preact'\n${code}`,
    },
  }
}

/** The panel's hashed name, known once it is built. */
let panelFile = ''

/** Writes the panel's name into the launcher. */
function namePanel(): Plugin {
  return {
    name: 'earshot-panel-name',
    sharedDuringBuild: true,
    transform: {
      filter: { id: /launcher\/script\.ts$/ },
      handler: (code) => code.replace(/\bPANEL_FILE\b/, JSON.stringify(panelFile)),
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.name === 'panel') panelFile = chunk.fileName
    },
  }
}

export default defineConfig({
  publicDir: false,
  appType: 'custom',
  build: {
    emptyOutDir: false,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    copyPublicDir: false,
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  plugins: [importH(), namePanel()],
  environments: {
    panel: {
      // Not `client`: that would wrap `import()` in Vite's preload code, which writes into the page.
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: PUBLIC,
        minify: 'oxc',
        cssMinify: 'lightningcss',
        rollupOptions: {
          input: { panel: 'widget/panel/mount-panel.tsx' },
          preserveEntrySignatures: 'allow-extension',
          output: {
            format: 'es',
            entryFileNames: 'widget-[name]-[hash].js',
            chunkFileNames: 'widget-[name]-[hash].js',
          },
        },
      },
    },
    launcher: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: PUBLIC,
        minify: 'oxc',
        cssMinify: 'lightningcss',
        rollupOptions: {
          input: { widget: 'widget/launcher/script.ts' },
          output: { format: 'iife', entryFileNames: 'widget.js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { panel, launcher } = builder.environments
      if (panel) await builder.build(panel)
      if (launcher) await builder.build(launcher)
    },
  },
})
