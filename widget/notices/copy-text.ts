/** Copies to the clipboard where the page may. Never throws: says whether it worked. */

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No TLS, or the page's policy keeps the clipboard from its frames.
    return false
  }
}
