/** The signs of a scale, drawn (no font has to know them) and named. Loaded where a question shows them. */
/// <reference path="../css-inline.d.ts" />
import type { JSX } from 'preact'
import type { RatingDisplay } from '../../contracts/vocabulary.ts'
import type { GivenOptions } from '../core/options.ts'
import { type ScaleQuestion, scaleOf } from '../core/survey/scale.ts'
import type { SurveyStrings } from '../strings/survey-en.ts'
import { surveyMarksEn } from '../strings/survey-marks-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import css from './marks.css?inline'

const FACES = [
  'faceWorstLabel',
  'faceBadLabel',
  'faceNeutralLabel',
  'faceGoodLabel',
  'faceBestLabel',
] as const

const STAR = 'm12 3 2.8 5.8 6.3.9-4.6 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3L2.9 9.7l6.3-.9z'
const THUMB =
  'M7 11v9H4v-9zl4-8c2 0 2.5 1.5 2 3l-1 4h6.5c1.5 0 2 1 1.7 2.2l-1.7 6.3c-.3 1-1 1.5-2 1.5H7'

export interface Marks {
  /** `level` is 0 for the worst point of the scale and 1 for the best. */
  drawMark(display: RatingDisplay, level: number): JSX.Element
  nameMark(question: ScaleQuestion, point: number, given: Partial<SurveyStrings>): string
}

export function startMarks(root: ShadowRoot, options: GivenOptions): Marks {
  addStyles(root, css, options)
  return { drawMark, nameMark }
}

function drawMark(display: RatingDisplay, level: number): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={{ star: STAR, thumbs: THUMB, smiley: face(level), number: '' }[display]} />
    </svg>
  )
}

/** A circle, two eyes and a mouth that bends with the level. */
function face(level: number): string {
  const corner = 16.5 - 2.5 * level
  return `M2 12a10 10 0 1 1 20 0a10 10 0 1 1-20 0M9 9v1M15 9v1M8 ${corner}Q12 ${11.5 + 7.5 * level} 16 ${corner}`
}

function nameMark(question: ScaleQuestion, point: number, given: Partial<SurveyStrings>): string {
  const strings = { ...surveyMarksEn, ...given }
  const { values, display } = scaleOf(question)
  const index = values.indexOf(point)
  if (display === 'thumbs') return index ? strings.thumbUpLabel : strings.thumbDownLabel
  if (display === 'smiley' && values.length === 5) return strings[FACES[index] ?? 'faceBestLabel']
  return strings.scaleValueLabel.replace('{value}', `${point}`).replace('{max}', `${values.at(-1)}`)
}
