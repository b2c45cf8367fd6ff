/** Copies a text and says so, also aloud. */
import { useEffect, useState } from 'preact/hooks'
import { announce } from '../announce.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

const SHOWN_MS = 2000

interface Props {
  readonly text: string
}

export function CopyButton({ text }: Props) {
  const [isCopied, setCopied] = useState(false)

  // Takes the confirmation back after a while.
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(strings.copied)
    } catch {
      // Refused, or no clipboard outside a secure context.
      announce(strings.copyFailed)
    }
  }

  return (
    <button type="button" class="button button-small" onClick={() => void copy()}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      {isCopied ? strings.copied : strings.copy}
    </button>
  )
}
