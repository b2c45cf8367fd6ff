/** Asks before something that cannot be undone. */
import { useAction } from '../action.ts'
import { strings } from '../strings.ts'
import { Modal } from './Modal.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'

interface Props {
  readonly title: string
  readonly lead: string
  readonly confirmLabel: string
  readonly onConfirm: () => Promise<void>
  readonly onClose: () => void
}

export function ConfirmDialog({ title, lead, confirmLabel, onConfirm, onClose }: Props) {
  const action = useAction()

  async function confirm(): Promise<void> {
    if (await action.run(onConfirm)) onClose()
  }

  return (
    <Modal title={title} onClose={onClose}>
      <p>{lead}</p>
      {action.problem && <ProblemNotice problem={action.problem} />}
      <div class="row row-end">
        <button type="button" class="button" onClick={onClose}>
          {strings.cancel}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled={action.isRunning}
          onClick={() => void confirm()}
        >
          {confirmLabel}
        </button>
      </div>
    </Modal>
  )
}
