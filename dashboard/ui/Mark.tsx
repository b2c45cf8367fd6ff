/** A small word that qualifies what it stands beside. */

interface Props {
  readonly text: string
  readonly tone?: 'plain' | 'strong' | 'soft'
  readonly title?: string
}

export function Mark({ text, tone = 'plain', title }: Props) {
  return (
    <span class="mark" data-tone={tone} {...(title === undefined ? {} : { title })}>
      {text}
    </span>
  )
}
