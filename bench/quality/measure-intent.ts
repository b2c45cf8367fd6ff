/** Intent: zero-shot, text alone, on the classes that a set shares with Earshot. */
import { analyseEntry } from '../../worker/analysis/analyse-entry.ts'
import { loadRows } from './load-rows.ts'
import { f1Of, macroF1 } from './measures.ts'

/** Labels of each set by the shared class; what is neither bug nor request is `other`. */
const SETS: readonly { readonly name: string; readonly classes: ReadonlyMap<string, string> }[] = [
  {
    name: 'intent-google-play',
    classes: new Map([
      ['bug report', 'bug'],
      ['feature request', 'request'],
    ]),
  },
  {
    name: 'intent-clap',
    classes: new Map([
      ['BUG', 'bug'],
      ['FEATURE', 'request'],
    ]),
  },
]

export function measureIntent(folder: string): readonly Record<string, string | number>[] {
  return SETS.map(({ name, classes }) => {
    const rows = loadRows(folder, name)
    const gold = rows.map((row) => classes.get(row.label ?? '') ?? 'other')
    const guessed = rows.map((row) => {
      const { intent } = analyseEntry({ message: row.text, locale: 'en' }, []).intent
      return intent === 'bug' || intent === 'request' ? intent : 'other'
    })
    return {
      set: name,
      rows: rows.length,
      'macro-F1 of 3': macroF1(gold, guessed).toFixed(3),
      'F1 bug': f1Of('bug', gold, guessed).toFixed(3),
      'F1 request': f1Of('request', gold, guessed).toFixed(3),
      'F1 other': f1Of('other', gold, guessed).toFixed(3),
    }
  })
}
