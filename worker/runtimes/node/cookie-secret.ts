/** The secret that signs session cookies: from the environment, or made once and kept beside the database. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SECRET_BYTES = 32
const OWNER_ONLY = 0o600

/** Reads `cookie-secret` in the data folder, or writes it with a new secret, readable by its owner only. */
export function keepCookieSecret(dataFolder: string): string {
  const file = join(dataFolder, 'cookie-secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: OWNER_ONLY })
  return secret
}
