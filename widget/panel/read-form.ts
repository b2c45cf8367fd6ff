/** What a form's fields hold now, by name. */
export function readForm(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {}
  new FormData(form).forEach((value, name) => {
    fields[name] = String(value)
  })
  return fields
}
