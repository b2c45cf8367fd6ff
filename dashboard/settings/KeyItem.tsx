/** One secret key, without its secret. */
import type { Key } from '../../contracts/project.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  readonly item: Key
  readonly onRevoke: () => void
}

export function KeyItem({ item, onRevoke }: Props) {
  const { settings } = strings
  const used = item.lastUsedAt
    ? settings.keyUsed(format.ago(item.lastUsedAt, Date.now()))
    : settings.keyUnused
  return (
    <li>
      <div>
        <p class="item-name">{item.name}</p>
        <p class="item-marks">
          {item.scopes.map((scope) => (
            <Mark key={scope} text={settings.scopes[scope]} title={scope} />
          ))}
        </p>
        <p class="muted">
          {settings.keyHint(item.hint)} · {settings.keyCreatedAt(format.date(item.createdAt))} ·{' '}
          {used}
        </p>
      </div>
      <button
        type="button"
        class="button button-small"
        aria-label={settings.revokeOf(item.name)}
        onClick={onRevoke}
      >
        {settings.keyRevoke}
      </button>
    </li>
  )
}
