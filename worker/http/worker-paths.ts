/** The paths the app answers itself; every other path is a static file or the dashboard. Held against wrangler.toml. */
export const WORKER_PATHS = [
  '/v1/*',
  '/health/*',
  '/openapi.json',
  '/demo/key.json',
  '/s/*',
  '/f/*',
] as const
