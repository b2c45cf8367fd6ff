/** The secret keys: made, shown once, listed, revoked. */
import { useState } from 'preact/hooks'
import type { Key } from '../../contracts/project.ts'
import { announce } from '../announce.ts'
import type { CreatedKey } from '../api.ts'
import { useResource } from '../resource.ts'
import { useSession } from '../session.ts'
import { strings } from '../strings.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ResourceView } from '../ui/ResourceView.tsx'
import { CreatedKeyDialog } from './CreatedKeyDialog.tsx'
import { KeyForm } from './KeyForm.tsx'
import { KeyItem } from './KeyItem.tsx'
import { Section } from './Section.tsx'

export function KeysSection() {
  const { api, projectId } = useSession()
  const keys = useResource(
    projectId,
    (signal) => api.listKeys(signal),
    (list) => list.items.length === 0,
  )
  const [created, setCreated] = useState<CreatedKey | null>(null)
  const [revoking, setRevoking] = useState<Key | null>(null)
  const { settings } = strings

  return (
    <Section id="keys" title={settings.keys} lead={settings.keysLead}>
      <ResourceView resource={keys} skeletonRows={2} empty={<p class="muted">{settings.noKeys}</p>}>
        {(list) => (
          <ul class="item-list">
            {list.items.map((key) => (
              <KeyItem key={key.id} item={key} onRevoke={() => setRevoking(key)} />
            ))}
          </ul>
        )}
      </ResourceView>
      <KeyForm
        onCreated={(key) => {
          setCreated(key)
          keys.reload()
        }}
      />
      {created && <CreatedKeyDialog created={created} onClose={() => setCreated(null)} />}
      {revoking && (
        <ConfirmDialog
          title={settings.keyRevokeTitle(revoking.name)}
          lead={settings.keyRevokeLead}
          confirmLabel={settings.keyRevoke}
          onConfirm={async () => {
            await api.deleteKey(revoking.id)
            announce(settings.keyRevoked(revoking.name))
            keys.reload()
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </Section>
  )
}
