/** A link that may stand on a stranger's page: http or https, never a script. Pure; total. */

export function webLink(url: string | null): string | undefined {
  return url !== null && /^https?:\/\//i.test(url) ? url : undefined
}
