/**
 * Words the launcher in the person's language, and says which language that is and which way it runs. Loaded by the engine where
 * that is not English: the launcher itself has no bytes to spare, and starts in English.
 */
import type { GivenOptions } from '../core/options.ts'
import type { LauncherStrings } from '../strings.ts'
import { ERROR_LOAD_TEXT, TRIGGER_LABEL } from './launcher-en.ts'
import { loadStrings } from './load-strings.ts'
import { STRINGS_EVENT } from './strings-event.ts'

export interface LabelLauncherDeps {
  /** The launcher reads its texts from here each time it changes its own. */
  readonly options: GivenOptions
  readonly root: ShadowRoot
  readonly signal: AbortSignal
}

const NAMES = ['triggerLabel', 'errorLoadText'] as const
/** Screen readers look at a change within a moment of it. */
const QUIET_MS = 1000

const ENGLISH: LauncherStrings = { triggerLabel: TRIGGER_LABEL, errorLoadText: ERROR_LOAD_TEXT }

const LABELLED = new WeakSet<ShadowRoot>()

/** Follows the language from then on; asked again it does nothing. Texts of the page's own are kept. Never rejects. */
export async function labelLauncher({ options, root, signal }: LabelLauncherDeps): Promise<void> {
  if (LABELLED.has(root)) return
  LABELLED.add(root)
  const own: Partial<LauncherStrings> = {}
  let written: Partial<LauncherStrings> = {}

  const label = async (): Promise<void> => {
    // What we have not put there ourselves is the page's.
    for (const name of NAMES)
      if (options[name] !== written[name]) Object.assign(own, { [name]: options[name] })
    const { locale } = options
    const texts = await loadStrings({ ...own, ...(locale && { locale }) }, 'form', ENGLISH)
    if (signal.aborted || options.locale !== locale) return
    const { triggerLabel, errorLoadText } = texts.strings
    const before = { ...ENGLISH, ...own, ...written }
    written = { triggerLabel, errorLoadText }
    Object.assign(options, written)
    if (root.host instanceof HTMLElement)
      Object.assign(root.host, { lang: texts.locale, dir: texts.dir })
    const button = [...root.children].find((child) => child instanceof HTMLButtonElement)
    // Only its words: a mark may hang on the button.
    const text = [...(button?.childNodes ?? [])].find((node) => node instanceof Text)
    const name = NAMES.find((one) => before[one] === text?.data)
    if (button && text && name) quietly(button, signal, () => (text.data = texts.strings[name]))
  }
  signal.addEventListener(STRINGS_EVENT, label)
  await label()
}

/** The button is a live region, for when the form cannot be loaded. Another language is not worth an interruption. */
function quietly(button: HTMLButtonElement, signal: AbortSignal, change: () => void): void {
  button.ariaLive = 'off'
  change()
  const timer = setTimeout(() => {
    button.ariaLive = 'polite'
  }, QUIET_MS)
  signal.addEventListener('abort', () => clearTimeout(timer))
}
