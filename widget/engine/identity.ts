/** Who the person is, as the page says it. */
import type { Person } from '../api.ts'
import type { GivenOptions } from '../core/options.ts'

/** Whatever was known of the person before is gone: it may have been somebody else. */
export function rememberPerson(
  options: GivenOptions,
  respondent: string,
  { name, email, traits, signature }: Person,
): void {
  Object.assign(options, { respondent, name, email, traits, respondentSignature: signature })
}

export function forgetPerson(options: GivenOptions): void {
  const nobody = {
    respondent: undefined,
    name: undefined,
    email: undefined,
    traits: undefined,
    respondentSignature: undefined,
  } satisfies Partial<GivenOptions>
  Object.assign(options, nobody)
}
