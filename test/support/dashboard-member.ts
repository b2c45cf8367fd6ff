/** Claims an install and signs in by hand, as a person does in a browser. */
import type { Page } from 'playwright-core'
import type { RunningServer } from './running-server.ts'

const OWNER = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'correct horse battery' }

/** Opens the printed link and becomes the owner. */
export async function claimInstall(page: Page, server: RunningServer): Promise<void> {
  await tryToClaim(page, server)
  await page.getByRole('navigation').first().waitFor()
}

/** Opens the printed link and asks to become the owner, whatever comes of it. */
export async function tryToClaim(page: Page, server: RunningServer): Promise<void> {
  if (server.claimUrl === undefined) throw new Error('the server printed no claim link')
  await page.goto(server.claimUrl)
  await page.getByLabel(/name/i).first().fill(OWNER.name)
  await fillAndSubmit(page)
}

/** Signs in as the owner who claimed the install. */
export async function signIn(page: Page, server: RunningServer): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await fillAndSubmit(page)
  await page.getByRole('navigation').first().waitFor()
}

async function fillAndSubmit(page: Page): Promise<void> {
  const passwords = page.getByLabel(/password/i)
  await page.getByLabel(/e-?mail/i).fill(OWNER.email)
  await passwords.first().fill(OWNER.password)
  await page.locator('form button[type=submit]').click()
}
