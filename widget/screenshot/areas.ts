/** The areas that somebody marks on a picture: where they are and how they change. Pure; in whole pixels of the picture. */

export const TOOLS = ['highlight', 'hide', 'crop'] as const
export type Tool = (typeof TOOLS)[number]

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Area extends Box {
  readonly id: number
  readonly tool: Tool
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** An area put into the middle has this share of the picture's sides. */
const MIDDLE = 0.3

/** The box between two corners, cut to the picture; never without an extent. */
export function boxBetween(first: Point, second: Point, picture: Size): Box {
  const left = clamp(Math.floor(Math.min(first.x, second.x)), 0, picture.width - 1)
  const top = clamp(Math.floor(Math.min(first.y, second.y)), 0, picture.height - 1)
  return {
    left,
    top,
    width: clamp(Math.ceil(Math.max(first.x, second.x)) - left, 1, picture.width - left),
    height: clamp(Math.ceil(Math.max(first.y, second.y)) - top, 1, picture.height - top),
  }
}

export function boxInMiddle(picture: Size): Box {
  const width = Math.max(1, Math.round(picture.width * MIDDLE))
  const height = Math.max(1, Math.round(picture.height * MIDDLE))
  return {
    left: Math.round((picture.width - width) / 2),
    top: Math.round((picture.height - height) / 2),
    width,
    height,
  }
}

/** A picture is cropped once: another crop takes the place of the one before. */
export function addArea(areas: readonly Area[], tool: Tool, box: Box): readonly Area[] {
  const others = tool === 'crop' ? areas.filter((area) => area.tool !== 'crop') : areas
  const id = Math.max(0, ...areas.map((area) => area.id)) + 1
  return [...others, { id, tool, ...box }]
}

export function removeArea(areas: readonly Area[], id: number): readonly Area[] {
  return areas.filter((area) => area.id !== id)
}

/** Moves by so much, as far as the picture reaches. */
export function moveArea(
  areas: readonly Area[],
  id: number,
  by: Point,
  picture: Size,
): readonly Area[] {
  return change(areas, id, (area) => ({
    ...area,
    left: clamp(Math.round(area.left + by.x), 0, picture.width - area.width),
    top: clamp(Math.round(area.top + by.y), 0, picture.height - area.height),
  }))
}

/** Moves the corner at the lower right by so much. */
export function resizeArea(
  areas: readonly Area[],
  id: number,
  by: Point,
  picture: Size,
): readonly Area[] {
  return change(areas, id, (area) => ({
    ...area,
    width: clamp(Math.round(area.width + by.x), 1, picture.width - area.left),
    height: clamp(Math.round(area.height + by.y), 1, picture.height - area.top),
  }))
}

function change(areas: readonly Area[], id: number, next: (area: Area) => Area): readonly Area[] {
  return areas.map((area) => (area.id === id ? next(area) : area))
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}
