/** What to know about a theme's row before acting on it. */
import type { ReportTheme } from '../../contracts/report.ts'
import { strings } from '../strings.ts'
import { Mark } from '../ui/Mark.tsx'

interface Props {
  readonly theme: ReportTheme
}

export function ThemeMarks({ theme }: Props) {
  const { report: words } = strings
  return (
    <>
      {theme.isSignificant && (
        <Mark text={words.significant} tone="strong" title={words.significantLong} />
      )}{' '}
      {theme.change === 'new' && <Mark text={words.new} />}{' '}
      {theme.change === 'gone' && <Mark text={words.goneMark} tone="soft" />}{' '}
      {theme.state === 'forming' && (
        <Mark text={words.forming} tone="soft" title={words.formingLong} />
      )}{' '}
      {theme.state === 'retired' && <Mark text={words.retired} tone="soft" />}
    </>
  )
}
