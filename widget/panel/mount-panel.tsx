/**
 * The lazy part's only door: puts the form into the widget's shadow root. Holds what an open form needs and not a byte more; the rest
 * comes with `after-open`.
 */
/// <reference path="../css-inline.d.ts" />
import { render } from 'preact'
import type { Earshot } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'
import type { Phase } from '../core/phase.ts'
import type { FormTexts } from '../strings/catalogue.ts'
import { loadStrings } from '../strings/load-strings.ts'
import { formEn } from '../strings.ts'
import type { AfterOpen } from './after-open.ts'
import { readDraft } from './draft.ts'
import { PanelView } from './PanelView.tsx'
import css from './panel.css?inline'
import type { PanelSlots } from './slots.ts'

/** What the launcher and the engine ask of the form. */
export type Panel = Pick<Earshot, 'close' | 'isOpen'> & { open(): void }

/** `signal` is aborted by `destroy()`. */
export async function mountPanel(
  options: GivenOptions,
  root: ShadowRoot,
  signal: AbortSignal,
): Promise<Panel> {
  const load = () => loadStrings<FormTexts>(options, 'form', formEn)
  let texts = await load()
  const { colorScheme = 'system' } = options
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(colorScheme === 'system' ? css : `${css}dialog{color-scheme:${colorScheme}}`)
  root.adoptedStyleSheets.push(sheet)

  // The native dialog brings the focus trap, Esc and the focus' way back.
  const dialog = document.createElement('dialog')
  dialog.onclose = () => options.onFormClose?.()
  root.append(dialog)

  const draftName = `earshot:draft:${options.key}`
  let phase: Phase = { state: 'editing' }
  const slots: PanelSlots = {}
  const close = (): void => dialog.close()
  const show = (next: Phase): void => {
    phase = next
    const { fields } = readDraft(draftName)
    const { locale, dir, strings } = texts
    Object.assign(dialog, { lang: locale, dir, ariaLabel: strings.formTitle })
    render(
      <PanelView {...{ options, strings, fields, phase, slots, change, send, close }} />,
      dialog,
    )
  }
  let rest: Promise<AfterOpen> | undefined
  const getRest = (): Promise<AfterOpen> => {
    rest ??= import('./after-open.ts')
      .then((part) =>
        part.startAfterOpen({
          options,
          getTexts: () => texts,
          async reword() {
            texts = await load()
            show(phase)
          },
          dialog,
          root,
          signal,
          draftName,
          slots,
          show,
        }),
      )
      .catch((error: unknown) => {
        rest = undefined
        throw error
      })
    return rest
  }
  // Not awaited: the form opens without it. It sends at once what waits from an earlier page.
  getRest().catch(() => {})
  const change = (form: HTMLFormElement): unknown =>
    getRest().then(
      (part) => part.change(form),
      () => {},
    )
  const send = async (form: HTMLFormElement): Promise<void> => {
    try {
      await (await getRest()).send(form)
    } catch {
      show({ state: 'editing', message: texts.strings.errorGenericText })
    }
  }

  return {
    open() {
      if (dialog.open || signal.aborted) return
      // What is on its way is still on its way, and still in its fields, when the form comes back.
      if (phase.state !== 'sending') show({ state: 'editing' })
      dialog.showModal()
      dialog.querySelector('textarea')?.focus()
      // In a task of its own: the form is open, whatever the page's callback throws.
      queueMicrotask(() => options.onFormOpen?.())
    },
    close,
    isOpen: () => dialog.open,
  }
}
