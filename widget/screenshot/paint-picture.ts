/** Paints the picture that is sent. What was hidden is not covered but gone: its pixels are overwritten before the file is made. */
import type { Area, Box } from './areas.ts'

const HIDDEN_COLOR = '#000'
const HIGHLIGHT_COLOR = '#facc15'

/** What is not highlighted steps back, if anything is. */
const SHADE_COLOR = 'rgb(0 0 0 / 35%)'

/** Width of the highlight's line: this share of the picture's width, but at least 2 pixels. */
const LINE_SHARE = 0.004

/** A canvas of its own; the picture itself stays as it was, for the caller to close. */
export function paintPicture(picture: ImageBitmap, areas: readonly Area[]): HTMLCanvasElement {
  const crop: Box = areas.find(({ tool }) => tool === 'crop') ?? {
    left: 0,
    top: 0,
    width: picture.width,
    height: picture.height,
  }
  const canvas = document.createElement('canvas')
  canvas.width = crop.width
  canvas.height = crop.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no canvas')
  context.translate(-crop.left, -crop.top)
  context.drawImage(picture, 0, 0)
  highlight(
    context,
    areas.filter(({ tool }) => tool === 'highlight'),
    picture,
  )
  // Last, so that nothing shines through.
  context.fillStyle = HIDDEN_COLOR
  for (const { tool, left, top, width, height } of areas)
    if (tool === 'hide') context.fillRect(left, top, width, height)
  return canvas
}

function highlight(
  context: CanvasRenderingContext2D,
  areas: readonly Area[],
  picture: ImageBitmap,
): void {
  if (areas.length === 0) return
  const shade = new Path2D()
  shade.rect(0, 0, picture.width, picture.height)
  // One after the other: areas that overlap stay bright where they do.
  context.save()
  for (const { left, top, width, height } of areas) {
    const outside = new Path2D()
    outside.rect(0, 0, picture.width, picture.height)
    outside.rect(left, top, width, height)
    context.clip(outside, 'evenodd')
  }
  context.fillStyle = SHADE_COLOR
  context.fill(shade)
  context.restore()
  context.strokeStyle = HIGHLIGHT_COLOR
  context.lineWidth = Math.max(2, Math.round(picture.width * LINE_SHARE))
  for (const { left, top, width, height } of areas) context.strokeRect(left, top, width, height)
}
