/** Surveys of other products as drafts of ours. The examples are invented, in the shapes of the products' APIs. */
import { describe, expect, test } from 'vitest'
import { surveyInputSchema } from '../../contracts/survey.ts'
import { importSurvey } from '../../worker/ingest/import-survey/import-survey.ts'

function read(format: 'posthog' | 'formbricks', given: unknown) {
  const imported = importSurvey(format, given)
  if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
  return { survey: surveyInputSchema.parse(imported.survey), warnings: imported.warnings }
}

describe('PostHog', () => {
  const given = {
    id: '0190a1b2-0000-0000-0000-000000000000',
    name: 'NPS & more',
    type: 'popover',
    linked_flag_key: 'new-editor',
    questions: [
      {
        id: '0190a1b2-1111-4222-8333-444444444444',
        type: 'rating',
        question: 'How likely are you to <b>recommend</b> us?',
        description: '',
        display: 'number',
        scale: 10,
        lowerBoundLabel: 'Not likely',
        upperBoundLabel: 'Very likely',
        branching: {
          type: 'response_based',
          responseValues: { detractors: 2, passives: 1, promoters: 'end' },
        },
        translations: { de: { question: 'Wie wahrscheinlich?', lowerBoundLabel: 'Gar nicht' } },
      },
      {
        id: '0190a1b2-2222-4222-8333-444444444444',
        type: 'multiple_choice',
        question: 'What could be better?',
        choices: ['Speed!', 'Speed', 'Größe', 'Something else'],
        hasOpenChoice: true,
        shuffleOptions: true,
        optional: true,
        translations: { de: { choices: ['Tempo!', 'Tempo', 'Größe', 'Anderes'] } },
        branching: { type: 'end' },
      },
      {
        type: 'open',
        question: 'What went wrong?',
        validation: [
          { type: 'min_length', value: 5, errorMessage: 'A few words more, please' },
          { type: 'max_length', value: 500 },
        ],
        branching: { type: 'specific_question', index: 4 },
      },
      { type: 'rating', question: 'The editor?', display: 'emoji', scale: 5, optional: true },
      { type: 'rating', question: 'Good?', display: 'emoji', scale: 2 },
      {
        type: 'single_choice',
        question: 'Talk to us?',
        choices: ['Yes', 'No'],
        branching: { type: 'response_based', responseValues: { 0: 6, 1: 'end' } },
      },
      {
        type: 'link',
        question: 'Book a call',
        link: 'https://example.com/call',
        buttonText: 'Book',
      },
    ],
    conditions: {
      url: 'example.com/app',
      urlMatchType: 'not_icontains',
      deviceTypes: ['Desktop', 'Mobile'],
      deviceTypesMatchType: 'icontains',
      seenSurveyWaitPeriodInDays: 14,
      events: { values: [{ name: 'exported', propertyFilters: { rows: { values: ['5'] } } }] },
      actions: { values: [] },
    },
    appearance: {
      backgroundColor: '#fff',
      displayThankYouMessage: true,
      thankYouMessageHeader: 'Thank you!',
      thankYouMessageDescription: 'We read <em>everything</em>.',
      surveyPopupDelaySeconds: 3,
      placeholder: 'Start typing…',
    },
    schedule: 'recurring',
    iteration_count: 3,
    iteration_frequency_days: 90,
    enable_partial_responses: true,
    responses_limit: 200,
  }

  test('gives a draft with its questions, branches, texts and targeting', () => {
    const { survey } = read('posthog', given)

    const [score = '', , , , , talk = ''] = survey.questions.map(({ id }) => id)
    expect(survey).toMatchObject({
      name: 'NPS & more',
      state: 'draft',
      placement: 'popover',
      isPartialKept: true,
      responseLimit: 200,
      delaySeconds: 3,
      schedule: { type: 'recurring', everyDays: 90 },
      triggers: [{ type: 'event', name: 'exported' }],
      conditions: [
        { type: 'url', operator: 'not-contains', value: 'example.com/app' },
        { type: 'device', devices: ['desktop', 'mobile'] },
      ],
      thankYou: { title: 'Thank you!', description: 'We read everything.' },
    })
    expect(survey.questions).toMatchObject([
      {
        type: 'nps',
        title: 'How likely are you to recommend us?',
        isRequired: true,
        lowLabel: 'Not likely',
        branching: {
          rules: [
            { operator: 'is', value: 7 },
            { operator: 'is', value: 8 },
            { operator: 'at-most', value: 6, goTo: 'q3' },
            { operator: 'at-least', value: 9, goTo: 'end' },
          ],
        },
      },
      {
        type: 'multiple_choice',
        isRequired: false,
        hasOther: true,
        isShuffled: true,
        choices: [
          { id: 'speed', label: 'Speed!' },
          { id: 'speed-2', label: 'Speed' },
          { id: 'gro-e', label: 'Größe' },
        ],
        branching: { otherwise: 'end' },
      },
      {
        id: 'q3',
        type: 'open',
        minLength: 5,
        maxLength: 500,
        validationMessage: 'A few words more, please',
        placeholder: 'Start typing…',
        branching: { otherwise: 'q5' },
      },
      { type: 'rating', display: 'smiley', scale: 5 },
      { type: 'rating', display: 'thumbs', scale: 2 },
      {
        type: 'single_choice',
        branching: {
          rules: [
            { operator: 'is', value: 'yes', goTo: 'q7' },
            { operator: 'is', value: 'no', goTo: 'end' },
          ],
        },
      },
      { id: 'q7', type: 'link', url: 'https://example.com/call', linkLabel: 'Book' },
    ])
    expect(talk).toBe('q6')
    expect(survey.translations['de']).toMatchObject({
      [`${score}.title`]: 'Wie wahrscheinlich?',
      [`${score}.lowLabel`]: 'Gar nicht',
      '0190a1b2-2222-4222-8333-444444444444.choices.speed-2': 'Tempo',
    })
  })

  test('says what it did not take', () => {
    const text = read('posthog', given).warnings.join('\n')

    for (const said of ['Something else', 'flags', 'Property filters', '14 days', 'Colours']) {
      expect(text).toContain(said)
    }
    expect(
      read('posthog', { name: 'x', questions: [{ type: 'open', question: 'y' }] }).warnings,
    ).toEqual([])
  })

  test.each([
    ['exact', 'exact'],
    ['is_not', 'not-exact'],
    ['icontains', 'contains'],
    ['regex', 'regex'],
    ['not_regex', 'not-regex'],
  ])('reads the page condition %s', (urlMatchType, operator) => {
    const { survey } = read('posthog', { ...given, conditions: { url: '/a', urlMatchType } })

    expect(survey.conditions).toEqual([{ type: 'url', operator, value: '/a' }])
    expect(survey.triggers).toEqual([{ type: 'page-view' }])
  })

  test('that is none is refused with the place', () => {
    expect(importSurvey('posthog', { name: 'x', questions: [{ type: 'open' }] })).toMatchObject({
      ok: false,
      issues: [{ pointer: '/survey/questions/0/question' }],
    })
    expect(importSurvey('posthog', {}).ok).toBe(false)
  })
})

