/** The files that go along, and the ways to add one. */
import type { JSX } from 'preact'
import type { ExtrasStrings } from '../../strings/extras-en.ts'
import { TAKEN_TYPES } from './attachment-types.ts'
import type { Attached } from './attachments.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly strings: ExtrasStrings
  readonly files: readonly Attached[]
  /** Why the last file was not taken. */
  readonly problem: string
  readonly ways: Ways
  readonly add: (files: readonly File[]) => unknown
  readonly remove: (id: number) => unknown
  readonly edit: (file: Attached) => unknown
  readonly capture: () => unknown
}

/** What this browser and this page let people do. */
export interface Ways {
  readonly hasFiles: boolean
  readonly hasCamera: boolean
  readonly hasCapture: boolean
}

/** Thumbnails are drawn at twice their size, for dense screens. */
const THUMBNAIL_PX = 88

const CLIP =
  'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.5a1.5 1.5 0 0 1-2.5-2.5L14.5 8'
const CAMERA = 'M4 8h4l1.5-3h5L16 8h4v11H4zM12 10a3 3 0 1 0 0 6a3 3 0 1 0 0-6'
const SCREEN = 'M4 5h16v11H4zM9 20h6M12 16v4'
const SHEET = 'M6 3h8l4 4v14H6zM14 3v4h4'

export function AttachmentRow(props: Props): JSX.Element {
  const { strings, files, problem, ways, add, capture } = props
  return (
    <div class="files">
      {files.length > 0 && (
        <ul aria-label={strings.filesLabel}>
          {files.map((item) => (
            <FileItem key={item.id} item={item} {...props} />
          ))}
        </ul>
      )}
      <div class="ways">
        {ways.hasCapture && (
          <button type="button" class="way screenshot" onClick={capture}>
            <Icon path={SCREEN} />
            {strings.addScreenshotButtonLabel}
          </button>
        )}
        {ways.hasFiles && (
          <FileInput add={add} accept={TAKEN_TYPES.join()} label={strings.addFileButtonLabel}>
            <Icon path={CLIP} />
          </FileInput>
        )}
        {ways.hasFiles && ways.hasCamera && (
          <FileInput
            add={add}
            accept="image/*"
            capture="environment"
            label={strings.addPhotoButtonLabel}
          >
            <Icon path={CAMERA} />
          </FileInput>
        )}
      </div>
      <p class={problem ? 'issue' : 'quiet-text'}>
        {problem ||
          (ways.hasFiles && !ways.hasCapture && files.length === 0 ? strings.pasteHintText : '')}
      </p>
    </div>
  )
}

interface FileInputProps {
  readonly add: Props['add']
  readonly accept: string
  readonly label: string
  readonly capture?: 'environment'
  readonly children: JSX.Element
}

/** The browser's own control inside its label: a keyboard and a screen reader know it. Without a name: files are no fields. */
function FileInput({ accept, label, capture, children, add }: FileInputProps): JSX.Element {
  return (
    <label class="way">
      <input
        type="file"
        multiple
        accept={accept}
        {...(capture && { capture })}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          // The same file may be chosen again after it was removed.
          currentTarget.value = ''
        }}
      />
      {children}
      {label}
    </label>
  )
}

function FileItem({
  item,
  strings,
  remove,
  edit,
}: Props & { readonly item: Attached }): JSX.Element {
  const { name, type, size } = item.file
  const isPicture = type.startsWith('image/')
  return (
    <li>
      {isPicture ? (
        <canvas
          width={THUMBNAIL_PX}
          height={THUMBNAIL_PX}
          ref={(canvas) => {
            if (canvas) void drawThumbnail(canvas, item.file)
          }}
        />
      ) : (
        <Icon path={SHEET} />
      )}
      <span class="file-name">{name}</span>
      <small>{formatSize(size)}</small>
      {isPicture && (
        <button
          type="button"
          class="quiet edit"
          aria-label={strings.editFileLabel.replace('{name}', () => name)}
          onClick={() => edit(item)}
        />
      )}
      <button
        type="button"
        class="quiet remove"
        aria-label={strings.removeFileLabel.replace('{name}', () => name)}
        onClick={() => remove(item.id)}
      />
    </li>
  )
}

function formatSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
