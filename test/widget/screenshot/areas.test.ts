import { describe, expect, test } from 'vitest'
import {
  type Area,
  addArea,
  boxBetween,
  boxInMiddle,
  moveArea,
  removeArea,
  resizeArea,
} from '../../../widget/screenshot/areas.ts'

const picture = { width: 200, height: 100 }
const area: Area = { id: 1, tool: 'hide', left: 20, top: 10, width: 50, height: 30 }

describe('a box between two corners', () => {
  test.each([
    ['down and right', { x: 10, y: 20 }, { x: 60, y: 50 }, [10, 20, 50, 30]],
    ['up and left', { x: 60, y: 50 }, { x: 10, y: 20 }, [10, 20, 50, 30]],
    ['outwards to whole pixels', { x: 10.6, y: 20.4 }, { x: 59.2, y: 49.1 }, [10, 20, 50, 30]],
    ['cut to the picture', { x: -50, y: -50 }, { x: 500, y: 500 }, [0, 0, 200, 100]],
    ['never without an extent', { x: 10, y: 10 }, { x: 10, y: 10 }, [10, 10, 1, 1]],
    ['never past the last pixel', { x: 200, y: 100 }, { x: 200, y: 100 }, [199, 99, 1, 1]],
  ])('%s', (_name, first, second, [left, top, width, height]) => {
    expect(boxBetween(first, second, picture)).toEqual({ left, top, width, height })
  })
})

test('an area in the middle has room on all sides, on any picture', () => {
  expect(boxInMiddle(picture)).toEqual({ left: 70, top: 35, width: 60, height: 30 })
  expect(boxInMiddle({ width: 1, height: 1 })).toEqual({ left: 0, top: 0, width: 1, height: 1 })
})

test.each([
  ['moves', { x: 5, y: -3 }, [25, 7]],
  ['stops at the upper left', { x: -999, y: -999 }, [0, 0]],
  ['stops at the lower right', { x: 999, y: 999 }, [150, 70]],
])('%s with its size', (_name, by, [left, top]) => {
  expect(moveArea([area], 1, by, picture)).toEqual([{ ...area, left, top }])
})

test.each([
  ['grows', { x: 5, y: 5 }, [55, 35]],
  ['shrinks, but never to nothing', { x: -999, y: -999 }, [1, 1]],
  ['ends with the picture', { x: 999, y: 999 }, [180, 90]],
])('%s from its place', (_name, by, [width, height]) => {
  expect(resizeArea([area], 1, by, picture)).toEqual([{ ...area, width, height }])
})

test('a second crop takes the place of the first, other areas stay beside each other', () => {
  const box = boxInMiddle(picture)
  const cropped = addArea(addArea([area], 'crop', box), 'crop', { ...box, left: 0 })
  const both = addArea(cropped, 'hide', box)

  expect(both.map(({ id, tool, left }) => [id, tool, left])).toEqual([
    [1, 'hide', 20],
    [3, 'crop', 0],
    [4, 'hide', 70],
  ])
  expect(removeArea(both, 1).map(({ id }) => id)).toEqual([3, 4])
})

test('changes nobody else’s area', () => {
  const other = { ...area, id: 2 }
  expect(moveArea([area, other], 2, { x: 1, y: 1 }, picture)[0]).toBe(area)
})
