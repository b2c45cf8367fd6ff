/** Tells "not here" from "not with this method". */

interface RouteRow {
  readonly method: string
  readonly path: string
}

/** Builds a look-up of the methods that some route takes at a path, in alphabetical order. */
export function createAllowedMethods(
  routes: readonly RouteRow[],
): (path: string) => readonly string[] {
  const rows = routes
    .filter((route) => route.method !== 'ALL')
    .map(({ method, path }) => ({ method, parts: path.split('/') }))
  return (path) => {
    const parts = path.split('/')
    const methods = rows.filter((row) => isAt(parts, row.parts)).map((row) => row.method)
    return [...new Set(methods)].toSorted()
  }
}

/** Whether a path is one of a pattern such as `/v1/tags/:id`. */
function isAt(parts: readonly string[], pattern: readonly string[]): boolean {
  return (
    parts.length === pattern.length &&
    pattern.every((part, index) => part.startsWith(':') || part === parts[index])
  )
}
