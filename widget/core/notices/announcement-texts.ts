/** An announcement's texts in somebody's language, or in the one it was written in. Pure; total. */
import type { WidgetAnnouncement } from '../../../contracts/announcement.ts'

export interface AnnouncementTexts {
  readonly title: string
  readonly body: string
  readonly linkLabel: string | null
  /** The language they are in, where it is a translation. */
  readonly language: string | undefined
}

/** `de-AT` takes the texts of `de-AT`, then of `de`; each text that is missing there stays as it was written. */
export function announcementTexts(
  { title, body, linkLabel, translations }: WidgetAnnouncement,
  locale: string,
): AnnouncementTexts {
  const language = findLanguage(Object.keys(translations), locale)
  const texts = (language !== undefined && translations[language]) || {}
  return {
    title: texts['title'] || title,
    body: texts['body'] || body,
    linkLabel: texts['linkLabel'] || linkLabel,
    language: texts['title'] ? language : undefined,
  }
}

/** The closest of the languages there are: the tag itself, then each shorter one. Case and `_` for `-` make no difference. */
function findLanguage(languages: readonly string[], locale: string): string | undefined {
  const parts = plain(locale).split('-')
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-')
    const found = languages.find((language) => plain(language) === tag)
    if (found !== undefined) return found
  }
  return undefined
}

function plain(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase()
}
