import { afterEach, describe, expect, test } from 'vitest'
import { createBoard } from '../../../../widget/notices/announcement-board.ts'
import { markLauncher } from '../../../../widget/notices/mark-launcher.ts'
import { newAnnouncement } from '../../../widget/core/notices/new-announcement.ts'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

function openWidget(): ShadowRoot {
  const host = document.body.appendChild(document.createElement('earshot-widget'))
  const root = host.attachShadow({ mode: 'open' })
  root.appendChild(document.createElement('button')).textContent = 'Feedback'
  return root
}

describe('the mark', () => {
  test('is a dot with words, and comes off again', () => {
    const root = openWidget()

    markLauncher(root, 'New announcement')
    markLauncher(root, 'New announcement')
    expect(root.querySelector('button')?.textContent).toBe('Feedback New announcement')
    expect(root.querySelectorAll('.mark')).toHaveLength(1)

    markLauncher(root, undefined)
    expect(root.querySelector('button')?.textContent).toBe('Feedback')
  })

  test('is none where the page has no button of ours', () => {
    const root = openWidget()
    root.replaceChildren(document.createElement('dialog'))

    markLauncher(root, 'New announcement')

    expect(root.querySelector('.mark')).toBeNull()
  })
})

test('what one board has shown is new on no other, though nothing may be stored', () => {
  const root = openWidget()
  const deps = {
    announcements: [newAnnouncement()],
    isInAudience: () => true,
    options: { key: 'epk_1', consent: 'denied' as const },
    signal: new AbortController().signal,
    root,
  }
  const [launcher, panel] = [createBoard(deps), createBoard(deps)]
  let changes = 0
  launcher.watch(() => {
    changes += 1
  })
  expect(launcher.unseen()).toHaveLength(1)

  panel.markSeen()

  expect(launcher.unseen()).toEqual([])
  expect(changes).toBe(1)
  expect(localStorage).toHaveLength(0)
})
