/** Entries, each opening where it stands. */
import type { Entry } from '../../contracts/entry.ts'
import { EntryItem } from './EntryItem.tsx'

interface Props {
  readonly entries: readonly Entry[]
}

export function EntryList({ entries }: Props) {
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}
