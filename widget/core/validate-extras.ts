/** Says which of the form's further fields must still be filled in. Pure. */
import type { CustomField } from '../api.ts'
import { customFieldName } from './custom-field-name.ts'
import type { FormFields } from './submission.ts'

export interface ExtrasRules {
  readonly isNameRequired?: boolean | undefined
  readonly showName?: boolean | undefined
  readonly fields?: readonly CustomField[] | undefined
}

/** The names of these fields, as the form has them. */
export function findMissing(
  fields: FormFields,
  { isNameRequired, showName = isNameRequired, fields: own = [] }: ExtrasRules,
): readonly (keyof FormFields)[] {
  const missing = own
    .filter((field) => field.isRequired && !fields[customFieldName(field)]?.trim())
    .map(customFieldName)
  return showName && isNameRequired && !fields.name?.trim() ? [...missing, 'name'] : missing
}
