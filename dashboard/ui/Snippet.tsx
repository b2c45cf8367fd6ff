/** A piece of code to copy. */
import { CopyButton } from './CopyButton.tsx'

interface Props {
  readonly label: string
  readonly code: string
}

export function Snippet({ label, code }: Props) {
  return (
    <figure class="snippet">
      <figcaption>
        <span>{label}</span>
        <CopyButton text={code} />
      </figcaption>
      <pre>
        <code>{code}</code>
      </pre>
    </figure>
  )
}
