/** On Node, the app and the built files behind one address. Workers serve the same files as static assets. */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { App } from '../../app.ts'
import { pageHeadersOf } from '../../http/page-headers.ts'
import { WORKER_PATHS } from '../../http/worker-paths.ts'

/** Paths with a file ending are files: one that is not there is a 404, not the dashboard. */
const FILE = /\.[a-z0-9]+$/i

/** The app's own paths go to the app, files to `folder`, and every other GET to the dashboard's page. */
export function createSite(app: App, folder: string): Hono<{ Bindings: object }> {
  const site = new Hono<{ Bindings: object }>()
  for (const path of WORKER_PATHS) site.all(path, (c) => app.fetch(c.req.raw, c.env))
  site.use(async function pageHeaders(c, next) {
    await next()
    for (const [name, value] of Object.entries(pageHeadersOf(c.req.path))) c.header(name, value)
  })
  site.use(etag())
  site.get('*', serveStatic({ root: folder, precompressed: true }))
  const page = serveStatic({ root: folder, path: 'index.html', precompressed: true })
  site.get('*', (c, next) => (FILE.test(c.req.path) ? next() : page(c, next)))
  return site
}
