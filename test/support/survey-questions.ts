/** One question of each type and look, as the browser tests ask them. */
import type { QuestionInput } from '../../contracts/question.ts'

const choices = [
  { id: 'price', label: 'The price' },
  { id: 'speed', label: 'How fast it is' },
  { id: 'looks', label: 'How it looks' },
]

const scaleLabels = { lowLabel: 'Not at all likely', highLabel: 'Extremely likely' }

export const QUESTIONS = {
  'open, one line': {
    id: 'q',
    type: 'open',
    title: 'What is your job?',
    placeholder: 'Designer, driver, doctor',
  },
  'open, several lines': {
    id: 'q',
    type: 'open',
    isMultiline: true,
    title: 'What would you change first?',
    description: 'One thing is enough.',
  },
  'single choice': {
    id: 'q',
    type: 'single_choice',
    title: 'What matters most to you?',
    choices,
    hasOther: true,
  },
  'multiple choice': {
    id: 'q',
    type: 'multiple_choice',
    title: 'What do you like?',
    description: 'Choose as many as you want.',
    choices,
    hasOther: true,
  },
  'rating, numbers': {
    id: 'q',
    type: 'rating',
    display: 'number',
    scale: 10,
    title: 'How good is the search?',
  },
  'rating, stars': {
    id: 'q',
    type: 'rating',
    display: 'star',
    scale: 5,
    title: 'How good is the export?',
    lowLabel: 'Poor',
    highLabel: 'Excellent',
  },
  'rating, faces': {
    id: 'q',
    type: 'rating',
    display: 'smiley',
    scale: 5,
    title: 'How was your visit?',
  },
  'rating, thumbs': {
    id: 'q',
    type: 'rating',
    display: 'thumbs',
    scale: 2,
    title: 'Was this page helpful?',
  },
  nps: { id: 'q', type: 'nps', title: 'How likely are you to recommend us?', ...scaleLabels },
  csat: { id: 'q', type: 'csat', title: 'How satisfied are you with our help?' },
  ces: {
    id: 'q',
    type: 'ces',
    title: 'It was easy to solve my problem.',
    lowLabel: 'Disagree',
    highLabel: 'Agree',
  },
  link: {
    id: 'q',
    type: 'link',
    title: 'Would you talk to us for half an hour?',
    url: 'https://example.com/call',
    linkLabel: 'Choose a time',
  },
  consent: {
    id: 'q',
    type: 'consent',
    title: 'May we quote you?',
    statement: 'You may quote my answers with my first name.',
  },
  date: { id: 'q', type: 'date', title: 'When did you order?', earliest: '2026-01-01' },
  matrix: {
    id: 'q',
    type: 'matrix',
    title: 'How good is each part?',
    rows: [
      { id: 'speed', label: 'Speed' },
      { id: 'looks', label: 'Looks' },
      { id: 'docs', label: 'Documentation' },
    ],
    columns: [
      { id: 'bad', label: 'Bad' },
      { id: 'okay', label: 'Okay' },
      { id: 'good', label: 'Good' },
    ],
  },
  ranking: {
    id: 'q',
    type: 'ranking',
    title: 'What should we do first?',
    choices: [
      { id: 'dark', label: 'A dark theme' },
      { id: 'csv', label: 'Export to CSV' },
      { id: 'api', label: 'A faster API' },
    ],
  },
  contact: {
    id: 'q',
    type: 'contact',
    title: 'How can we reach you?',
    fields: [{ name: 'name' }, { name: 'email', isRequired: true }, { name: 'phone' }],
  },
  file: { id: 'q', type: 'file', title: 'Can you show us?', maxFiles: 2 },
} as const satisfies Readonly<Record<string, QuestionInput>>

export type QuestionName = keyof typeof QUESTIONS
