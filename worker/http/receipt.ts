/** Who may follow an entry up: whoever holds its receipt's token. */
import type { MiddlewareHandler } from 'hono'
import { verifyReceiptToken } from '../ingest/receipt-token.ts'
import { getReceiptPlace } from '../store/follow-ups.ts'
import { bearerToken } from './access.ts'
import type { AppEnv } from './env.ts'
import { networkOf } from './network-of.ts'
import { ProblemError } from './problem.ts'
import { refuseOverLimit } from './refuse-over-limit.ts'

export interface ReceiptEnv extends AppEnv {
  Variables: AppEnv['Variables'] & {
    receipt: {
      readonly projectId: string
      readonly entryId: string
      readonly isRedacting: boolean
    }
  }
}

/** Checked against where there is no entry, so that both answers take as long. */
const NO_SECRET = 'there is no such entry'

/** Lets a request through if its token is the entry's. An entry that is not there and a wrong token are one answer. */
export function requireReceipt(): MiddlewareHandler<ReceiptEnv> {
  return async function receiptGuard(c, next) {
    const { deps } = c.var
    refuseOverLimit(await deps.limit('receipts', networkOf(deps.addressOf(c.req.raw, c.env))))
    const token = bearerToken(c.req.raw.headers)
    if (token === undefined)
      throw new ProblemError('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } })
    const entryId = c.req.param('entryId') ?? ''
    const place = await getReceiptPlace(deps.db, entryId)
    const isTheirs = await verifyReceiptToken(place?.receiptSecret || NO_SECRET, entryId, token)
    if (!place?.receiptSecret || !isTheirs) {
      throw new ProblemError('not-found', { detail: 'There is no such receipt.' })
    }
    const { projectId, isRedacting } = place
    c.set('receipt', { projectId, entryId, isRedacting })
    await next()
  }
}
