/** Fingerprints what a report was built from, so that a replay can prove that it used the same. */
import { hashSecret } from '../secret.ts'

/** SHA-256 in hex of the inputs' JSON. Equal inputs in equal order give equal hashes. */
export function hashInputs(inputs: readonly unknown[]): Promise<string> {
  return hashSecret(JSON.stringify(inputs))
}
