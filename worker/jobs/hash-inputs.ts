/** Fingerprints what a report was built from, so that a replay can prove that it used the same. */
import { sha256 } from '../sha256.ts'

/** SHA-256 in hex of the inputs' JSON. Equal inputs in equal order give equal hashes. */
export function hashInputs(inputs: readonly unknown[]): Promise<string> {
  return sha256(JSON.stringify(inputs))
}
