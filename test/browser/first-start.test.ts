import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { claimInstall, signIn, tryToClaim } from '../support/dashboard-member.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('a new owner loads the sample project with one button, and a second start keeps it', async () => {
  const page = await browser.newPage()
  await claimInstall(page, server)
  await page.getByRole('button', { name: /load the sample project/i }).click()
  await page.getByRole('heading', { name: /what to look at first/i }).waitFor()

  await server.stop()
  const again = await startServer({ dataFolder: server.dataFolder })
  expect(again.claimUrl).toBeUndefined()
  const later = await (await browser.newContext()).newPage()
  await signIn(later, again)
  const names = await later
    .getByRole('combobox', { name: /project/i })
    .locator('option')
    .allInnerTexts()
  await again.stop()

  expect(names).toEqual(['My project', 'Fieldnote (sample)'])
})

test('a used claim link makes no second owner and says why', async () => {
  const fresh = await startServer()
  await claimInstall(await (await browser.newContext()).newPage(), fresh)
  const other = await (await browser.newContext()).newPage()
  await tryToClaim(other, fresh)

  await other.getByText(/already has an owner/i).waitFor()
  await fresh.close()
})
