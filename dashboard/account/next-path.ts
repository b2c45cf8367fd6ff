/** Where to go after signing in: a path of this dashboard, never another origin. Pure. */

export function toNextPath(next: string | undefined): string {
  // `//evil.example` and `/\evil.example` are addresses of other hosts to a browser.
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/'
}
