/**
 * What the form has besides a message, stars and an e-mail address: further fields, files, screenshots, the guard of personal data and
 * the word about a restored draft. Loaded beside the open form, which opens without it.
 */
/// <reference path="../../css-inline.d.ts" />

import type { CustomField } from '../../api.ts'
import { type CustomFieldName, customFieldName } from '../../core/custom-field-name.ts'
import type { GivenOptions } from '../../core/options.ts'
import type { FieldIssues, PhaseStrings } from '../../core/phase.ts'
import type { FormFields } from '../../core/submission.ts'
import { findMissing } from '../../core/validate-extras.ts'
import { canCapture, captureTab } from '../../screenshot/capture-tab.ts'
import { type ExtrasStrings, extrasEn } from '../../strings/extras-en.ts'
import { loadStrings } from '../../strings/load-strings.ts'
import { STRINGS_EVENT } from '../../strings/strings-event.ts'
import { addStyles } from '../../theme/add-styles.ts'
import type { PanelSlots } from '../slots.ts'
import { AttachmentRow } from './AttachmentRow.tsx'
import { type Attached, createAttachments, wereFilesLost } from './attachments.ts'
import { CustomFieldView } from './CustomFieldView.tsx'
import css from './extras.css?inline'
import { createGuard } from './guard.tsx'
import { keepInView } from './keep-in-view.ts'
import { RatingField } from './RatingField.tsx'
import { createWaitingNote, type WaitingNoteDeps } from './waiting-note.tsx'

export interface ExtrasDeps {
  readonly options: GivenOptions
  readonly dialog: HTMLDialogElement
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly isDraftRestored: boolean
  readonly client: WaitingNoteDeps['client']
  readonly getOutcomeStrings: () => PhaseStrings
  /** Renders the panel as it stands. */
  readonly render: () => void
  /** Empties the form and its draft. */
  readonly discardDraft: () => void
}

/** What the field for the name has besides. */
interface NameField {
  readonly value: string | undefined
  readonly placeholder: string
}

export interface FormExtras extends Required<Pick<PanelSlots, 'head' | 'note' | 'fields'>> {
  /** Hears each input. */
  change(form: HTMLFormElement): void
  /** What must still be filled in. */
  findIssues(fields: FormFields): FieldIssues
  /** Whether it may be sent now; if not, the form asks. */
  mayBeSent(form: HTMLFormElement): Promise<boolean>
  files(): readonly File[]
  /** It is out of the form. */
  clear(): void
}

