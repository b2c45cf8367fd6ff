/** The tag that puts the widget on a page. */

export function makeEmbedSnippet(origin: string, publicKey: string): string {
  return `<script async src="${origin}/widget.js" data-key="${publicKey}"></script>`
}
