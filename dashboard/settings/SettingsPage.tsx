/** The project: its name, how to embed it, who may send, what is kept, its keys and its tags. */
import { useResource } from '../resource.ts'
import { mayAdminister, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { Page } from '../ui/Page.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { KeysSection } from './KeysSection.tsx'
import { OriginsSection } from './OriginsSection.tsx'
import { PrivacySection } from './PrivacySection.tsx'
import { ProjectSection } from './ProjectSection.tsx'
import { TagsSection } from './TagsSection.tsx'

const SECTIONS = ['project', 'embed', 'origins', 'privacy', 'keys', 'tags'] as const

export function SettingsPage() {
  const { api, role, projectId } = useSession()
  const project = useResource(projectId, (signal) => api.getProject(signal))
  const isAdmin = mayAdminister(role)
  return (
    <Page title={strings.settings.title}>
      <div class="settings">
        <nav class="settings-nav" aria-label={strings.settings.sections}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {strings.settings[section]}
            </a>
          ))}
        </nav>
        <div class="settings-body">
          <ResourceView resource={project}>
            {(value) => (
              <>
                <ProjectSection key={value.name} project={value} onChange={project.replace} />
                <EmbedSection project={value} />
                <OriginsSection
                  key={value.allowedOrigins.join()}
                  project={value}
                  onChange={project.replace}
                />
                <PrivacySection
                  key={String(value.isRedacting)}
                  project={value}
                  onChange={project.replace}
                />
              </>
            )}
          </ResourceView>
          {isAdmin && <KeysSection />}
          <TagsSection />
        </div>
      </div>
    </Page>
  )
}
