/** Where `announce` is heard. */
import { useEffect, useState } from 'preact/hooks'
import { onAnnounce } from '../announce.ts'

export function LiveRegion() {
  const [text, setText] = useState('')

  // Listens as long as the shell stands.
  useEffect(() => onAnnounce(setText), [])

  return (
    <div class="visually-hidden" role="status">
      {text}
    </div>
  )
}
