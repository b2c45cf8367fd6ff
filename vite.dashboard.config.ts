/** Builds the dashboard into `dist/public`, beside the widget's files, so nothing there is emptied. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'dashboard',
  base: '/',
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
