/** Names the open project, and switches where there are several. */
import { useLocation } from 'preact-iso'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'

export function ProjectSwitcher() {
  const { session, projectId, openProject } = useSession()
  const { path, route } = useLocation()
  const { projects } = session

  function open(id: string): void {
    openProject(id)
    // A theme, report or filter of one project means nothing in another.
    const place = path.startsWith('/reports') ? '/' : `/${path.split('/')[1] ?? ''}`
    route(place)
  }

  if (projects.length < 2) return <span class="project-name">{projects[0]?.name}</span>
  return (
    <select
      class="project-switcher"
      aria-label={strings.nav.project}
      value={projectId}
      onChange={(event) => open(event.currentTarget.value)}
    >
      {projects.map((project) => (
        <option key={project.id} value={project.id}>
          {project.name}
        </option>
      ))}
    </select>
  )
}
