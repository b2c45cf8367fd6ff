/** The top of every page: the mark, the four places, the project and the account. */
import { useLocation } from 'preact-iso'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx'
import { ProjectSwitcher } from './ProjectSwitcher.tsx'
import { SignOutButton } from './SignOutButton.tsx'

const PLACES = [
  { href: '/', name: 'report', also: /^\/reports\// },
  { href: '/themes', name: 'themes', also: /^\/themes\// },
  { href: '/inbox', name: 'inbox', also: null },
  { href: '/settings', name: 'settings', also: null },
] as const

export function Masthead() {
  const { path } = useLocation()
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <a class="masthead-home" href="/">
          <Wordmark />
        </a>
        <nav class="places" aria-label={strings.nav.label}>
          <ul>
            {PLACES.map(({ href, name, also }) => {
              const isHere = path === href || (also?.test(path) ?? false)
              return (
                <li key={name}>
                  <a
                    href={href}
                    data-here={isHere}
                    {...(isHere ? { 'aria-current': path === href ? 'page' : 'true' } : {})}
                  >
                    <Icon name={name} />
                    {strings.nav[name]}
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
        <div class="masthead-tools">
          <ProjectSwitcher />
          <ColorSchemeToggle />
          <SignOutButton />
        </div>
      </div>
    </header>
  )
}
