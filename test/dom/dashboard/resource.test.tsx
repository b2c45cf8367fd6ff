import { useState } from 'preact/hooks'
import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../../dashboard/api-problem.ts'
import { useResource } from '../../../dashboard/resource.ts'
import { ResourceView } from '../../../dashboard/ui/ResourceView.tsx'
import { mount, settle } from './mount.ts'

interface Props {
  readonly name: string
  readonly load: (signal: AbortSignal) => Promise<string>
}

function Sample({ name, load }: Props) {
  const resource = useResource(name, load, (value) => value === '')
  return (
    <ResourceView resource={resource} empty={<p>nothing here</p>}>
      {(value) => <p>{value}</p>}
    </ResourceView>
  )
}

describe('a resource on a page', () => {
  test('shows a skeleton, then the value', async () => {
    const page = await mount(<Sample name="a" load={async () => 'ready'} />)
    await settle()

    expect(page.textContent).toBe('ready')
    expect(page.querySelector('[aria-busy=true]')).toBeNull()
  })

  test('shows what stands for nothing', async () => {
    const page = await mount(<Sample name="a" load={async () => ''} />)
    await settle()

    expect(page.textContent).toBe('nothing here')
  })

  test('shows a problem with its request id and loads again on demand', async () => {
    const requestId = 'req_1'
    const problem = new ApiProblem({ status: 503, code: 'unavailable', detail: 'down', requestId })
    const answers = [Promise.reject(problem), Promise.resolve('back')]
    const page = await mount(<Sample name="a" load={async () => (await answers.shift()) ?? ''} />)
    await settle()
    expect(page.querySelector('[role=alert]')?.textContent).toContain('req_1')

    page.querySelector('button')?.click()
    await settle()

    expect(page.textContent).toBe('back')
  })

  test('aborts what is not wanted any more and ignores its late answer', async () => {
    const signals: AbortSignal[] = []
    let answerFirst = (_value: string) => {}
    const load = (signal: AbortSignal) => {
      signals.push(signal)
      return signals.length > 1
        ? Promise.resolve('second')
        : new Promise<string>((resolve) => {
            answerFirst = resolve
          })
    }
    const page = await mount(<Keyed load={load} />)

    page.querySelector('button')?.click()
    await settle()
    answerFirst('first')
    await settle()

    expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
    expect(page.textContent).toContain('second')
  })
})

function Keyed({ load }: Pick<Props, 'load'>) {
  const [name, setName] = useState('a')
  return (
    <>
      <button type="button" onClick={() => setName('b')}>
        next
      </button>
      <Sample name={name} load={load} />
    </>
  )
}
