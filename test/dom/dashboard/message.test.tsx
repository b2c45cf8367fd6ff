import { describe, expect, test } from 'vitest'
import { HighlightedMessage } from '../../../dashboard/inbox/HighlightedMessage.tsx'
import { mount } from './mount.ts'

describe('a highlighted message', () => {
  test('marks evidence by sign and keeps every character', async () => {
    const message = 'I love it, but it crashes 😡'
    const evidence = [
      { text: 'love', start: 2, end: 6, weight: 1.6 },
      { text: 'crashes', start: 18, end: 25, weight: -1.9 },
    ]

    const page = await mount(<HighlightedMessage message={message} evidence={evidence} />)

    const marks = [...page.querySelectorAll('mark')]
    expect(marks.map((mark) => [mark.textContent, mark.dataset['sign']])).toEqual([
      ['love', 'positive'],
      ['crashes', 'negative'],
    ])
    expect(page.textContent).toBe(message)
  })

  test('shows markup in a message as text', async () => {
    const message = '<img src=x onerror=alert(1)> bad'
    const evidence = [{ text: 'bad', start: 29, end: 32, weight: -1 }]

    const page = await mount(<HighlightedMessage message={message} evidence={evidence} />)

    expect(page.querySelector('img')).toBeNull()
    expect(page.textContent).toBe(message)
  })
})
