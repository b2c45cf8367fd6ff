import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLauncher, type LoadPanel } from '../../../widget/launcher/create-launcher.ts'
import { mountPanel } from '../../../widget/panel/mount-panel.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** A form that is on its way. */
const pending: LoadPanel = () => new Promise(() => {})

function createPanel() {
  return { open: vi.fn(), close: vi.fn(), isOpen: () => true, sendFeedback: vi.fn() }
}

function root(): ShadowRoot {
  const shadow = document.querySelector('earshot-widget')?.shadowRoot
  if (!shadow) throw new Error('no widget on the page')
  return shadow
}

function button(): HTMLButtonElement {
  const found = root().querySelector('button')
  if (!found) throw new Error('no button in the widget')
  return found
}

test('puts one labelled button into one open shadow root, without style elements', () => {
  createLauncher({ key: 'epk_1', triggerLabel: 'Tell us' }, pending)

  expect(document.querySelectorAll('earshot-widget')).toHaveLength(1)
  expect(button().textContent).toBe('Tell us')
  expect(button().ariaHasPopup).toBe('dialog')
  expect(root().adoptedStyleSheets).toHaveLength(1)
  expect(root().querySelector('style, [style]')).toBeNull()
})

test.each([
  ['without a key', {}],
  ['when told not to', { key: 'epk_1', autoInject: false }],
])('shows no button %s', (_name, options) => {
  createLauncher(options, pending)

  expect(root().querySelector('button')).toBeNull()
})

test('loads the form once, however often it is asked for', async () => {
  const panel = createPanel()
  const load = vi.fn<LoadPanel>(async () => ({ mountPanel: async () => panel }))
  const launcher = createLauncher({ key: 'epk_1' }, load)

  button().dispatchEvent(new Event('pointerenter'))
  await Promise.all([launcher.open(), launcher.open()])

  expect(load).toHaveBeenCalledTimes(1)
  expect(panel.open).toHaveBeenCalledTimes(2)
})

describe('when the form cannot be loaded', () => {
  test('says so on the button, which is a live region, and throws nothing', async () => {
    const launcher = createLauncher(
      { key: 'epk_1', errorLoadText: 'Nope.' },
      vi.fn<LoadPanel>(() => Promise.reject(new Error('blocked'))),
    )

    await launcher.open()

    expect(button().textContent).toBe('Nope.')
    expect(button().ariaLive).toBe('polite')
  })

  test('asks again under another URL, because browsers remember failed modules', async () => {
    const panel = createPanel()
    const load = vi
      .fn<LoadPanel>(async () => ({ mountPanel: async () => panel }))
      .mockRejectedValueOnce(new Error('blocked'))
    const launcher = createLauncher({ key: 'epk_1' }, load)

    await launcher.open()
    await launcher.open()

    expect(load.mock.calls).toEqual([[''], ['?']])
    expect(panel.open).toHaveBeenCalledOnce()
    expect(button().textContent).toBe('Feedback')
  })
})

test('keeps its label when the page’s own onFormOpen throws, which is the page’s error', async () => {
  const mistake = new Error('the page’s own mistake')
  const onFormOpen = vi.fn(() => {
    throw mistake
  })
  const thrown: unknown[] = []
  vi.stubGlobal('queueMicrotask', (run: () => void) =>
    Promise.resolve()
      .then(run)
      .catch((error: unknown) => thrown.push(error)),
  )
  const options = { key: 'epk_1', endpoint: 'https://feedback.example', onFormOpen }
  const launcher = createLauncher(options, async () => ({ mountPanel }))

  await launcher.open()

  await vi.waitFor(() => expect(thrown).toEqual([mistake]))
  expect(launcher.isOpen()).toBe(true)
  expect(button().textContent).toBe('Feedback')
})

test('leaves nothing on the page after destroy, and aborts what it started', async () => {
  const before = document.documentElement.outerHTML
  let signal: AbortSignal | undefined
  const launcher = createLauncher({ key: 'epk_1' }, async () => ({
    mountPanel: async (_options, _root, given) => {
      signal = given
      return createPanel()
    },
  }))
  await launcher.open()

  launcher.destroy()

  expect(document.documentElement.outerHTML).toBe(before)
  expect(signal?.aborted).toBe(true)
})

test('fetches nothing ahead once it is destroyed', async () => {
  const load = vi.fn<LoadPanel>(pending)
  createLauncher({ key: 'epk_1' }, load).destroy()

  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(load).not.toHaveBeenCalled()
})

test('does not let two widgets collide', () => {
  createLauncher({ key: 'epk_1', triggerLabel: 'One' }, pending)
  const second = createLauncher({ key: 'epk_2', triggerLabel: 'Two' }, pending)

  second.destroy()

  expect(document.querySelectorAll('earshot-widget')).toHaveLength(1)
  expect(button().textContent).toBe('One')
})
