/** A survey in a respondent's language. Pure. */
import type { WidgetSurvey } from '../../../contracts/survey.ts'

/** The names of what people read. Whatever else a catalogue holds (a link's address, a type) is not for a translation to change. */
const TEXT = /^(title|description|statement|placeholder|.*Label|.*Message)$/

/** Text by text: `de-AT`, else `de`, else the survey's own. */
export function translateSurvey(survey: WidgetSurvey, locale: string): WidgetSurvey {
  const find = (wanted: string): string | undefined =>
    Object.keys(survey.translations).find((tag) => tag.toLowerCase() === wanted)
  const wanted = locale.toLowerCase().replaceAll('_', '-')
  const tags = [find(wanted.split('-')[0] ?? ''), find(wanted)].filter((tag) => tag !== undefined)
  const texts = new Map(tags.flatMap((tag) => Object.entries(survey.translations[tag] ?? {})))
  if (texts.size === 0) return survey

  const copy = structuredClone(survey)
  for (const part of ['intro', 'thankYou'] as const) translate(copy[part] ?? {}, part, texts)
  for (const question of copy.questions) translate(question, question.id, texts)
  return copy
}

function translate(node: object, path: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(node)) {
    const at = `${path}.${name}`
    const text = texts.get(at)
    if (typeof value === 'string' && text && TEXT.test(name)) Reflect.set(node, name, text)
    else if (Array.isArray(value))
      for (const choice of value) choice.label = texts.get(`${at}.${choice.id}`) || choice.label
  }
}
