/** The token of a receipt: opens one entry to whoever holds it. Made from the entry's id, so nothing is kept for it. */
import { areEqualInConstantTime, hmacSha256 } from '../hmac.ts'
import { toBase64Url } from '../secret.ts'

/** The token of an entry, in base64url. */
export async function makeReceiptToken(receiptSecret: string, entryId: string): Promise<string> {
  return toBase64Url(await hmacSha256(receiptSecret, entryId))
}

/** Whether a token is the entry's, in a time that tells nothing of how close it came. */
export async function verifyReceiptToken(
  receiptSecret: string,
  entryId: string,
  token: string,
): Promise<boolean> {
  return areEqualInConstantTime(token, await makeReceiptToken(receiptSecret, entryId))
}
