/** The private link to one's own feedback. The token stands behind the `#`, which browsers send to nobody. Pure; total. */

/** What opens one entry to its respondent. */
export interface FollowUpKey {
  readonly id: string
  readonly token: string
}

export function followUpLink(endpoint: string, { id, token }: FollowUpKey): string {
  return `${endpoint.replace(/\/$/, '')}/f/#${id}.${token}`
}

/** Undefined where something of the link is missing. */
export function readFollowUpFragment(fragment: string): FollowUpKey | undefined {
  const match = /^#?(ent_[0-9A-Z]{1,40})\.([\w-]{1,200})$/.exec(fragment)
  return match?.[1] && match[2] ? { id: match[1], token: match[2] } : undefined
}
