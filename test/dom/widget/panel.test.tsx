import { render } from 'preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Phase } from '../../../widget/core/phase.ts'
import { type PanelProps, PanelView } from '../../../widget/panel/PanelView.tsx'
import { showOutcome } from '../../../widget/panel/show-outcome.tsx'
import { formEn } from '../../../widget/strings.ts'

afterEach(() => {
  render(null, document.body)
})

function show(phase: Phase, changes: Partial<PanelProps> = {}): PanelProps {
  const props: PanelProps = {
    options: { key: 'epk_1' },
    strings: formEn,
    fields: {},
    phase,
    slots: {},
    change: vi.fn(),
    send: vi.fn(),
    close: vi.fn(),
    ...changes,
  }
  render(<PanelView {...props} />, document.body)
  return props
}

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

describe('the form', () => {
  test('ties every label to its control', () => {
    show({ state: 'editing' })

    const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    const unlabelled = controls.filter((control) => control.labels?.length === 0)

    expect(unlabelled).toEqual([])
  })

  test('offers the kinds and the stars as named radio groups', () => {
    show({ state: 'editing' })

    const groups = [...document.querySelectorAll('fieldset')].map((group) => [
      group.querySelector('legend')?.textContent,
      [...group.querySelectorAll('input')].map((input) => input.value),
    ])

    expect(groups).toEqual([
      ['What is it about?', ['bug', 'request', 'question', 'praise', 'other']],
      ['Rating', ['1', '2', '3', '4', '5']],
    ])
  })

  test('starts from the draft', () => {
    show({ state: 'editing' }, { fields: { message: 'Half a tho', kind: 'bug', rating: '4' } })

    expect(find<HTMLTextAreaElement>('textarea').value).toBe('Half a tho')
    expect(find<HTMLInputElement>('[value=bug]').checked).toBe(true)
    expect(find<HTMLInputElement>('[value="4"]').checked).toBe(true)
  })

  test('fills in the address of a person it knows, but not over a draft', () => {
    const options = { key: 'epk_1', email: 'ada@example.com' }
    show({ state: 'editing' }, { options })
    expect(find<HTMLInputElement>('[type=email]').value).toBe('ada@example.com')
    render(null, document.body)

    show({ state: 'editing' }, { options, fields: { email: '' } })
    expect(find<HTMLInputElement>('[type=email]').value).toBe('')
  })

  test('shows what comes later in its places', () => {
    const slot = (name: string) => () => <i data-slot={name} />
    show(
      { state: 'editing' },
      { slots: { head: slot('head'), note: slot('note'), fields: slot('fields') } },
    )

    const order = [...document.querySelectorAll<HTMLElement>('[data-slot], [name]')].map(
      (node) => node.dataset['slot'] ?? node.getAttribute('name'),
    )

    expect([...new Set(order)]).toEqual([
      'head',
      'kind',
      'message',
      'note',
      'rating',
      'fields',
      'email',
    ])
  })

  test('keeps what is typed over a new phase', () => {
    show({ state: 'editing' })
    find<HTMLTextAreaElement>('textarea').value = 'typed'

    show({ state: 'sending', message: 'Sending…' })

    expect(find<HTMLTextAreaElement>('textarea').value).toBe('typed')
  })

  test('leaves out what the page does not ask for', () => {
    show(
      { state: 'editing' },
      { options: { key: 'epk_1', showEmail: false, showKind: false, showRating: false } },
    )

    expect(document.querySelector('[name=email]')).toBeNull()
    expect(document.querySelector('[name=kind]')).toBeNull()
    expect(document.querySelector('[name=rating]')).toBeNull()
  })

  test('reports input and submit, and lets the browser do neither', () => {
    const props = show({ state: 'editing' })
    const form = find<HTMLFormElement>('form')

    form.dispatchEvent(new Event('input', { bubbles: true }))
    const submit = new Event('submit', { bubbles: true, cancelable: true })
    form.dispatchEvent(submit)

    expect(props.change).toHaveBeenCalledExactlyOnceWith(form)
    expect(props.send).toHaveBeenCalledExactlyOnceWith(form)
    expect(submit.defaultPrevented).toBe(true)
  })
})

describe('what is wrong', () => {
  test('stands beside its field and is tied to it', () => {
    show({ state: 'editing', issues: { message: 'Please write a message.' } })

    const field = find('textarea')
    const note = find(`#${field.getAttribute('aria-describedby')}`)

    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(note.textContent).toBe('Please write a message.')
    expect(find('[type=email]').getAttribute('aria-invalid')).toBe('false')
  })
})

describe('the live region', () => {
  test('is there before there is anything to say', () => {
    show({ state: 'editing' })

    expect(find('[role=status]').textContent).toBe('')
  })

  test('stays the same node from the form to the outcome', () => {
    show({ state: 'editing' })
    const region = find('[role=status]')

    show(
      {
        state: 'sent',
        message: 'Thank you.',
        receipt: 'Receipt 9K4N6P1R',
        confirmLabel: 'Done',
      },
      { slots: { body: showOutcome } },
    )

    expect(find('[role=status]')).toBe(region)
    expect(region.textContent).toBe('Thank you.')
    expect(find('small').textContent).toBe('Receipt 9K4N6P1R')
    expect(document.querySelector('form')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Done')
  })
})
