/** Becomes the owner of an install the way people do: by the one-time link. */
import { type Session, sessionSchema } from '../../../contracts/session.ts'
import { readAnswer } from '../read-answer.ts'
import { json } from '../requests.ts'
import { INSTALL_URL, type TestInstall } from '../test-install.ts'

export const OWNER = {
  name: 'Ada',
  email: 'ada@example.com',
  password: 'correct horse battery',
} as const

export interface Owner {
  readonly session: Session
  /** What the owner's browser sends with every request of the dashboard. */
  readonly headers: { readonly Cookie: string; readonly Origin: string }
}

export async function claim(install: TestInstall): Promise<Owner> {
  const token = await install.prepareClaim()
  const answer = await install.fetch('/v1/claim', json('POST', { token, ...OWNER }, {}))
  const session = await readAnswer(answer, 201, sessionSchema)
  return { session, headers: browserHeaders(answer) }
}

/** The cookies an answer set, as the browser sends them back. */
export function browserHeaders(answer: Response): Owner['headers'] {
  const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { Cookie: pairs.join('; '), Origin: INSTALL_URL }
}
