/** Removes from the page's storages all that the widget keeps for one project. Never throws. */

export function forgetStored(projectKey: string, storages: readonly (Storage | undefined)[]): void {
  for (const storage of storages)
    try {
      for (const name of Object.keys(storage ?? {}))
        if (isOurs(name, projectKey)) storage?.removeItem(name)
    } catch {
      // Storage that cannot be read holds nothing of ours.
    }
}

/** `earshot:<what>:<public key>`, with or without more behind it. */
function isOurs(name: string, projectKey: string): boolean {
  const [ours, , key] = name.split(':')
  return ours === 'earshot' && key === projectKey
}
