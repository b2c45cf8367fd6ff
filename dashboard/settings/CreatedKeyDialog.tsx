/** The one time a secret is shown. */
import type { CreatedKey } from '../api.ts'
import { strings } from '../strings.ts'
import { Modal } from '../ui/Modal.tsx'
import { Snippet } from '../ui/Snippet.tsx'

interface Props {
  readonly created: CreatedKey
  readonly onClose: () => void
}

export function CreatedKeyDialog({ created, onClose }: Props) {
  const { settings } = strings
  return (
    <Modal title={settings.keyCreated} onClose={onClose}>
      <p>{settings.keyCreatedLead}</p>
      <Snippet label={created.name} code={created.secret} />
      <div class="row row-end">
        <button type="button" class="button button-primary" onClick={onClose}>
          {settings.keyDone}
        </button>
      </div>
    </Modal>
  )
}
