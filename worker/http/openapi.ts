/** The OpenAPI 3.1 document, made from the routes themselves. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './env.ts'

/** Serves `/openapi.json` with every route that was registered. */
export function describeApi(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'publicKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'The project’s public key, `epk_…`. It may only submit, from an allowed origin.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'secretKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A secret key, `esk_…`, with scopes. Keep it on a server.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'receiptToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The `token` of a receipt. It opens the one entry that the receipt is for.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'earshot.session_token',
    description:
      'A signed-in member of the dashboard. Under https the name begins with `__Secure-`.',
  })
  app.doc31('/openapi.json', (c) => ({
    openapi: '3.1.0',
    info: {
      title: 'Earshot',
      version: '1',
      description:
        'Submit feedback, read entries, themes and reports. Errors are problem documents (RFC 9457); lists are paged by opaque cursors.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: new URL(c.req.url).origin }],
  }))
}
