/** What a form's fields hold now. */
import type { FormFields } from '../core/submission.ts'

export function readForm(form: HTMLFormElement): FormFields {
  const fields: Record<string, string> = {}
  new FormData(form).forEach((value, name) => {
    fields[name] = String(value)
  })
  return fields
}
