/** Asks the server which known problems resemble a text. Never rejects: where there is no answer there is nothing to suggest. */
import type { SuggestionList } from '../../contracts/widget-config.ts'

export type Suggestion = SuggestionList['items'][number]

/** More would be a search, not a hint. */
const SUGGESTIONS_MAX = 3

export interface SuggestionQuestion {
  readonly endpoint: string
  readonly key: string
  readonly text: string
  readonly signal: AbortSignal
}

/** Undefined where the server did not answer or does not want to be asked. */
export async function fetchSuggestions(
  { endpoint, key, text, signal }: SuggestionQuestion,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<readonly Suggestion[] | undefined> {
  try {
    const query = new URLSearchParams({ key, text })
    const response = await fetch(`${endpoint.replace(/\/$/, '')}/v1/suggestions?${query}`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const answer: unknown = await response.json()
    return response.ok ? readItems(answer).slice(0, SUGGESTIONS_MAX) : undefined
  } catch {
    return undefined
  }
}

function readItems(answer: unknown): readonly Suggestion[] {
  if (typeof answer !== 'object' || answer === null || !('items' in answer)) return []
  return Array.isArray(answer.items) ? answer.items.filter(isSuggestion) : []
}

function isSuggestion(item: unknown): item is Suggestion {
  return typeof item === 'object' && item !== null && 'id' in item && 'title' in item
}
