/** `/v1/attachments`: files that come with feedback, sent first and named by the submission. */
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { attachmentQuerySchema, attachmentSchema } from '../../contracts/attachment.ts'
import { idSchema } from '../../contracts/id.ts'
import { ATTACHMENT_MAX_BYTES } from '../../contracts/limits.ts'
import { idempotencyKeySchema } from '../../contracts/submission.ts'
import type { BlobStore, Deps } from '../deps.ts'
import { requireScope } from '../http/access.ts'
import { mustFind } from '../http/must-find.ts'
import { ProblemError } from '../http/problem.ts'
import { readBytes } from '../http/read-bytes.ts'
import { createRouter, jsonContent, problemResponses } from '../http/router.ts'
import { readerSecurity } from '../http/security.ts'
import { requireSender, type SenderEnv } from '../http/sender.ts'
import { type AcceptedAttachment, acceptAttachment } from '../ingest/accept-attachment.ts'
import { blobKeyOf, getAttachment } from '../store/attachments.ts'

/** Were it opened as a page after all, nothing in it would run or load. */
const INERT_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"

const bytesSchema = z.string().meta({ format: 'binary' })

const createAttachmentRoute = createRoute({
  method: 'post',
  path: '/v1/attachments',
  tags: ['Attachments'],
  summary: 'Send a file before the submission that names it',
  description: `The body is the file itself, at most ${ATTACHMENT_MAX_BYTES} bytes. Its type is told by its bytes. A file that no submission names within a day is removed.`,
  security: [{ publicKey: [] }, { secretKey: [] }],
  middleware: requireSender('attachments'),
  request: {
    query: attachmentQuerySchema,
    headers: z.object({ 'idempotency-key': idempotencyKeySchema }),
    body: { required: true, content: { 'application/octet-stream': { schema: bytesSchema } } },
  },
  responses: { 201: jsonContent(attachmentSchema, 'The attachment.'), ...problemResponses },
})

const getRoute = createRoute({
  method: 'get',
  path: '/v1/attachments/{id}',
  tags: ['Attachments'],
  summary: 'Download a file',
  security: readerSecurity,
  middleware: requireScope('entries:read'),
  request: { params: z.object({ id: idSchema('att') }) },
  responses: {
    200: {
      description: 'Its bytes, always as a download.',
      content: { 'application/octet-stream': { schema: bytesSchema } },
    },
    ...problemResponses,
  },
})

const sendRoutes = createRouter<SenderEnv>().openapi(createAttachmentRoute, async (c) => {
  const { deps, project } = c.var
  const blobs = mustKeepFiles(deps)
  const bytes = await readBytes(c.req.raw, ATTACHMENT_MAX_BYTES)
  const file = { bytes, name: c.req.valid('query').name }
  const key = c.req.valid('header')['idempotency-key']
  const accepted = await acceptAttachment(deps, blobs, project.id, file, key)
  if (!accepted.ok) throw refuse(accepted)
  if (accepted.isRepeat) c.header('Idempotency-Replayed', 'true')
  return c.json(accepted.attachment, 201)
})

const readRoutes = createRouter().openapi(getRoute, async (c) => {
  const { deps, access } = c.var
  const { id } = c.req.valid('param')
  const attachment = await mustFind(getAttachment(deps.db, access.projectId, id), 'attachment')
  const bytes = await mustFind(
    mustKeepFiles(deps).get(blobKeyOf(access.projectId, id)),
    'file of the attachment',
  )
  return c.body(bytes, 200, {
    'Content-Type': attachment.mediaType,
    'Content-Disposition': toDisposition(attachment.name),
    'Content-Security-Policy': INERT_POLICY,
    'Cache-Control': 'private, no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
})

export const attachmentRoutes = createRouter().route('/', sendRoutes).route('/', readRoutes)

function mustKeepFiles({ blobs }: Deps): BlobStore {
  if (blobs) return blobs
  throw new ProblemError('unavailable', {
    detail: 'This install keeps no files: give the Worker an R2 bucket as ATTACHMENTS.',
  })
}

function refuse(refused: Extract<AcceptedAttachment, { ok: false }>): ProblemError {
  const { reason, detail } = refused
  if (reason === 'type') return new ProblemError('unsupported-media-type', { detail })
  return new ProblemError('validation-failed', {
    detail,
    issues: [{ pointer: '', code: reason, message: detail }],
  })
}

/** RFC 6266: the name in UTF-8, percent-encoded as RFC 8187 wants it. */
function toDisposition(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename*=UTF-8''${encoded}`
}
