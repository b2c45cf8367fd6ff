import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../dashboard/api-problem.ts'
import { type Resource, reduceResource } from '../../dashboard/resource.ts'

const READY: Resource<string> = { status: 'ready', value: 'old' }

describe('the states of a resource', () => {
  test('loading again keeps the value shown last', () => {
    expect(reduceResource(READY, { type: 'started' })).toEqual({ status: 'loading', value: 'old' })
  })

  test('a value with nothing to show is empty', () => {
    const event = { type: 'loaded', value: '', isEmpty: true } as const

    expect(reduceResource(READY, event)).toEqual({ status: 'empty', value: undefined })
  })

  test('a failure shows the problem and no stale value', () => {
    const problem = new ApiProblem({
      status: 503,
      code: 'unavailable',
      detail: 'x',
      requestId: 'r',
    })

    const state = reduceResource(READY, { type: 'failed', problem })

    expect(state).toEqual({ status: 'error', value: undefined, problem })
  })

  test('loading after a failure shows no problem any more', () => {
    const problem = new ApiProblem({
      status: 503,
      code: 'unavailable',
      detail: 'x',
      requestId: 'r',
    })
    const failed = reduceResource(READY, { type: 'failed', problem })

    expect(reduceResource(failed, { type: 'started' })).toEqual({
      status: 'loading',
      value: undefined,
    })
  })
})
