/**
 * Writes feedback about known subjects for the clustering tests: sentences put together from hand-written parts by a
 * seeded generator. The same seed always writes the same entries.
 */
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import type { ClusterInput } from '../../worker/analysis/cluster-entries.ts'
import { seededRandom } from '../../worker/analysis/maths/seeded-random.ts'

const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  sync: [
    'notes vanish after sync',
    'sync deletes my notes',
    'my notes disappear when devices sync',
    'sync conflict between laptop and phone lost notes',
    'notes do not sync to my tablet',
  ],
  login: [
    'password reset mail never arrives',
    'cannot log in with my password',
    'login says wrong password',
    'reset link for the password is expired',
    'two factor login code rejected',
  ],
  billing: [
    'charged twice on my credit card',
    'invoice shows the wrong amount',
    'refund for the double charge please',
    'credit card charge after cancelling subscription',
    'subscription invoice is missing the tax number',
  ],
  dark: [
    'please add a dark theme',
    'dark mode hurts less at night',
    'a dark theme would be great at night',
    'white background is too bright at night',
    'dark mode for the editor',
  ],
  export: [
    'export to pdf cuts the last page',
    'pdf export loses images',
    'exported pdf has the wrong fonts',
    'export as csv or pdf fails',
    'images missing in the pdf export',
  ],
  search: [
    'search finds nothing in attachments',
    'search results are unordered',
    'filter search results by date',
    'search inside attachments please',
    'search results take forever',
  ],
}

const OPENINGS = [
  '',
  'Hi, ',
  'Since the update ',
  'Again: ',
  'Honestly, ',
  'On Windows ',
  'Every day ',
]
const ENDINGS = [
  '',
  '.',
  '!',
  ' :(',
  ', please help',
  ' on my work account',
  ' since Monday',
  ' 😡',
]

export interface SampleEntry extends ClusterInput {
  readonly subject: string
}

export function sampleFeedback(count: number, seed: number): readonly SampleEntry[] {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)]
  const subjects = Object.keys(SUBJECTS)
  return Array.from({ length: count }, (_, i) => {
    const subject = pick(subjects) ?? ''
    const message = `${pick(OPENINGS)}${pick(SUBJECTS[subject] ?? [])}${pick(ENDINGS)}`
    return { ...inputOf(`entry_${String(i).padStart(5, '0')}`, message), subject }
  })
}

export function inputOf(id: string, message: string): ClusterInput {
  const { terms, language } = analyseEntry({ message }, [])
  return { id, message, terms, language }
}

/** The same items in another order. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = seededRandom(seed)
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
