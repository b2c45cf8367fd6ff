/** Files that are sent with the response. Each is kept on the device until then. */
import type { JSX } from 'preact'
import { ATTACHMENT_MAX_BYTES } from '../../../contracts/limits.ts'
import { ATTACHMENT_TYPES } from '../../../contracts/vocabulary.ts'
import type { FieldProps } from '../field-props.ts'
import type { MoreStrings } from './more-field.tsx'

export function FileField(
  props: FieldProps<'file'> & { readonly strings: MoreStrings },
): JSX.Element {
  const { question, run, value, answer, strings, naming } = props
  const { files, deps } = run
  const ids = Array.isArray(value) ? value : []

  const add = async (chosen: readonly File[]): Promise<void> => {
    const kept = await Promise.all(chosen.map((file) => keep(file, props)))
    const added = kept.flatMap((id) => id ?? [])
    const before = run.answers[question.id]
    if (added[0]) answer([...(Array.isArray(before) ? before : []), ...added])
    if (added.length < chosen.length)
      run.show({ message: strings.errorUploadText, isMistake: true })
  }
  return (
    <div class="files">
      {ids.map((id) => (
        <p key={id}>
          <span>{files.get(id)?.name}</span>
          <button
            type="button"
            class="remove"
            aria-label={strings.removeFileLabel.replace('{name}', `${files.get(id)?.name}`)}
            onClick={() => answer(ids.filter((other) => other !== id))}
          />
        </p>
      ))}
      {deps.upload && ids.length < (question.maxFiles ?? 1) && (
        <label class="button">
          {strings.addFileLabel}
          <input
            {...naming}
            type="file"
            name={question.id}
            aria-labelledby={`${naming['aria-labelledby']} add`}
            multiple={(question.maxFiles ?? 1) > 1}
            accept={ATTACHMENT_TYPES.join()}
            onChange={({ currentTarget }) => {
              void add([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
        </label>
      )}
    </div>
  )
}

/** The id that stands in the answer; nothing where the file cannot be kept or the server would refuse it. */
async function keep(file: File, { run }: FieldProps<'file'>): Promise<string | undefined> {
  if (file.size > ATTACHMENT_MAX_BYTES) return undefined
  const reference = await run.deps.upload?.(file).catch(() => undefined)
  if (reference) run.files.set(reference.id, reference)
  return reference?.id
}
