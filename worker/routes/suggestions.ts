/** `GET /v1/suggestions`: known problems that resemble what somebody writes. Only the team's words, never a respondent's. */
import { createRoute } from '@hono/zod-openapi'
import {
  type SuggestionList,
  suggestionListSchema,
  suggestionQuerySchema,
} from '../../contracts/widget-config.ts'
import { suggestKnown } from '../analysis/suggest/suggest-known.ts'
import type { Deps } from '../deps.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { requirePage, type SenderEnv } from '../http/sender.ts'
import { listShownAnnouncements } from '../store/announcements.ts'
import { listNotedThemes } from '../store/themes.ts'

const MAX_AGE_SECONDS = 60

type Suggestion = SuggestionList['items'][number]

interface Known {
  readonly suggestion: Suggestion
  readonly texts: readonly string[]
}

const suggestionsRoute = createRoute({
  method: 'get',
  path: '/v1/suggestions',
  tags: ['Widget'],
  summary: 'Find known problems like the one somebody describes',
  description: 'Empty unless the project allows it. At most three.',
  middleware: requirePage('suggestions'),
  request: { query: suggestionQuerySchema },
  responses: {
    200: jsonContent(suggestionListSchema, 'The most alike first.'),
    ...problemResponses,
  },
})

export const suggestionRoutes = createRouter<SenderEnv>().openapi(suggestionsRoute, async (c) => {
  const { deps, project } = c.var
  c.header('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`)
  if (!project.isSuggesting) return c.json({ items: [] }, 200)
  const known = await listKnown(deps, project.id)
  const byId = new Map(known.map(({ suggestion }) => [suggestion.id, suggestion]))
  const ids = suggestKnown(
    c.req.valid('query').text,
    known.map(({ suggestion, texts }) => ({ id: suggestion.id, texts })),
  )
  return c.json({ items: ids.flatMap((id) => byId.get(id) ?? []) }, 200)
})

/** What is announced to everybody comes before themes: it is news. */
async function listKnown({ db, now }: Deps, projectId: string): Promise<Known[]> {
  const [announcements, themes] = await Promise.all([
    listShownAnnouncements(db, projectId, now()),
    listNotedThemes(db, projectId),
  ])
  return [
    ...announcements
      .filter(({ kind, audience }) => kind !== 'resolved' && audience.length === 0)
      .map(({ id, title, body, linkUrl, translations }) => ({
        suggestion: { id, title, note: body, linkUrl },
        texts: [
          `${title}. ${body}`,
          ...Object.values(translations).map((texts) => Object.values(texts).join('. ')),
        ],
      })),
    ...themes.map(({ id, publicNote, keywords }) => ({
      suggestion: { id, ...splitNote(publicNote), linkUrl: null },
      // Keywords come from what people wrote: they help to find the note and are not shown.
      texts: [publicNote, `${publicNote} ${keywords.join(' ')}`],
    })),
  ]
}

/** A note's first sentence is its title; a theme's own label is made of what respondents wrote. */
function splitNote(note: string): Pick<Suggestion, 'title' | 'note'> {
  const end = note.search(/[.!?。！？](?=\s)|\n/u)
  if (end < 0) return { title: note, note: '' }
  return { title: note.slice(0, end + 1).trim(), note: note.slice(end + 1).trim() }
}
