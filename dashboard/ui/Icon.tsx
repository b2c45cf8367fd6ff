/** The few line icons of the dashboard. Decorative: the words beside them carry the meaning. */

const PATHS = {
  report: 'M5 4h10l4 4v12H5zM14 4v5h5M8 13h8M8 16.5h5',
  themes:
    'M4 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M13 15a4 4 0 1 0 8 0 4 4 0 1 0-8 0M5 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 2.5h3L15 13h5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  up: 'M12 19V6M6.5 11.5 12 6l5.5 5.5',
  down: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  flat: 'M5 12h14',
  spike: 'M4 18l5-4 3 2 3-11 2 9 3-2',
  quiet: 'M5 10v4h3l4 4V6L8 10zM16 10l4 4M20 10l-4 4',
  gone: 'M5 5l14 14M19 5 5 19',
  search: 'M5 11a6 6 0 1 0 12 0 6 6 0 1 0-12 0M15.5 15.5 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  left: 'M14.5 6 8.5 12l6 6',
  right: 'M9.5 6l6 6-6 6',
  sun: 'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'M5 12.5 10 17.5 19 7',
  alert: 'M12 4 21 19H3zM12 10v4M12 16.6v.2',
  signOut: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9',
} as const
export type IconName = keyof typeof PATHS

interface Props {
  readonly name: IconName
}

export function Icon({ name }: Props) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
