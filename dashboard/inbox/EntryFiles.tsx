/** The files that came with an entry. They are only ever saved, never shown here: a stranger sent them. */
import type { Attachment } from '../../contracts/attachment.ts'
import { useAction } from '../action.ts'
import { format } from '../format.ts'
import { saveFile } from '../save-file.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly files: readonly Attachment[]
}

export function EntryFiles({ files }: Props) {
  const { api } = useSession()
  const download = useAction()
  return (
    <section>
      <h3 class="section-label">{strings.entry.files}</h3>
      <ul class="files">
        {files.map(({ id, name, byteCount }) => (
          <li key={id}>
            <button
              type="button"
              class="link-button file-button"
              aria-disabled={download.isRunning}
              onClick={() => download.run(async () => saveFile(await api.getAttachment(id), name))}
            >
              <span class="visually-hidden">{strings.entry.download}</span> {name}
            </button>
            <span class="muted">{format.bytes(byteCount)}</span>
          </li>
        ))}
      </ul>
      {download.problem && <ProblemNotice problem={download.problem} />}
    </section>
  )
}