describe('Formbricks', () => {
  const all = [
    {
      id: 'score',
      type: 'nps',
      headline: { default: '<p>How likely?</p>', de: 'Wie wahrscheinlich?' },
      required: true,
      lowerLabel: { default: 'Not likely' },
      upperLabel: { default: 'Very likely' },
      logic: [
        {
          id: 'l1',
          conditions: {
            id: 'c',
            connector: 'and',
            conditions: [
              {
                id: 'd',
                leftOperand: { type: 'question', value: 'score' },
                operator: 'isGreaterThan',
                rightOperand: { type: 'static', value: 8 },
              },
            ],
          },
          actions: [{ id: 'a', objective: 'jumpToQuestion', target: 'ending1' }],
        },
      ],
      logicFallback: 'pick',
    },
    {
      id: 'satisfied',
      type: 'csat',
      headline: { default: 'Satisfied?' },
      scale: 'smiley',
      range: 5,
    },
    { id: 'easy', type: 'ces', headline: { default: 'Easy?' }, range: 7 },
    {
      id: 'why',
      type: 'openText',
      headline: { default: 'Why #recall:score/fallback:thatnbspscore#?' },
      inputType: 'text',
      longAnswer: true,
      placeholder: { default: 'Type here' },
      charLimit: { enabled: true, min: 3, max: 300 },
    },
    {
      id: 'pick',
      type: 'multipleChoiceSingle',
      headline: { default: 'Which?' },
      shuffleOption: 'exceptLast',
      choices: [
        { id: 'c1', label: { default: 'Slow', de: 'Langsam' } },
        { id: 'c2', label: { default: 'Dear' } },
        { id: 'other', label: { default: 'Other' } },
      ],
      logic: [
        {
          conditions: {
            conditions: [
              {
                leftOperand: { type: 'question', value: 'pick' },
                operator: 'equalsOneOf',
                rightOperand: { type: 'static', value: ['c1', 'c2'] },
              },
            ],
          },
          actions: [{ objective: 'jumpToQuestion', target: 'picture' }],
        },
      ],
    },
    {
      id: 'several',
      type: 'multipleChoiceMulti',
      headline: 'Which ones?',
      choices: [{ id: 'c1', label: 'A' }],
      logic: [
        {
          conditions: { connector: 'and', conditions: [{ operator: 'x' }, { operator: 'y' }] },
          actions: [{ objective: 'calculate' }],
        },
      ],
    },
    { id: 'picture', type: 'pictureSelection', headline: { default: 'Which one?' } },
    { id: 'stars', type: 'rating', headline: { default: 'Stars?' }, scale: 'star', range: 7 },
    {
      id: 'look',
      type: 'cta',
      headline: { default: 'Look' },
      html: { default: '<p>At <b>this</b></p>' },
      buttonLabel: { default: 'Open' },
      buttonUrl: 'https://example.com/',
      buttonExternal: true,
      required: false,
    },
    { id: 'agree', type: 'consent', headline: { default: 'Terms' }, label: { default: 'I agree' } },
    { id: 'when', type: 'date', headline: { default: 'When?' }, format: 'M-d-y' },
    {
      id: 'grid',
      type: 'matrix',
      headline: { default: 'Grid' },
      rows: [{ id: 'r1', label: { default: 'Speed' } }, { default: 'Price' }],
      columns: [{ default: 'Good' }, { default: 'Bad' }],
    },
    {
      id: 'order',
      type: 'ranking',
      headline: { default: 'Order' },
      choices: [
        { id: 'a', label: { default: 'A' } },
        { id: 'b', label: { default: 'B' } },
      ],
    },
    {
      id: 'who',
      type: 'contactInfo',
      headline: { default: 'Who?' },
      firstName: { show: true, required: true, placeholder: { default: 'First' } },
      lastName: { show: true, required: false },
      email: { show: true, required: true },
      phone: { show: false, required: false },
      company: { show: true, required: false },
    },
    { id: 'proof', type: 'fileUpload', headline: { default: 'Proof' }, allowMultipleFiles: true },
  ]
  const given = {
    id: 'cl1',
    name: 'Everything',
    type: 'app',
    status: 'inProgress',
    welcomeCard: {
      enabled: true,
      headline: { default: 'Hello', de: 'Hallo' },
      html: { default: '<p>It takes a minute.</p>' },
      buttonLabel: { default: 'Begin' },
    },
    questions: all,
    endings: [
      {
        id: 'ending1',
        type: 'endScreen',
        headline: { default: 'Thanks' },
        buttonLabel: { default: 'Home' },
        buttonLink: 'https://example.com/',
      },
      { id: 'ending2', type: 'redirectToUrl', url: 'https://example.com/', label: 'x' },
    ],
    hiddenFields: { enabled: true, fieldIds: ['plan'] },
    variables: [{ id: 'v', name: 'v', type: 'number', value: 0 }],
    triggers: [
      { actionClass: { name: 'Exported', type: 'code', key: 'exported' } },
      { actionClass: { name: 'Any page', type: 'noCode', noCodeConfig: { type: 'pageView' } } },
      {
        actionClass: { name: 'Half', type: 'noCode', noCodeConfig: { type: 'fiftyPercentScroll' } },
      },
      {
        actionClass: {
          name: 'Button',
          type: 'noCode',
          noCodeConfig: { type: 'click', elementSelector: { cssSelector: '#buy' } },
        },
      },
      { actionClass: { name: 'Odd', type: 'noCode', noCodeConfig: { type: 'click' } } },
    ],
    displayOption: 'displayMultiple',
    recontactDays: 7,
    displayPercentage: 50,
    delay: 2,
    autoComplete: 100,
    isBackButtonHidden: true,
    styling: {},
    segment: { filters: [{}] },
  }

  test('gives a draft with all its types', () => {
    const { survey } = read('formbricks', given)

    expect(survey).toMatchObject({
      name: 'Everything',
      state: 'draft',
      placement: 'popover',
      hasBackButton: false,
      hiddenFields: ['plan'],
      intro: { title: 'Hello', description: 'It takes a minute.', buttonLabel: 'Begin' },
      thankYou: { title: 'Thanks', linkUrl: 'https://example.com/', linkLabel: 'Home' },
      triggers: [
        { type: 'event', name: 'exported' },
        { type: 'page-view' },
        { type: 'scroll', percent: 50 },
        { type: 'click', selector: '#buy' },
      ],
      conditions: [{ type: 'percentage', percent: 50 }],
      schedule: { type: 'until-answered', everyDays: 7 },
      delaySeconds: 2,
      responseLimit: 100,
    })
    expect(survey.questions).toMatchObject([
      {
        type: 'nps',
        title: 'How likely?',
        isRequired: true,
        branching: { rules: [{ operator: 'at-least', value: 9, goTo: 'end' }], otherwise: 'pick' },
      },
      { type: 'csat', display: 'smiley' },
      { type: 'ces', scale: 7 },
      {
        type: 'open',
        title: 'Why {{score|that score}}?',
        isMultiline: true,
        minLength: 3,
        maxLength: 300,
      },
      {
        type: 'single_choice',
        hasOther: true,
        isShuffled: true,
        choices: [
          { id: 'c1', label: 'Slow' },
          { id: 'c2', label: 'Dear' },
        ],
        // What is not taken is passed over.
        branching: {
          rules: [
            { operator: 'is', value: 'c1', goTo: 'stars' },
            { operator: 'is', value: 'c2', goTo: 'stars' },
          ],
        },
      },
      { type: 'multiple_choice', choices: [{ id: 'c1', label: 'A' }] },
      { id: 'stars', type: 'rating', display: 'star', scale: 7 },
      { type: 'link', url: 'https://example.com/', linkLabel: 'Open', description: 'At this' },
      { type: 'consent', statement: 'I agree' },
      { type: 'date' },
      {
        type: 'matrix',
        rows: [
          { id: 'r1', label: 'Speed' },
          { id: 'price', label: 'Price' },
        ],
        columns: [
          { id: 'good', label: 'Good' },
          { id: 'bad', label: 'Bad' },
        ],
      },
      { type: 'ranking', choices: [{ id: 'a' }, { id: 'b' }] },
      {
        type: 'contact',
        fields: [
          { name: 'name', isRequired: true },
          { name: 'email', isRequired: true },
          { name: 'company', isRequired: false },
        ],
      },
      { type: 'file', maxFiles: 5 },
    ])
    expect(survey.translations).toEqual({
      de: {
        'score.title': 'Wie wahrscheinlich?',
        'pick.choices.c1': 'Langsam',
        'intro.title': 'Hallo',
      },
    })
  })

  test('says what it did not take', () => {
    const text = read('formbricks', given).warnings.join('\n')

    for (const said of [
      'pictureSelection',
      '“several” has logic',
      'Redirects',
      'first ending',
      'Variables',
      'Segments',
      'Styling',
      '“Odd”',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('reads questions in blocks, whose logic is that of the last of them', () => {
    const { survey, warnings } = read('formbricks', {
      name: 'Blocks',
      type: 'link',
      blocks: [
        {
          id: 'b1',
          elements: [
            { id: 'a', type: 'openText', headline: { default: 'A?' } },
            { id: 'b', type: 'nps', headline: { default: 'B?' } },
          ],
          logic: [
            {
              conditions: {
                conditions: [
                  { leftOperand: { type: 'element', value: 'b' }, operator: 'isSkipped' },
                ],
              },
              actions: [{ objective: 'jumpToBlock', target: 'b3' }],
            },
          ],
        },
        { id: 'b2', elements: [{ id: 'c', type: 'date', headline: { default: 'C?' } }] },
        { id: 'b3', elements: [{ id: 'd', type: 'date', headline: { default: 'D?' } }] },
      ],
    })

    expect(warnings).toEqual([])
    expect(survey).toMatchObject({ placement: 'page', triggers: [] })
    expect(survey.questions).toMatchObject([
      { id: 'a' },
      { id: 'b', branching: { rules: [{ operator: 'is-skipped', goTo: 'd' }] } },
      { id: 'c' },
      { id: 'd' },
    ])
  })

  test('that is none is refused with the place', () => {
    expect(importSurvey('formbricks', { name: 'x' })).toMatchObject({
      ok: false,
      issues: [{ pointer: '/survey/questions' }],
    })
  })
})
