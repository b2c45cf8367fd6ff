/** What a survey's texts become: recalled answers and translations. */
import { describe, expect, test } from 'vitest'
import { type WidgetSurvey, widgetSurveySchema } from '../../../../contracts/survey.ts'
import { recall } from '../../../../widget/core/survey/recall.ts'
import { translateSurvey } from '../../../../widget/core/survey/translate-survey.ts'

const survey: WidgetSurvey = widgetSurveySchema.parse({
  id: 'srv_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
  questions: [
    { id: 'score', type: 'nps', title: 'How likely?', lowLabel: 'Not at all' },
    {
      id: 'why',
      type: 'single_choice',
      title: 'Why?',
      choices: [
        { id: 'slow', label: 'Too slow' },
        { id: 'dear', label: 'Too dear' },
      ],
      hasOther: true,
    },
    {
      id: 'grid',
      type: 'matrix',
      title: 'Parts',
      rows: [{ id: 'speed', label: 'Speed' }],
      columns: [{ id: 'good', label: 'Good' }],
    },
    { id: 'call', type: 'link', title: 'Call?', url: 'https://example.com/en', linkLabel: 'Call' },
  ],
  intro: { title: 'Two questions' },
  thankYou: { title: 'Thanks', linkUrl: 'https://example.com/thanks' },
  translations: {
    de: {
      'intro.title': 'Zwei Fragen',
      'thankYou.title': 'Danke',
      'thankYou.linkUrl': 'https://evil.example',
      'score.title': 'Wie wahrscheinlich?',
      'score.lowLabel': 'Gar nicht',
      'score.type': 'open',
      'why.choices.slow': 'Zu langsam',
      'grid.rows.speed': 'Tempo',
      'grid.columns.good': 'Gut',
      'call.url': 'https://evil.example',
      'call.linkLabel': 'Anrufen',
    },
    'de-AT': { 'score.title': 'Wie wahrscheinlich, bitte?' },
    ar: { 'score.title': 'ما مدى احتمال؟' },
  },
})

describe('recall', () => {
  const answers = {
    score: 9,
    why: 'slow',
    grid: { speed: 'good' },
    empty: '',
    hostile: '<img src=x onerror=alert(1)> $& {{score}}',
  }
  const recalled = { questions: survey.questions, answers, hiddenFields: { plan: 'Pro' } }

  test.each([
    ['a number', 'You said {{score}}.', 'You said 9.'],
    ['a choice by its label', 'Why {{ why }}?', 'Why Too slow?'],
    ['columns by their labels', 'So {{grid}}.', 'So Good.'],
    ['a hidden field', 'On {{plan}}.', 'On Pro.'],
    ['a fallback', 'Hello {{name|you there}}!', 'Hello you there!'],
    ['nothing where there is nothing', 'Hello {{name}}!', 'Hello !'],
    ['a fallback for an empty answer', '{{empty|none}}', 'none'],
    ['no inherited property', '{{constructor|safe}} {{toString}}', 'safe '],
    ['an answer as it is, never read again', '{{hostile}}', answers.hostile],
    ['no more than a pair of braces', '{{score', '{{score'],
  ])('puts in %s', (_name, text, expected) => {
    expect(recall(text, recalled)).toBe(expected)
  })

  test('says own words without their mark, and several choices with commas', () => {
    const say = (why: string | string[]) => recall('{{why}}', { ...recalled, answers: { why } })

    expect(say('other:the colour')).toBe('the colour')
    expect(say(['slow', 'dear', 'other:all'])).toBe('Too slow, Too dear, all')
  })

  test('reads a hostile text in no time', () => {
    const started = performance.now()

    recall('{{a|'.repeat(20_000), recalled)

    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('translateSurvey', () => {
  test.each([
    ['en', 'How likely?'],
    ['fr-CA', 'How likely?'],
    ['de', 'Wie wahrscheinlich?'],
    ['de-CH', 'Wie wahrscheinlich?'],
    ['de-AT', 'Wie wahrscheinlich, bitte?'],
    ['DE_at', 'Wie wahrscheinlich, bitte?'],
    ['ar-EG', 'ما مدى احتمال؟'],
    ['', 'How likely?'],
  ])('%s: %s', (locale, title) => {
    expect(translateSurvey(survey, locale).questions[0]?.title).toBe(title)
  })

  test('falls back text by text', () => {
    const { intro, thankYou, questions } = translateSurvey(survey, 'de-AT')

    expect(intro?.title).toBe('Zwei Fragen')
    expect(thankYou?.title).toBe('Danke')
    expect(questions[0]).toMatchObject({ lowLabel: 'Gar nicht' })
    expect(questions[1]).toMatchObject({
      title: 'Why?',
      choices: [
        { id: 'slow', label: 'Zu langsam' },
        { id: 'dear', label: 'Too dear' },
      ],
    })
    expect(questions[2]).toMatchObject({
      rows: [{ label: 'Tempo' }],
      columns: [{ label: 'Gut' }],
    })
  })

  test('changes what people read and nothing else', () => {
    const { thankYou, questions } = translateSurvey(survey, 'de')

    expect(thankYou?.linkUrl).toBe('https://example.com/thanks')
    expect(questions[0]?.type).toBe('nps')
    expect(questions[3]).toMatchObject({ url: 'https://example.com/en', linkLabel: 'Anrufen' })
  })

  test('leaves the survey it was given as it was', () => {
    const before = structuredClone(survey)

    translateSurvey(survey, 'de')

    expect(survey).toEqual(before)
  })
})
