/** `POST /v1/submissions`: the widget's and every sender's way in. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import {
  idempotencyKeySchema,
  receiptSchema,
  submissionSchema,
} from '../../contracts/submission.ts'
import { refuseIssues } from '../http/problem.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { requireSender, type SenderEnv } from '../http/sender.ts'
import { acceptSubmission } from '../ingest/accept.ts'

const createSubmission = createRoute({
  method: 'post',
  path: '/v1/submissions',
  tags: ['Submissions'],
  summary: 'Submit feedback or a survey response',
  description:
    'Answered only after the entry is committed. Repeat with the same Idempotency-Key to get the same receipt.',
  security: [{ publicKey: [] }, { secretKey: [] }],
  middleware: requireSender(),
  request: {
    headers: z.object({ 'idempotency-key': idempotencyKeySchema }),
    body: { required: true, content: { 'application/json': { schema: submissionSchema } } },
  },
  responses: { 201: jsonContent(receiptSchema, 'The receipt.'), ...problemResponses },
})

export const submissionRoutes = createRouter<SenderEnv>().openapi(createSubmission, async (c) => {
  const { deps, project } = c.var
  const idempotencyKey = c.req.valid('header')['idempotency-key']
  const accepted = await acceptSubmission(deps, project, c.req.valid('json'), idempotencyKey)
  if (!accepted.ok) throw refuseIssues(accepted.issues)
  if (accepted.isRepeat) c.header('Idempotency-Replayed', 'true')
  return c.json(accepted.receipt, 201)
})
