/** How to put the widget on a page. */
import type { Project } from '../../contracts/project.ts'
import { makeEmbedSnippet } from '../embed-snippet.ts'
import { strings } from '../strings.ts'
import { Snippet } from '../ui/Snippet.tsx'
import { Section } from './Section.tsx'

interface Props {
  readonly project: Project
}

export function EmbedSection({ project }: Props) {
  const { settings, empty } = strings
  return (
    <Section id="embed" title={settings.embed} lead={settings.embedLead}>
      <Snippet label={empty.snippet} code={makeEmbedSnippet(location.origin, project.publicKey)} />
      <Snippet label={settings.publicKey} code={project.publicKey} />
      <p class="hint">
        {settings.publicKeyNote} <a href="/demo/">{empty.demo}</a>
      </p>
    </Section>
  )
}
