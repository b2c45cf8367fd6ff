/** Renders into a fresh element of the page and takes it away after the test. */
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach } from 'vitest'

const roots: HTMLElement[] = []

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root)
    root.remove()
  }
})

export async function mount(node: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div')
  document.body.append(root)
  roots.push(root)
  await act(() => render(node, root))
  return root
}

/** Effects start requests whose answers render, whose effects start requests: this many times at most. */
const ROUNDS = 6

/** Lets promises, effects and renders settle. */
export async function settle(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 2)))
  }
}
