/**
 * Known problems while somebody writes: asked for when they pause, shown below the message, never in the way of sending. Loaded only
 * where the project suggests.
 */
import type { JSX } from 'preact'
import { suggestionText } from '../core/notices/suggestion-text.ts'
import { withoutPersonalData } from '../core/notices/without-personal-data.ts'
import type { GivenOptions } from '../core/options.ts'
import type { PanelProps } from '../panel/PanelView.tsx'
import type { NoticeStrings } from '../strings/notices-en.ts'
import type { NoticesDeps } from './create-notices.tsx'
import { SuggestionBox } from './SuggestionBox.tsx'
import { fetchSuggestions, type Suggestion } from './suggestion-api.ts'

/** A pause this long, in milliseconds, is the end of a thought. */
const PAUSE_MS = 600

export interface SuggestionsDeps {
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly endpoint: string
  readonly getStrings: () => NoticeStrings
  readonly tell: NoticesDeps['tell']
  readonly show: () => void
}

/** Answers what stands below the message. */
export function startSuggestions(deps: SuggestionsDeps): (props: PanelProps) => JSX.Element {
  const { options, root, signal, endpoint, getStrings, tell, show } = deps
  let suggestions: readonly Suggestion[] = []
  let askedText: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  function forget(): void {
    clearTimeout(timer)
    asking?.abort()
  }

  async function ask(message: string): Promise<void> {
    const text = mayAsk(options) ? suggestionText(message, withoutPersonalData) : undefined
    if (text === askedText) return
    askedText = text
    asking = new AbortController()
    const { signal } = asking
    const { key = '' } = options
    const found = text && (await fetchSuggestions({ endpoint, key, text, signal }))
    if (signal.aborted) return
    suggestions = found || []
    show()
  }

  function consider(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement) || target.name !== 'message') return
    forget()
    timer = setTimeout(() => void ask(target.value), PAUSE_MS)
  }

  // What was written before this part arrived, or on an earlier page.
  consider(root.querySelector('textarea[name=message]'))
  root.addEventListener('input', ({ target }) => consider(target), { signal })
  // What is being sent needs no suggestion any more.
  root.addEventListener('submit', forget, { signal })
  signal.addEventListener('abort', forget)

  function accept(close: () => void): void {
    const suggestionIds = suggestions.map(({ id }) => id)
    tell({ name: 'suggestionAccepted', payload: { suggestionIds } })
    suggestions = []
    askedText = undefined
    clearMessage(root)
    close()
  }

  return ({ close }) => (
    <SuggestionBox suggestions={suggestions} strings={getStrings()} accept={() => accept(close)} />
  )
}

function mayAsk({ consent }: GivenOptions): boolean {
  return consent !== 'denied'
}

/** As if it had been deleted by hand: the draft goes with it. */
function clearMessage(root: ShadowRoot): void {
  const field = root.querySelector<HTMLTextAreaElement>('textarea[name=message]')
  if (!field) return
  field.value = ''
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
