import { afterEach, expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { attachTo } from '../../../widget/engine/attach-to.ts'

afterEach(() => document.body.replaceChildren())

function attach() {
  const options: GivenOptions = { key: 'epk_1', formTitle: 'Feedback' }
  const element = document.body.appendChild(document.createElement('button'))
  const closing: (() => void)[] = []
  const open = vi.fn(async () => {})
  const detach = attachTo(
    {
      options,
      signal: new AbortController().signal,
      open,
      onceClosed: (run) => closing.push(run),
    },
    element,
    { formTitle: 'Help' },
  )
  return {
    options,
    element,
    open,
    detach,
    close() {
      for (const run of closing.splice(0)) run()
    },
  }
}

test('an element’s own options hold until the form is closed', () => {
  const { options, element, close } = attach()

  element.click()
  expect(options.formTitle).toBe('Help')
  close()

  expect(options.formTitle).toBe('Feedback')
})

test('pressed twice before the form is there, it gives the options back all the same', () => {
  const { options, element, close } = attach()

  element.click()
  element.click()
  close()

  expect(options.formTitle).toBe('Feedback')
})

test('a detached element opens nothing', () => {
  const { element, open, detach } = attach()

  detach()
  element.click()

  expect(open).not.toHaveBeenCalled()
})
