/** A Worker without a bucket for files: it says so, and everything else goes on. */
import { expect, test } from 'vitest'
import { receiptSchema } from '../../contracts/submission.ts'
import { readAnswer, readProblem } from '../runtime/read-answer.ts'
import { bearer, send, widgetHeaders } from '../runtime/requests.ts'
import { openWorkerdInstall } from './workerd-install.ts'

test('refuses files with the reason, and takes feedback as ever', async () => {
  const install = await openWorkerdInstall({ ATTACHMENTS: undefined })
  const project = await install.addProject()

  const refused = await install.fetch('/v1/attachments', {
    method: 'POST',
    headers: widgetHeaders(project),
    body: 'a log',
  })
  const sent = await send(install, project, { message: 'Hi' })

  expect((await readProblem(refused, 'unavailable')).detail).toContain('R2 bucket')
  const { id, token } = await readAnswer(sent, 201, receiptSchema)
  const erased = await install.fetch(`/v1/receipts/${id}`, {
    method: 'DELETE',
    headers: bearer(token),
  })
  expect(erased.status).toBe(204)
})
