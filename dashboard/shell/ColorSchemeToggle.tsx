/** Steps through system, light and dark. */
import { useState } from 'preact/hooks'
import { announce } from '../announce.ts'
import { COLOR_SCHEMES, keepColorScheme, readColorScheme } from '../color-scheme.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const

export function ColorSchemeToggle() {
  const [scheme, setScheme] = useState(readColorScheme)
  const label = `${strings.nav.schemeLabel}: ${strings.nav.scheme[scheme]}`

  function step(): void {
    const next = COLOR_SCHEMES[(COLOR_SCHEMES.indexOf(scheme) + 1) % COLOR_SCHEMES.length]
    if (next === undefined) return
    keepColorScheme(next)
    setScheme(next)
    announce(strings.nav.scheme[next])
  }

  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={step}>
      <Icon name={ICONS[scheme]} />
    </button>
  )
}
