/** Headers of the static files, one table for both runtimes: Node serves with it, the build writes `_headers` from it. */

export interface PageHeaders {
  /** A path, or the start of paths where it ends in `*`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

const YEAR_SECONDS = 365 * 24 * 60 * 60

const PAGE_CSP = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

const EMBEDDED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Later rows add to earlier ones. */
export const PAGE_HEADERS: readonly PageHeaders[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': PAGE_CSP,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    },
  },
  { path: '/assets/*', headers: { 'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable` } },
  {
    path: '/encoder-*',
    headers: { 'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable` },
  },
  // Asked for each time: a launcher kept from before an upgrade would ask for parts that are gone.
  { path: '/widget.js', headers: { ...EMBEDDED, 'Cache-Control': 'no-cache' } },
  { path: '/survey-page.js', headers: { 'Cache-Control': 'no-cache' } },
  {
    path: '/widget-*',
    headers: { ...EMBEDDED, 'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable` },
  },
]

/** All headers of one path. */
export function pageHeadersOf(path: string): Record<string, string> {
  const rows = PAGE_HEADERS.filter((row) =>
    row.path.endsWith('*') ? path.startsWith(row.path.slice(0, -1)) : row.path === path,
  )
  return Object.assign({}, ...rows.map((row) => row.headers))
}
