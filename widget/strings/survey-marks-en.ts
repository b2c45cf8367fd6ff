/** What the points of a drawn scale are called, in English. */
import type { SurveyMarkStrings } from './survey-en.ts'

export const surveyMarksEn: SurveyMarkStrings = {
  scaleValueLabel: '{value} of {max}',
  faceWorstLabel: 'Very bad',
  faceBadLabel: 'Bad',
  faceNeutralLabel: 'Okay',
  faceGoodLabel: 'Good',
  faceBestLabel: 'Very good',
  thumbDownLabel: 'Thumbs down',
  thumbUpLabel: 'Thumbs up',
}
