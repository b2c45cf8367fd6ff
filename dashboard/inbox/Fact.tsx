/** A name and its value in a list of facts; nothing where there is no value. */

interface Props {
  readonly name: string
  readonly value: string | null
}

export function Fact({ name, value }: Props) {
  if (value === null || value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
