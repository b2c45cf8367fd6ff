/** What stands where the first report will be: how to get entries in, or how to have them analysed. */
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import { ResourceView } from '../ui/ResourceView.tsx'
import { AwaitEntries } from './AwaitEntries.tsx'
import { AwaitReport } from './AwaitReport.tsx'

interface Props {
  readonly onReport: () => void
}

export function FirstReport({ onReport }: Props) {
  const { api, projectId } = useSession()
  const project = useResource(projectId, (signal) => api.getProject(signal))
  return (
    <ResourceView resource={project}>
      {(value) =>
        value.entryCount === 0 ? (
          <AwaitEntries project={value} />
        ) : (
          <AwaitReport project={value} onReport={onReport} />
        )
      }
    </ResourceView>
  )
}
