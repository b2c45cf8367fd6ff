/** `/v1/attachments`: what may be attached, and how it is given out again; for each runtime. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentSchema } from '../../../contracts/attachment.ts'
import { ATTACHMENT_MAX_BYTES } from '../../../contracts/limits.ts'
import { readAnswer, readProblem } from '../read-answer.ts'
import { bearer, type TestHeaders, widgetHeaders } from '../requests.ts'
import { FILES, fakePng } from '../sample-files.ts'
import type { TestInstall, TestProject } from '../test-install.ts'

export function describeAttachments(open: () => Promise<TestInstall>): void {
  describe('/v1/attachments', () => {
    let install: TestInstall
    let project: TestProject
    let secret: string

    beforeEach(async () => {
      install = await open()
      project = await install.addProject()
      secret = await install.addSecretKey(project.id, ['entries:read'])
    })

    afterEach(() => install.close())

    function upload(
      body: Uint8Array<ArrayBuffer> | string,
      name = '',
      headers: TestHeaders = {},
    ): Promise<Response> {
      const query = name === '' ? '' : `?name=${encodeURIComponent(name)}`
      return install.fetch(`/v1/attachments${query}`, {
        method: 'POST',
        headers: { ...widgetHeaders(project), 'Content-Type': 'image/png', ...headers },
        body,
      })
    }

    function download(id: string, key = secret): Promise<Response> {
      return install.fetch(`/v1/attachments/${id}`, { headers: bearer(key) })
    }

    describe('accepts', () => {
      test.each(FILES)(
        '%s by its bytes, and gives the same bytes back',
        async (mediaType, bytes) => {
          const sent = await upload(bytes, 'my file', { 'Content-Type': 'text/html' })

          expect(sent.headers.get('access-control-allow-origin')).toBe('*')
          const attachment = await readAnswer(sent, 201, attachmentSchema)
          expect(attachment).toMatchObject({ mediaType, byteCount: bytes.byteLength })
          const answer = await download(attachment.id)
          expect(answer.status).toBe(200)
          expect(answer.headers.get('content-type')).toBe(mediaType)
          expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
        },
      )

      test('a file once per idempotency key', async () => {
        const headers = { 'Idempotency-Key': crypto.randomUUID() }
        const first = await readAnswer(await upload('one', '', headers), 201, attachmentSchema)

        const again = await upload('one', '', headers)

        expect(again.headers.get('idempotency-replayed')).toBe('true')
        expect(await readAnswer(again, 201, attachmentSchema)).toEqual(first)
        expect(await (await download(first.id)).text()).toBe('one')
      })

      test('the largest file there may be', async () => {
        const answer = await upload(new Uint8Array(ATTACHMENT_MAX_BYTES).fill(0x61))

        expect((await readAnswer(answer, 201, attachmentSchema)).byteCount).toBe(
          ATTACHMENT_MAX_BYTES,
        )
      })

      test('the preflight of a strange page', async () => {
        const answer = await install.fetch('/v1/attachments', {
          method: 'OPTIONS',
          headers: {
            Origin: 'https://app.example.com',
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
          },
        })

        expect(answer.status).toBe(204)
        expect(answer.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
      })
    })

    describe('gives files out', () => {
      test.each([
        ['no name', '', 'attachment.txt', "attachment; filename*=UTF-8''attachment.txt"],
        ['a plain name', 'my log.txt', 'my log.txt', "attachment; filename*=UTF-8''my%20log.txt"],
        ['an ending that would run', 'invoice.html', 'invoice.html.txt', undefined],
        ['a path', '../../etc/passwd', '_.._etc_passwd.txt', undefined],
        ['quotes and line ends', 'a"b;\tc.txt', undefined, undefined],
        ['letters turned around', 'gnp\u202etxt.exe', 'gnp_txt.exe.txt', undefined],
        ['other scripts', 'журнал (1).log', 'журнал (1).log', undefined],
      ])('inert, under a safe name: %s', async (_what, given, name, disposition) => {
        const sent = await upload('just text', given)
        if (name === undefined) {
          await readProblem(sent, 'validation-failed')
          return
        }
        const attachment = await readAnswer(sent, 201, attachmentSchema)
        expect(attachment.name).toBe(name)

        const answer = await download(attachment.id)

        const { headers } = answer
        await answer.body?.cancel()
        expect(headers.get('content-disposition')).toBe(
          disposition ??
            `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')}`,
        )
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('content-security-policy')).toBe(
          "sandbox; default-src 'none'; frame-ancestors 'none'",
        )
        expect(headers.get('cache-control')).toMatch(/^private/)
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
        expect(headers.get('access-control-allow-origin')).toBeNull()
      })

      test('to nobody else', async () => {
        const { id } = await readAnswer(await upload('secret'), 201, attachmentSchema)
        const other = await install.addProject()

        await readProblem(await download(id, project.publicKey), 'unauthenticated')
        const narrow = await install.addSecretKey(project.id, ['reports:read'])
        await readProblem(await download(id, narrow), 'forbidden')
        const stranger = await install.addSecretKey(other.id, ['entries:read'])
        await readProblem(await download(id, stranger), 'not-found')
      })
    })

    describe('refuses', () => {
      test.each([
        ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
        ['SVG behind a prologue', '\ufeff  <?xml version="1.0"?><svg/>'],
        ['HTML', '<!DOCTYPE html><script>alert(1)</script>'],
        ['a script in a comment', '<!-- --><script>alert(1)</script>'],
        ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03])],
        ['text in another encoding', new Uint8Array([0x67, 0x72, 0xfc, 0xdf])],
        ['nothing', ''],
      ])('%s', async (_name, body) => {
        await readProblem(await upload(body), 'unsupported-media-type')
      })

      test('a picture of more pixels than a browser can hold', async () => {
        const answer = await upload(fakePng(50_001, 1_000))

        const problem = await readProblem(answer, 'validation-failed')
        expect(problem.detail).toContain('50001 × 1000 pixels')
      })

      test('a picture whose header is cut off', async () => {
        await readProblem(await upload(fakePng(10, 10).slice(0, 18)), 'validation-failed')
      })

      test.each([
        ['of a declared length', (bytes: Uint8Array<ArrayBuffer>): BodyInit => bytes],
        ['of unknown length', (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream()],
      ])('a file over the limit, %s', async (_name, toBody) => {
        const bytes = new Uint8Array(ATTACHMENT_MAX_BYTES + 1).fill(0x61)
        const streaming = { duplex: 'half' }

        const answer = await install.fetch('/v1/attachments', {
          method: 'POST',
          headers: { ...widgetHeaders(project), 'Content-Type': 'text/plain' },
          body: toBody(bytes),
          ...streaming,
        })

        await readProblem(answer, 'body-too-large')
        expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      })

      test('a short idempotency key', async () => {
        await readProblem(await upload('x', '', { 'Idempotency-Key': 'x' }), 'validation-failed')
      })
    })

    describe('guards', () => {
      test('against a page whose origin is not allowed', async () => {
        const writer = await install.addSecretKey(project.id, ['project:write'])
        await install.fetch('/v1/project', {
          method: 'PATCH',
          headers: { ...bearer(writer), 'Content-Type': 'application/json' },
          body: JSON.stringify({ allowedOrigins: ['https://shop.example.com'] }),
        })

        await readProblem(await upload('x'), 'origin-not-allowed')
      })

      test('against no key and an unknown one', async () => {
        await readProblem(await upload('x', '', bearer('epk_unknown')), 'unauthenticated')
        const bare = await install.fetch('/v1/attachments', { method: 'POST', body: 'x' })
        await readProblem(bare, 'unauthenticated')
      })
    })
  })
}