export async function createExtras(deps: ExtrasDeps): Promise<FormExtras> {
  const { options, dialog, root, signal, render } = deps
  const load = () => loadStrings<ExtrasStrings>(options, 'extras', extrasEn)
  let texts = await load()
  const getStrings = (): ExtrasStrings => texts.strings
  signal.addEventListener(STRINGS_EVENT, async () => {
    texts = await load()
    render()
  })
  const storageName = options.consent === 'denied' ? undefined : `earshot:files:${options.key}`
  const ways = {
    hasFiles: options.enableAttachments !== false,
    hasCamera: matchMedia('(pointer: coarse)').matches,
    hasCapture: options.enableScreenshot !== false && canCapture(),
  }
  let { isDraftRestored } = deps
  let spoken = ''
  const say = (text: string): void => {
    // Said anew, even if it is what was said last.
    spoken = spoken === text ? `${text}\u00a0` : text
    render()
  }
  addStyles(root, css, options)
  const attachments = createAttachments({ getStrings, render, say, storageName })
  const showWaiting = createWaitingNote({
    ...deps,
    say,
    getStrings: () => ({ ...deps.getOutcomeStrings(), ...getStrings() }),
    refocus: () => dialog.querySelector('textarea')?.focus(),
  })
  const guard = createGuard({ getStrings, root, signal, render, say })

  keepInView(dialog, signal)
  if (ways.hasFiles) takeDropped(dialog, signal, attachments.add)
  if (dialog.open) tellDraft()
  else dialog.addEventListener('focusin', tellDraft, { signal, once: true })
  dialog.addEventListener(
    'close',
    () => {
      isDraftRestored = false
    },
    { signal },
  )

  function tellDraft(): void {
    const { draftRestoredText, filesLostText } = getStrings()
    if (wereFilesLost(storageName)) attachments.complain(filesLostText)
    if (isDraftRestored) say(draftRestoredText)
  }

  async function capture(): Promise<void> {
    // Loaded while the person chooses what to share.
    const editor = import('../../screenshot/open-editor.tsx')
    editor.catch(() => {})
    dialog.classList.add('away')
    const picture = await captureTab()
    dialog.classList.remove('away')
    if (!picture) return attachments.complain(getStrings().screenshotDeniedText)
    const file = await edit(picture, 'screenshot.png')
    if (file) await attachments.add([file])
  }

  async function editAttached({ id, file }: Attached): Promise<void> {
    const picture = await createImageBitmap(file).catch(() => undefined)
    if (!picture) return attachments.complain(getStrings().errorPictureText)
    const edited = await edit(picture, file.name)
    if (edited) attachments.replace(id, edited)
  }

  async function edit(picture: ImageBitmap, name: string): Promise<File | undefined> {
    try {
      const { openEditor } = await import('../../screenshot/open-editor.tsx')
      return await openEditor({ ...deps, strings: getStrings(), picture, name })
    } catch {
      attachments.complain(getStrings().errorPictureText)
      return undefined
    }
  }

  return {
    head({ phase }) {
      const { draftRestoredText, discardDraftButtonLabel } = getStrings()
      // What becomes of this form says it itself.
      const waiting = phase.confirmLabel ? undefined : showWaiting()
      const restored = isDraftRestored && (
        <p class="restored">
          {draftRestoredText}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              isDraftRestored = false
              attachments.clear()
              deps.discardDraft()
            }}
          >
            {discardDraftButtonLabel}
          </button>
        </p>
      )
      return (
        <>
          {waiting}
          {restored}
        </>
      )
    },
    note: () => (
      <>
        {guard.note('message')}
        <AttachmentRow
          strings={getStrings()}
          files={attachments.list()}
          problem={attachments.problem()}
          ways={ways}
          add={attachments.add}
          remove={(id) => {
            attachments.remove(id)
            // The button that had the focus is gone.
            root.querySelector<HTMLElement>('.files button, .files input')?.focus()
          }}
          edit={(item) => void editAttached(item)}
          capture={() => void capture()}
        />
        <p class="spoken" role="status">
          {spoken}
        </p>
      </>
    ),
    fields({ fields, phase, strings: texts }) {
      const strings = { ...texts, ...getStrings() }
      const { ratingDisplay, isNameRequired, showName = isNameRequired } = options
      const view = (field: CustomField, name: CustomFieldName | 'name', more?: NameField) => (
        <CustomFieldView
          key={name}
          field={field}
          name={name}
          value={fields[name]}
          issue={phase.issues?.[name]}
          requiredLabel={strings.isRequiredLabel}
          chooseLabel={strings.chooseLabel}
          {...more}
        />
      )
      return (
        <>
          {options.showRating !== false && ratingDisplay && ratingDisplay !== 'star' && (
            <RatingField display={ratingDisplay} strings={strings} value={fields.rating} />
          )}
          {options.fields?.map((field) => [
            view(field, customFieldName(field)),
            guard.note(customFieldName(field)),
          ])}
          {showName &&
            view(
              { name: 'name', label: strings.nameLabel, type: 'text', isRequired: isNameRequired },
              'name',
              { value: fields.name ?? options.name, placeholder: strings.namePlaceholder },
            )}
          <input name="website" class="trap" tabIndex={-1} autocomplete="off" aria-hidden="true" />
        </>
      )
    },
    findIssues: (fields) =>
      Object.fromEntries(
        findMissing(fields, options).map((name) => [name, getStrings().errorRequiredText]),
      ),
    change(form) {
      if (options.guardPersonalData !== false) guard.change(form)
    },
    mayBeSent: async (form) => options.guardPersonalData === false || guard.mayBeSent(form),
    files: () => attachments.list().map(({ file }) => file),
    clear() {
      isDraftRestored = false
      attachments.clear()
    },
  }
}

/** Files that are pasted into the dialog or dropped onto it. */
function takeDropped(
  dialog: HTMLDialogElement,
  signal: AbortSignal,
  add: (files: readonly File[]) => unknown,
): void {
  const take = (event: Event, data: DataTransfer | null): void => {
    dialog.classList.remove('dropping')
    if (!data?.files.length || !dialog.querySelector('form')) return
    event.preventDefault()
    add([...data.files])
  }
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dialog.classList.add('dropping')
  }
  dialog.addEventListener('paste', (event) => take(event, event.clipboardData), { signal })
  dialog.addEventListener('dragover', hover, { signal })
  dialog.addEventListener('dragleave', () => dialog.classList.remove('dropping'), { signal })
  dialog.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal })
}
