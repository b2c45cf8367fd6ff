/**
 * Points out what looks private in what is being written, and replaces it by a word at a tap. Before sending it asks once; whoever
 * wants to send it as it is can.
 */
import type { JSX } from 'preact'
import type { PersonalData, PersonalDataKind } from '../../core/personal-data/personal-data.ts'
import type { ExtrasStrings } from '../../strings/extras-en.ts'

/** People pause for this long when they are done with a word or two, in milliseconds. */
const PAUSE_MS = 400

/** Characters of a finding that are shown, so that a long token does not break the line. */
const SHOWN_MAX = 28

export interface Guard {
  /** What was found in the field of this name, if anything. */
  note(name: string): JSX.Element | undefined
  /** Looks again, once the person pauses. */
  change(form: HTMLFormElement): void
  /** Whether it may be sent; if not, the note now asks. */
  mayBeSent(form: HTMLFormElement): Promise<boolean>
}

export interface GuardDeps {
  readonly getStrings: () => ExtrasStrings
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly render: () => void
  readonly say: (text: string) => void
}

type Control = HTMLInputElement | HTMLTextAreaElement

interface Finding {
  readonly control: Control
  readonly text: string
  readonly found: readonly PersonalData[]
}

export function createGuard({ getStrings, root, signal, render, say }: GuardDeps): Guard {
  let findings: ReadonlyMap<string, Finding> = new Map()
  let isAsking = false
  /** What the person said may be sent as it is. */
  let allowed = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  async function look(form: HTMLFormElement): Promise<void> {
    clearTimeout(timer)
    const { findPersonalData } = await import('../../core/personal-data/find-personal-data.ts')
    const next = new Map<string, Finding>()
    for (const control of guarded(form)) {
      const found = findPersonalData(control.value)
      if (found.length > 0) next.set(control.name, { control, text: control.value, found })
    }
    const isMore = next.size > findings.size
    const isChanged = describe(next) !== describe(findings)
    findings = next
    if (next.size === 0) isAsking = false
    if (isMore) say(getStrings().personalDataText)
    if (isChanged) render()
  }

  function replace(finding: Finding, found: readonly PersonalData[]): void {
    const { control, text } = finding
    const form = control.form
    // Written on since: what was found is no longer where it was.
    if (!form || control.value !== text) return
    for (const { kind, start, end } of found.toReversed())
      control.setRangeText(labelFor(kind, getStrings()), start, end, 'end')
    control.dispatchEvent(new Event('input', { bubbles: true }))
    say(getStrings().replacedText)
    void look(form).then(() => {
      const next = root.querySelector<HTMLElement>('.guard button')
      ;(next ?? control).focus()
    })
  }

  function sendAnyway({ form }: Control): void {
    allowed = describe(findings)
    form?.requestSubmit()
  }

  return {
    note(name) {
      const finding = findings.get(name)
      if (!finding) return undefined
      const strings = getStrings()
      const isLast = name === [...findings.keys()].at(-1)
      return (
        <fieldset class="guard" tabIndex={-1}>
          <legend>{isAsking ? strings.personalDataSendText : strings.personalDataText}</legend>
          {finding.found.map((item) => (
            <button type="button" class="quiet" onClick={() => replace(finding, [item])}>
              {strings.replaceButtonLabel
                .replace('{text}', () => shorten(finding.text.slice(item.start, item.end)))
                .replace('{label}', () => labelFor(item.kind, strings))}
            </button>
          ))}
          {finding.found.length > 1 && (
            <button type="button" class="quiet" onClick={() => replace(finding, finding.found)}>
              {strings.replaceAllButtonLabel}
            </button>
          )}
          {isAsking && isLast && (
            <button type="button" class="quiet" onClick={() => sendAnyway(finding.control)}>
              {strings.sendAsIsButtonLabel}
            </button>
          )}
        </fieldset>
      )
    },
    change(form) {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(() => void look(form).catch(() => {}), PAUSE_MS)
    },
    async mayBeSent(form) {
      // Offline, and the code that looks was never loaded: it never keeps anybody from sending.
      await look(form).catch(() => {})
      if (findings.size === 0 || allowed === describe(findings)) return true
      isAsking = true
      render()
      say(getStrings().personalDataSendText)
      root.querySelector<HTMLElement>('.guard')?.focus()
      return false
    },
  }
}

/** The message, and fields of the page's own. An e-mail address is meant to be in its own field. */
function guarded(form: HTMLFormElement): readonly Control[] {
  return [...form.querySelectorAll<Control>('textarea, .more [type=text]:not(#name)')]
}

function describe(findings: ReadonlyMap<string, Finding>): string {
  return JSON.stringify([...findings.values()].map(({ text, found }) => [text, found]))
}

function shorten(text: string): string {
  const half = SHOWN_MAX / 2
  return text.length > SHOWN_MAX ? `${text.slice(0, half)}…${text.slice(-half)}` : text
}

function labelFor(kind: PersonalDataKind, strings: ExtrasStrings): string {
  const labels = {
    email: strings.redactedEmail,
    card: strings.redactedCard,
    token: strings.redactedToken,
    phone: strings.redactedPhone,
    iban: strings.redactedIban,
  } satisfies Record<PersonalDataKind, string>
  return labels[kind]
}
