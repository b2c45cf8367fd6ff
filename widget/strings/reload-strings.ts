/** Changes the language or single texts of a widget that is in use: everything open is worded anew, and keeps what was typed. */
import type { GivenOptions } from '../core/options.ts'
import type { Strings } from '../strings.ts'
import { loadStrings } from './load-strings.ts'
import { STRINGS_EVENT } from './strings-event.ts'

/** Resolves when all who show texts were told. Of two calls in a row the later one counts, whichever loads faster. Never rejects. */
export async function reloadStrings(
  options: GivenOptions,
  signal: AbortSignal,
  changes: Partial<Strings> & { readonly locale?: string | undefined },
): Promise<void> {
  Object.assign(options, changes)
  const { locale } = options
  // Loaded once before anybody asks, so that all change at the same moment and none is overtaken by an earlier language.
  await loadStrings(options, 'form', {})
  if (options.locale === locale) signal.dispatchEvent(new Event(STRINGS_EVENT))
}
