/** The foreign page is what a browser would see of a stranger's site. */
import { expect, test } from 'vitest'
import { serveForeignPage } from './foreign-page.ts'

test('serves the page with its headers at any path until it is closed', async () => {
  const policy = "default-src 'none'"
  const page = await serveForeignPage('<h1>Elsewhere</h1>', { 'Content-Security-Policy': policy })

  const response = await fetch(`${page.origin}/any/path`)
  expect(response.headers.get('content-security-policy')).toBe(policy)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toBe('<h1>Elsewhere</h1>')

  await page.close()
  await expect(fetch(page.origin)).rejects.toThrow('fetch failed')
})
