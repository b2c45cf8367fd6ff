/** The tags and the rules that assign them. */
import { useState } from 'preact/hooks'
import type { Tag } from '../../contracts/tag.ts'
import { announce } from '../announce.ts'
import { useResource } from '../resource.ts'
import { mayEdit, useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { Section } from './Section.tsx'
import { TagForm } from './TagForm.tsx'
import { TagItem } from './TagItem.tsx'

export function TagsSection() {
  const { api, projectId, role } = useSession()
  const tags = useResource(
    projectId,
    (signal) => api.listTags(signal),
    (list) => list.items.length === 0,
  )
  const [deleting, setDeleting] = useState<Tag | null>(null)
  const { settings } = strings
  const isEditor = mayEdit(role)

  return (
    <Section id="tags" title={settings.tags} lead={settings.tagsLead}>
      <ResourceView resource={tags} skeletonRows={2} empty={<p class="muted">{settings.noTags}</p>}>
        {(list) => (
          <ul class="item-list">
            {list.items.map((tag) => (
              <TagItem
                key={tag.id}
                tag={tag}
                {...(isEditor ? { onDelete: () => setDeleting(tag) } : {})}
              />
            ))}
          </ul>
        )}
      </ResourceView>
      {isEditor ? (
        <TagForm
          onCreated={(tag) => {
            announce(settings.tagAdded(tag.name))
            tags.reload()
          }}
        />
      ) : (
        <p class="hint">{settings.editorOnly}</p>
      )}
      {deleting && (
        <ConfirmDialog
          title={settings.tagDeleteTitle(deleting.name)}
          lead={settings.tagDeleteLead}
          confirmLabel={settings.tagDelete}
          onConfirm={async () => {
            await api.deleteTag(deleting.id)
            announce(settings.tagDeleted(deleting.name))
            tags.reload()
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </Section>
  )
}
