/** One theme: what it is, how it went, what people said, and every entry in it. */
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Page } from '../ui/Page.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { ThemeView } from './ThemeView.tsx'

interface Props {
  readonly id: string
}

export function ThemePage({ id }: Props) {
  const { api } = useSession()
  const theme = useResource(id, (signal) => api.getTheme(id, signal))
  const shown = theme.state.value
  return (
    <Page
      title={shown?.label ?? strings.theme.title}
      kicker={
        <>
          <a href="/themes">{strings.themes.title}</a>
          {shown && ` · ${strings.themeStates[shown.state]}`}
        </>
      }
      lead={
        shown &&
        shown.keywords.length > 0 && (
          <>
            <span class="visually-hidden">{strings.theme.keywords}: </span>
            {shown.keywords.join(' · ')}
          </>
        )
      }
    >
      <ResourceView resource={theme} skeletonRows={8}>
        {(value) => <ThemeView theme={value} />}
      </ResourceView>
    </Page>
  )
}
