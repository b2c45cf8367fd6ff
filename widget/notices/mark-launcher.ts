/** The unread mark on the launcher: a dot, and words for those who do not see it. The launcher itself has no bytes to spare for it. */
/// <reference path="../css-inline.d.ts" />
import css from './launcher-mark.css?inline'

const marked = new WeakSet<ShadowRoot>()

/** Puts the mark on; takes it off without words. A page's own buttons get none. */
export function markLauncher(root: ShadowRoot, text: string | undefined): void {
  const button = [...root.children].find((child) => child instanceof HTMLButtonElement)
  const mark = button?.querySelector('.mark')
  if (text === undefined) mark?.remove()
  if (text === undefined || !button || mark) return
  if (!marked.has(root)) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
    marked.add(root)
  }
  button.append(
    Object.assign(document.createElement('span'), { className: 'mark', textContent: ` ${text}` }),
  )
}
