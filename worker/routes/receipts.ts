/** `/v1/receipts`: what respondents see of their own entry, and may do to it. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { followUpSchema, replyInputSchema, replySchema } from '../../contracts/follow-up.ts'
import { idSchema } from '../../contracts/id.ts'
import { REPLIES_MAX } from '../../contracts/limits.ts'
import { mustFind } from '../http/must-find.ts'
import { parseClean } from '../http/parse-clean.ts'
import { ProblemError } from '../http/problem.ts'
import { type ReceiptEnv, requireReceipt } from '../http/receipt.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { eraseEntryAndFiles } from '../ingest/erase-entry.ts'
import { redact } from '../ingest/redact.ts'
import { withdrawEntry } from '../store/entry-removal.ts'
import { getFollowUp } from '../store/follow-ups.ts'
import { insertReply } from '../store/replies.ts'
import { toIso } from '../store/rows.ts'

const shared = {
  tags: ['Receipts'],
  security: [{ receiptToken: [] }],
  middleware: requireReceipt(),
}
const params = z.object({ entryId: idSchema('ent') })

const getRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/receipts/{entryId}',
  summary: 'Follow an entry up',
  request: { params },
  responses: { 200: jsonContent(followUpSchema, 'The entry so far.'), ...problemResponses },
})

const replyRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/receipts/{entryId}/replies',
  summary: 'Add a detail',
  description: `An entry has at most ${REPLIES_MAX} replies and details.`,
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: replyInputSchema } } },
  },
  responses: { 201: jsonContent(replySchema, 'The detail.'), ...problemResponses },
})

const withdrawRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/receipts/{entryId}/withdrawal',
  summary: 'Withdraw an entry',
  description:
    'The team keeps it, marked as withdrawn; it leaves lists, analysis and reports that are not final. Needs no body.',
  request: { params },
  responses: { 200: jsonContent(followUpSchema, 'The entry, withdrawn.'), ...problemResponses },
})

const eraseRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/v1/receipts/{entryId}',
  summary: 'Erase an entry',
  description:
    'With its answers, replies, files and all that the analysis made of it. The receipt is of no use afterwards.',
  request: { params },
  responses: { 204: { description: 'Erased.' }, ...problemResponses },
})

export const receiptRoutes = createRouter<ReceiptEnv>()
  .openapi(getRoute, async (c) => {
    const { projectId, entryId } = c.var.receipt
    return c.json(await mustFind(getFollowUp(c.var.deps.db, projectId, entryId), 'receipt'), 200)
  })
  .openapi(replyRoute, async (c) => {
    const { deps, receipt } = c.var
    const { projectId, entryId, isRedacting } = receipt
    const { body } = parseClean(replyInputSchema, c.req.valid('json'))
    const { isWithdrawn } = await mustFind(getFollowUp(deps.db, projectId, entryId), 'receipt')
    if (isWithdrawn) throw new ProblemError('conflict', { detail: 'The entry was withdrawn.' })
    const reply = {
      id: deps.newId('rpl'),
      author: 'respondent',
      body: isRedacting ? redact(body) : body,
    } as const
    const createdAt = deps.now()
    if (!(await insertReply(deps.db, projectId, { ...reply, entryId, createdAt }))) {
      throw new ProblemError('conflict', { detail: `An entry has at most ${REPLIES_MAX} replies.` })
    }
    return c.json({ ...reply, createdAt: toIso(createdAt) }, 201)
  })
  .openapi(withdrawRoute, async (c) => {
    const { deps, receipt } = c.var
    await withdrawEntry(deps.db, receipt.projectId, receipt.entryId, deps.now())
    const followUp = getFollowUp(deps.db, receipt.projectId, receipt.entryId)
    return c.json(await mustFind(followUp, 'receipt'), 200)
  })
  .openapi(eraseRoute, async (c) => {
    const { deps, receipt } = c.var
    await eraseEntryAndFiles(deps, receipt.projectId, receipt.entryId)
    return c.body(null, 204)
  })
