/** The two surveys of the sample project. */
import type { SampleSurvey } from './sample-entry.ts'

export const SAMPLE_SURVEYS: readonly SampleSurvey[] = [
  {
    key: 'nps',
    name: 'Would you recommend Fieldnote?',
    questions: [
      {
        id: 'recommend',
        type: 'nps',
        title: 'How likely are you to recommend Fieldnote to a friend or colleague?',
      },
      { id: 'reason', type: 'open', title: 'What is the main reason for your score?' },
    ],
  },
  {
    key: 'csat',
    name: 'After a support conversation',
    questions: [
      { id: 'satisfaction', type: 'csat', title: 'How satisfied are you with the help you got?' },
      { id: 'comment', type: 'open', title: 'Anything we should have done differently?' },
    ],
  },
]
