/** The tags and themes a project has, as choices of the inbox's filters. */
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import type { Choice } from '../ui/SelectField.tsx'

/** The most the API gives in one page; smaller themes are reached from their own page. */
const THEMES_OFFERED = '200'

export interface FilterChoices {
  readonly tags: readonly Choice[]
  readonly themes: readonly Choice[]
}

export function useFilterChoices(): FilterChoices {
  const { api, projectId } = useSession()
  const tags = useResource(projectId, (signal) => api.listTags(signal))
  const themes = useResource(projectId, (signal) =>
    api.listThemes({ limit: THEMES_OFFERED }, signal),
  )
  return {
    tags: (tags.state.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    themes: (themes.state.value?.items ?? []).map(({ id, label }) => ({ value: id, label })),
  }
}
