/** Where a survey stands on the page: an element of it, a corner, or the middle. In a shadow root of its own. */
/// <reference path="../css-inline.d.ts" />
import type { SurveyDeps } from '../engine/survey-port.ts'
import { addStyles } from '../theme/add-styles.ts'
import css from './survey.css?inline'

export interface Frame {
  readonly root: ShadowRoot
  /** What the survey is rendered into. */
  readonly element: HTMLElement
  /** Gives the survey its place, but does not show it yet. */
  place(): void
  show(): void
  /** Gives the focus back and leaves nothing behind. */
  remove(): void
}

export function createFrame({ survey, options, root, container }: SurveyDeps): Frame {
  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'open' })
  addStyles(shadow, css, options)
  const kind = container ? 'inline' : survey.placement
  const element = document.createElement(kind === 'modal' ? 'dialog' : 'section')
  element.className = `survey ${kind}`
  element.setAttribute('aria-labelledby', 'title')
  const { colorScheme = 'system' } = options
  if (colorScheme !== 'system') element.style.colorScheme = colorScheme
  // The first letter that has a direction says which way all of it runs.
  element.dir = 'auto'
  if (!container && kind !== 'modal') element.role = 'dialog'

  let before: Element | null
  return {
    root: shadow,
    element,
    place() {
      before = document.activeElement
      ;(container ?? root).append(host)
    },
    show() {
      shadow.append(element)
      if (element instanceof HTMLDialogElement) element.showModal()
    },
    remove() {
      const hadFocus = shadow.activeElement
      host.remove()
      if (hadFocus && before instanceof HTMLElement) before.focus()
    },
  }
}
