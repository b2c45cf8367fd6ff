/** Builds the dashboard into `dist/public`, beside the widget's files, so nothing there is emptied. */
import { defineConfig, type Plugin } from 'vite'

/**
 * Nothing is painted before the script has set the colour scheme that was chosen by hand. Vite writes the script's tag
 * anew and drops the attribute, so it is put back.
 */
const blockRendering: Plugin = {
  name: 'block-rendering',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '$& blocking="render"'),
  },
}

export default defineConfig({
  root: 'dashboard',
  base: '/',
  plugins: [blockRendering],
  build: {
    outDir: '../dist/public',
    emptyOutDir: false,
    assetsDir: 'assets',
    // The first versions with light-dark(), so that it stays as written.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/v1': 'http://localhost:8787' },
  },
})
