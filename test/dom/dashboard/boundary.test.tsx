import { expect, test } from 'vitest'
import { Boundary } from '../../../dashboard/shell/Boundary.tsx'
import { mount, settle } from './mount.ts'

test('a page that throws leaves the frame and can be tried again', async () => {
  let isBroken = true
  function Page() {
    if (isBroken) throw new Error('no figure')
    return <p>a page</p>
  }
  const page = await mount(
    <Boundary place="/">
      <Page />
    </Boundary>,
  )
  await settle()
  expect(page.querySelector('[role=alert]')?.textContent).toContain('no figure')

  isBroken = false
  page.querySelector('button')?.click()
  await settle()

  expect(page.textContent).toBe('a page')
})
