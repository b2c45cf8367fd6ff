import { describe, expect, test } from 'vitest'
import { describeDelivery, describeMistakes } from '../../../widget/core/phase.ts'
import { outcomeEn } from '../../../widget/strings/outcome-en.ts'
import { formEn } from '../../../widget/strings.ts'

const strings = { ...formEn, ...outcomeEn }
const problem = { status: 422, code: 'validation-failed', detail: 'No.' }

test('shows the short end of a receipt’s id', () => {
  const receipt = {
    id: 'ent_01JDAB3V7M5T0Q8X2Z9K4N6P1R',
    receivedAt: '2026-11-22T20:00:00.000Z',
    token: 't',
  }

  expect(describeDelivery({ state: 'sent', receipt }, strings)).toMatchObject({
    state: 'sent',
    receipt: 'Receipt 9K4N6P1R',
    message: outcomeEn.successMessageText,
  })
})

describe('a queued submission says where it waits and for what', () => {
  test.each([
    ['without a network', 'offline', true, 'queuedMessageText'],
    ['with a busy server', 'busy', true, 'busyMessageText'],
    ['with a server under maintenance', 'maintenance', true, 'maintenanceMessageText'],
    ['where storage is denied', 'offline', false, 'keptMessageText'],
  ] as const)('%s', (_name, reason, isDurable, text) =>
    expect(describeDelivery({ state: 'queued', reason, isDurable }, strings).message).toBe(
      outcomeEn[text],
    ),
  )
})

describe('a refusal', () => {
  test('stands beside its field, and only there', () => {
    const issues = [{ pointer: '/email', code: 'x', message: 'not an address' }]

    const phase = describeDelivery({ state: 'refused', problem: { ...problem, issues } }, strings)

    expect(phase).toEqual({ state: 'editing', issues: { email: 'not an address' } })
  })

  test('is said for the whole form where no field has room for it', () => {
    const issues = [{ pointer: '/context/metadata', code: 'x', message: 'too many' }]

    const phase = describeDelivery({ state: 'refused', problem: { ...problem, issues } }, strings)

    expect(phase.message).toBe(`${formEn.errorGenericText} No.`)
  })

  test('has words even where the server gave none', () => {
    const phase = describeDelivery(
      { state: 'refused', problem: { ...problem, detail: '' } },
      strings,
    )

    expect(phase.message).toBe(formEn.errorGenericText)
  })
})

test('words the form’s own mistakes', () => {
  expect(describeMistakes({ message: 'errorEmptyMessageText' }, strings).issues).toEqual({
    message: outcomeEn.errorEmptyMessageText,
  })
})
