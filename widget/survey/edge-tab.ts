/** A tab at the page's edge that waits to be pressed, and then makes room for what it promised. */
/// <reference path="../css-inline.d.ts" />
import { surveyTabEn } from '../strings/survey-tab-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import css from './edge-tab.css?inline'
import type { SurveyRun } from './survey-run.ts'

export function addEdgeTab(root: ShadowRoot, run: SurveyRun, onOpen: () => void): void {
  addStyles(root, css, run.deps.options)
  root.append(
    Object.assign(document.createElement('button'), {
      className: 'edge',
      textContent: { ...surveyTabEn, ...run.strings }.surveyTabLabel,
      onclick(event: Event) {
        if (event.currentTarget instanceof Element) event.currentTarget.remove()
        onOpen()
      },
    }),
  )
}
