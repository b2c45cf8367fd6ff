/** The files that will go with a feedback: taken, made to fit or refused in words, and given away when it is sent. */
import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_MAX, FILE_NAME_MAX } from '../../../contracts/limits.ts'
import type { ExtrasStrings } from '../../strings/extras-en.ts'
import { TAKEN_TYPES } from './attachment-types.ts'

export interface Attached {
  /** Tells files of one name apart. */
  readonly id: number
  readonly file: File
}

export interface Attachments {
  list(): readonly Attached[]
  /** Why the last file was not taken; empty when it was. */
  problem(): string
  add(files: readonly File[]): Promise<void>
  /** Puts an edited picture in the place of the one before. */
  replace(id: number, file: File): void
  remove(id: number): void
  clear(): void
  /** Says what was not a matter of one file. */
  complain(text: string): void
}

export interface AttachmentsDeps {
  readonly getStrings: () => ExtrasStrings
  readonly render: () => void
  /** For the live region. */
  readonly say: (text: string) => void
  /** Where the number of files is kept, so that a reload can say that they are lost. */
  readonly storageName: string | undefined
}

export function createAttachments(deps: AttachmentsDeps): Attachments {
  const { getStrings, render, say, storageName } = deps
  let attached: readonly Attached[] = []
  let problem = ''
  let lastId = 0

  function set(next: readonly Attached[]): void {
    attached = next
    keepCount(storageName, next.length)
    render()
  }

  function complain(text: string): void {
    problem = text
    say(text)
  }

  /** The file as it can be sent, or why it cannot. */
  async function take(file: File): Promise<File | string> {
    const { errorFileTypeText, errorFileSizeText } = getStrings()
    const name = file.name.slice(-FILE_NAME_MAX)
    const isTaken = TAKEN_TYPES.some((type) => type === file.type)
    if (isTaken && file.size <= ATTACHMENT_MAX_BYTES) return file
    if (file.type.startsWith('image/')) {
      const fitted = await shrink(file)
      if (fitted) return fitted
    }
    return (isTaken ? errorFileSizeText : errorFileTypeText)
      .replace('{name}', name)
      .replace('{size}', `${ATTACHMENT_MAX_BYTES / 1024 / 1024} MB`)
  }

  return {
    list: () => attached,
    problem: () => problem,
    async add(files) {
      problem = ''
      for (const file of files) {
        const taken = attached.length < ATTACHMENTS_MAX ? await take(file) : file
        if (typeof taken === 'string') complain(taken)
        else if (attached.length >= ATTACHMENTS_MAX)
          complain(getStrings().errorFileCountText.replace('{count}', `${ATTACHMENTS_MAX}`))
        else {
          lastId += 1
          set([...attached, { id: lastId, file: taken }])
          say(getStrings().fileAddedText.replace('{name}', taken.name))
        }
      }
    },
    replace(id, file) {
      set(attached.map((item) => (item.id === id ? { id, file } : item)))
    },
    remove(id) {
      const name = attached.find((item) => item.id === id)?.file.name ?? ''
      problem = ''
      set(attached.filter((item) => item.id !== id))
      say(getStrings().fileRemovedText.replace('{name}', name))
    },
    clear() {
      problem = ''
      attached = []
      keepCount(storageName, 0)
    },
    complain,
  }
}

/** Whether files were added on this page before it was reloaded. Asked once: they are not lost a second time. */
export function wereFilesLost(storageName: string | undefined): boolean {
  if (!storageName) return false
  try {
    const wereThere = sessionStorage.getItem(storageName) !== null
    sessionStorage.removeItem(storageName)
    return wereThere
  } catch {
    return false
  }
}

function keepCount(storageName: string | undefined, count: number): void {
  if (!storageName) return
  try {
    if (count > 0) sessionStorage.setItem(storageName, `${count}`)
    else sessionStorage.removeItem(storageName)
  } catch {
    // Where storage is denied nothing is said of lost files.
  }
}

/** A picture that is too large, or of a kind that only browsers read. */
async function shrink(file: File): Promise<File | undefined> {
  try {
    const { fitPicture } = await import('./fit-picture.ts')
    const bitmap = await createImageBitmap(file)
    const fitted = await fitPicture(bitmap, file.name)
    bitmap.close()
    return fitted
  } catch {
    return undefined
  }
}
