/**
 * Gives a shadow root a stylesheet. Constructed, which no Content Security Policy asks a nonce for; where something on the page has taken
 * that away, an element with `styleNonce`. Launcher and form construct theirs by themselves: they have no bytes to spare, and every
 * browser that they start in can.
 */

/** Answers what takes the styles away again. */
export function addStyles(
  root: ShadowRoot,
  css: string,
  { styleNonce }: { readonly styleNonce?: string | undefined },
): () => void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    if (styleNonce) style.nonce = styleNonce
    root.append(style)
    return () => style.remove()
  }
}
