/** The small pictures of kinds and states. Each stands beside words that say the same, so none is spoken. */
import type { JSX } from 'preact'
import type { AnnouncementKind, EntryStatus } from '../../contracts/vocabulary.ts'

export type IconName = AnnouncementKind | EntryStatus | 'withdrawn' | 'link' | 'back' | 'reply'

const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8'

/** Lines on a field of 16 by 16. */
const PATHS: Readonly<Record<IconName, string>> = {
  maintenance:
    'M13.9 4.3a3.6 3.6 0 0 1-4.9 4.4L4.6 13a1.6 1.6 0 0 1-2.3-2.3L6.7 6.4a3.6 3.6 0 0 1 4.4-4.9L9 3.7 9.3 6l2.3.4z',
  incident: 'M8 1.8l6.6 11.8H1.4zM8 6.2v3.4M8 11.5v.4',
  resolved: `${RING}M5 8.2l2.2 2.2L11 6`,
  news: 'M2 6.5v3h2.5L11 13V3L4.5 6.5zM13.5 6.5v3M5 9.8l1 3.7',
  new: `${RING}M8 5v3.2l2 1.3`,
  open: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  planned: 'M2.5 3.5h11v10h-11zM2.5 6.7h11M5.5 1.8v3M10.5 1.8v3',
  started: `${RING}M8 1.8v12.4M8 4.5l3.5 1M8 8h4M8 11.5l3.5-1`,
  done: `${RING}M5 8.2l2.2 2.2L11 6`,
  declined: `${RING}M4.5 8h7`,
  withdrawn: 'M6 4L2.5 7.5 6 11M2.5 7.5h7a3.5 3.5 0 0 1 0 7H8',
  link: 'M6.7 9.3l2.6-2.6M7.5 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4l-1.2 1.2M8.5 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4l1.2-1.2',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  reply: 'M2 3h12v8H7l-3 2.7V11H2z',
}

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
