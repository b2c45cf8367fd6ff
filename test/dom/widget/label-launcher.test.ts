import { afterEach, expect, test, vi } from 'vitest'
import type { GivenOptions } from '../../../widget/core/options.ts'
import { labelLauncher } from '../../../widget/strings/label-launcher.ts'
import { reloadStrings } from '../../../widget/strings/reload-strings.ts'

interface Launcher {
  readonly host: HTMLElement
  readonly button: HTMLButtonElement
  readonly options: GivenOptions
  readonly signal: AbortSignal
  readonly abort: AbortController
}

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function launch(options: GivenOptions): Promise<Launcher> {
  const host = document.createElement('earshot-widget')
  const root = host.attachShadow({ mode: 'open' })
  const button = document.createElement('button')
  button.textContent = options.triggerLabel ?? 'Feedback'
  button.ariaLive = 'polite'
  root.append(button)
  document.body.append(host)
  const abort = new AbortController()
  const { signal } = abort
  await labelLauncher({ options, root, signal })
  return { host, button, options, signal, abort }
}

test('speaks the language of the options, and says which it is', async () => {
  const { host, button, options } = await launch({ locale: 'fr' })

  expect(button.textContent).toBe('Votre avis')
  expect(options.errorLoadText).toBe('Chargement impossible')
  expect([host.lang, host.dir]).toEqual(['fr', 'ltr'])
})

test('follows another language, and its direction', async () => {
  const { host, button, options, signal } = await launch({ locale: 'fr' })
  await reloadStrings(options, signal, { locale: 'ar' })

  await vi.waitFor(() => expect(button.textContent).toBe('ملاحظاتك'))
  expect([host.lang, host.dir]).toEqual(['ar', 'rtl'])
})

test('goes back to English', async () => {
  const { host, button, options, signal } = await launch({ locale: 'ar' })
  await reloadStrings(options, signal, { locale: 'en-GB' })

  await vi.waitFor(() => expect(button.textContent).toBe('Feedback'))
  expect([host.lang, host.dir]).toEqual(['en-GB', 'ltr'])
})

test('keeps the page’s own text, in any language', async () => {
  const { button, options, signal } = await launch({ locale: 'fr', triggerLabel: 'Tell us' })
  await reloadStrings(options, signal, { locale: 'pl' })

  await vi.waitFor(() => expect(options.errorLoadText).toBe('Nie udało się wczytać'))
  expect(button.textContent).toBe('Tell us')
})

test('takes a text that the page gives later', async () => {
  const { button, options, signal } = await launch({ locale: 'fr' })
  await reloadStrings(options, signal, { locale: 'fr', triggerLabel: 'Dites-nous tout' })

  await vi.waitFor(() => expect(button.textContent).toBe('Dites-nous tout'))
})

test('takes the words only: a mark stays on the button', async () => {
  const { button, options, signal } = await launch({ locale: 'fr' })
  button.append(document.createElement('span'))
  await reloadStrings(options, signal, { locale: 'es' })

  await vi.waitFor(() => expect(button.firstChild?.textContent).toBe('Comentarios'))
  expect(button.querySelector('span')).not.toBeNull()
})

test('does not read a language out, and is a live region again afterwards', async () => {
  vi.useFakeTimers()
  const { button } = await launch({ locale: 'fr' })

  expect(button.ariaLive).toBe('off')
  vi.advanceTimersByTime(2000)
  expect(button.ariaLive).toBe('polite')
})

test('changes nothing once the widget is gone', async () => {
  const { button, options, signal, abort } = await launch({ locale: 'fr' })
  abort.abort()
  await reloadStrings(options, signal, { locale: 'es' })

  expect(button.textContent).toBe('Votre avis')
})
