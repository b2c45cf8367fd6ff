/** A real browser starts on this machine, renders text and is closed again. */
import { expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

test('opens a page, reads its title and takes a picture', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto('data:text/html,<title>Earshot</title><p>Heard.</p>')

    expect(await page.title()).toBe('Earshot')
    expect((await page.screenshot()).byteLength).toBeGreaterThan(0)
    expect(
      await page.locator('p').evaluate((p) => p.getBoundingClientRect().height),
    ).toBeGreaterThan(0)
  } finally {
    await browser.close()
  }
})
