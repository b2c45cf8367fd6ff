/** One tag with its rule. */
import type { Tag } from '../../contracts/tag.ts'
import { toInboxUrl } from '../filters.ts'
import { format } from '../format.ts'
import { strings } from '../strings.ts'
import { Phrases } from './Phrases.tsx'

interface Props {
  readonly tag: Tag
  readonly onDelete?: () => void
}

export function TagItem({ tag, onDelete }: Props) {
  const { settings, empty } = strings
  return (
    <li>
      <div>
        <p class="item-name">
          {tag.name}{' '}
          <a class="muted" href={toInboxUrl({ tag: tag.id })}>
            {empty.entries(tag.entryCount, format.count(tag.entryCount))}
          </a>
        </p>
        <p class="rule">
          <Phrases phrases={tag.any} />
          {tag.none.length > 0 && (
            <>
              {' '}
              <span class="muted">{settings.tagNoneOf}</span> <Phrases phrases={tag.none} />
            </>
          )}
        </p>
      </div>
      {onDelete && (
        <button
          type="button"
          class="button button-small"
          aria-label={settings.deleteOf(tag.name)}
          onClick={onDelete}
        >
          {settings.tagDelete}
        </button>
      )}
    </li>
  )
}
