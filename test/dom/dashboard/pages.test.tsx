import { describe, expect, test } from 'vitest'
import type { Page } from '../../../dashboard/api.ts'
import { usePages } from '../../../dashboard/pages.ts'
import { LoadMore } from '../../../dashboard/ui/LoadMore.tsx'
import { mount, settle } from './mount.ts'

interface Props {
  readonly load: (cursor: string | null) => Promise<Page<string>>
}

function Sample({ load }: Props) {
  const pages = usePages('a', load)
  return (
    <>
      <ul>
        {pages.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  )
}

function itemsOf(page: HTMLElement): readonly (string | null)[] {
  return [...page.querySelectorAll('li')].map((item) => item.textContent)
}

describe('a paged list', () => {
  test('appends page after page until the cursor ends', async () => {
    const load = async (cursor: string | null) =>
      cursor === null
        ? { items: ['1', '2'], nextCursor: 'c' }
        : { items: [`after ${cursor}`], nextCursor: null }
    const page = await mount(<Sample load={load} />)
    await settle()

    page.querySelector('button')?.click()
    await settle()

    expect(itemsOf(page)).toEqual(['1', '2', 'after c'])
    expect(page.querySelector('button')).toBeNull()
  })

  test('keeps what it has when a page fails, and tries that page again', async () => {
    let isDown = true
    const load = async (cursor: string | null) => {
      if (cursor === null) return { items: ['1'], nextCursor: 'c' }
      if (isDown) throw new TypeError('Failed to fetch')
      return { items: ['2'], nextCursor: null }
    }
    const page = await mount(<Sample load={load} />)
    await settle()
    page.querySelector('button')?.click()
    await settle()
    expect(itemsOf(page)).toEqual(['1'])
    expect(page.querySelector('[role=alert]')).not.toBeNull()

    isDown = false
    page.querySelector('button')?.click()
    await settle()

    expect(itemsOf(page)).toEqual(['1', '2'])
  })
})
