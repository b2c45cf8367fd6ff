/** The native dialog the form lives in: focus trap, Esc and the way back of the focus come with it. */
/// <reference path="../css-inline.d.ts" />
import css from './panel.css?inline'

export function createDialog(root: ShadowRoot, language: string, title: string): HTMLDialogElement {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets.push(sheet)

  const dialog = document.createElement('dialog')
  dialog.lang = language
  dialog.ariaLabel = title
  // A press on the backdrop closes; what was typed is kept.
  dialog.setAttribute('closedby', 'any')
  // The page's keyboard shortcuts are not for what is typed here.
  dialog.onkeydown = dialog.onkeyup = dialog.onkeypress = (event) => event.stopPropagation()
  root.append(dialog)
  return dialog
}
