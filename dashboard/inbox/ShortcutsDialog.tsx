/** The list of the inbox's keys, and the switch that turns them off. */
import { useState } from 'preact/hooks'
import { areShortcutsOn, keepShortcutsOn } from '../shortcuts.ts'
import { strings } from '../strings.ts'
import { Modal } from '../ui/Modal.tsx'

const KEYS = [
  { keys: ['j', '↓'], name: 'next' },
  { keys: ['k', '↑'], name: 'previous' },
  { keys: ['Enter', 'o'], name: 'open' },
  { keys: ['/'], name: 'search' },
  { keys: ['?'], name: 'help' },
  { keys: ['Esc'], name: 'leave' },
] as const

interface Props {
  readonly onClose: () => void
}

export function ShortcutsDialog({ onClose }: Props) {
  const [isOn, setOn] = useState(areShortcutsOn)
  return (
    <Modal title={strings.inbox.shortcuts} onClose={onClose}>
      <dl class="shortcuts">
        {KEYS.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{strings.inbox.keys[name]}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            keepShortcutsOn(event.currentTarget.checked)
            setOn(event.currentTarget.checked)
          }}
        />
        {strings.inbox.shortcutsOn}
      </label>
      <div class="row row-end">
        <button type="button" class="button" onClick={onClose}>
          {strings.close}
        </button>
      </div>
    </Modal>
  )
}
