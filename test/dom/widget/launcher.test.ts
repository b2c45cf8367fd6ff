import { afterEach, describe, expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { createLauncher as launch } from '../../../widget/launcher/create-launcher.ts'
import type { Part, PartDeps, Started } from '../../../widget/launcher/part.ts'
import { mountPanel } from '../../../widget/panel/mount-panel.tsx'

type LoadPart = (name: string) => Promise<Part>

afterEach(() => {
  vi.unstubAllGlobals()
  for (const host of document.querySelectorAll('earshot-widget')) host.remove()
})

/** What is on its way. */
const pending: LoadPart = () => new Promise(() => {})

function createLauncher(options: GivenOptions, load: LoadPart) {
  return launch(options, load, 'panel', 'engine')
}

/** Stands for either part: a form that answers, and an engine that says what it was asked. */
function createPart() {
  const part = vi.fn((name: string, args: readonly unknown[]): unknown => [name, ...args])
  return Object.assign(part, {
    open: vi.fn(),
    close: vi.fn(),
    isOpen: () => true,
  })
}

function load(part: Started): LoadPart {
  return async () => ({ start: async () => part })
}

/** The form itself as either part. */
const realPart: Part = {
  start: async (...[options, root, signal]: PartDeps) =>
    Object.assign(() => {}, await mountPanel(options, root, signal)),
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
  const part = createPart()
  const loadPart = vi.fn(load(part))
  const launcher = createLauncher({ key: 'epk_1' }, loadPart)

  button().dispatchEvent(new Event('pointerenter'))
  await Promise.all([launcher.open(), launcher.open()])

  expect(loadPart.mock.calls.filter(([name]) => name === 'panel')).toHaveLength(1)
  expect(part.open).toHaveBeenCalledTimes(2)
})

describe('when the form cannot be loaded', () => {
  test('says so on the button, which is a live region, and throws nothing', async () => {
    const launcher = createLauncher({ key: 'epk_1', errorLoadText: 'Nope.' }, () =>
      Promise.reject(new Error('blocked')),
    )

    await launcher.open()

    expect(button().textContent).toBe('Nope.')
    expect(button().ariaLive).toBe('polite')
  })

  test('asks again under another URL, because browsers remember failed modules', async () => {
    const part = createPart()
    const loadPart = vi.fn(load(part)).mockRejectedValueOnce(new Error('blocked'))
    const launcher = createLauncher({ key: 'epk_1' }, loadPart)

    await launcher.open()
    await launcher.open()

    expect(loadPart.mock.calls.slice(0, 2)).toEqual([['panel'], ['panel?']])
    expect(part.open).toHaveBeenCalledOnce()
    expect(button().textContent).toBe('Feedback')
  })
})

describe('before its code is there', () => {
  test('answers with what the engine answers, in the order of the calls', async () => {
    const part = createPart()
    const launcher = createLauncher({ key: 'epk_1' }, load(part))

    launcher.identify('user-1', { name: 'Ada' })
    const answer = await launcher.canShow('srv_1')

    expect(answer).toEqual(['canShow', 'srv_1'])
    expect(part.mock.calls).toEqual([
      ['identify', ['user-1', { name: 'Ada' }]],
      ['canShow', ['srv_1']],
    ])
  })

  test.each(['on', 'attachTo'] as const)('%s answers at once with what undoes it', async (name) => {
    const undo = vi.fn()
    const part = createPart()
    part.mockReturnValue(undo)
    const launcher = createLauncher({ key: 'epk_1' }, load(part))

    const off = name === 'on' ? launcher.on('formOpen', () => {}) : launcher.attachTo('#help')
    off()

    await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce())
  })

  test('isOpen is false', () => {
    expect(createLauncher({ key: 'epk_1' }, pending).isOpen()).toBe(false)
  })
})

test('tells who waits for an answer that the code cannot be loaded, and nobody else', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const launcher = createLauncher({ key: 'epk_1' }, () => Promise.reject(new Error('blocked')))

  launcher.track('bought')
  launcher.on('formOpen', () => {})()
  await expect(launcher.sendFeedback({ message: 'Hello' })).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
})

test('leaves the options it was given as they are', async () => {
  const options = Object.freeze({ key: 'epk_1' })
  const seen: GivenOptions[] = []
  const launcher = createLauncher(options, async () => ({
    async start(given) {
      seen.push(given)
      return createPart()
    },
  }))

  await launcher.open()

  expect(seen[0]).toEqual(options)
  expect(seen[0]).not.toBe(options)
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
  const launcher = createLauncher(options, async () => realPart)

  await launcher.open()

  await vi.waitFor(() => expect(thrown).toEqual([mistake]))
  expect(launcher.isOpen()).toBe(true)
  expect(button().textContent).toBe('Feedback')
})

test('leaves nothing on the page after destroy, and aborts what it started', async () => {
  const before = document.documentElement.outerHTML
  let signal: AbortSignal | undefined
  const launcher = createLauncher({ key: 'epk_1' }, async () => ({
    async start(_options, _root, given) {
      signal = given
      return createPart()
    },
  }))
  await launcher.open()

  launcher.destroy()

  expect(document.documentElement.outerHTML).toBe(before)
  expect(signal?.aborted).toBe(true)
})

test('fetches nothing ahead once it is destroyed', async () => {
  const loadPart = vi.fn(pending)
  createLauncher({ key: 'epk_1' }, loadPart).destroy()

  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(loadPart).not.toHaveBeenCalled()
})

test('does not let two widgets collide', () => {
  createLauncher({ key: 'epk_1', triggerLabel: 'One' }, pending)
  const second = createLauncher({ key: 'epk_2', triggerLabel: 'Two' }, pending)

  second.destroy()

  expect(document.querySelectorAll('earshot-widget')).toHaveLength(1)
  expect(button().textContent).toBe('One')
})
