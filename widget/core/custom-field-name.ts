/** Under which name a page's own field is in the form, apart from the form's own names. Pure. */

const PREFIX = 'own:'

export type CustomFieldName = `own:${string}`

export function customFieldName({ name }: { readonly name: string }): CustomFieldName {
  return `own:${name}`
}

/** The values of the page's own fields by the names the page gave them; empty ones are left out. */
export function readCustomFields(
  fields: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields))
    if (name.startsWith(PREFIX) && value?.trim()) values[name.slice(PREFIX.length)] = value
  return values
}
