/** Makes a file of a picture that is no larger than the server takes. */
import { ATTACHMENT_MAX_BYTES } from '../../../contracts/limits.ts'

/** Quality at which text in a screenshot is still clean. */
const JPEG_QUALITY = 0.85

/** Each further try has so much of the width and height of the one before. */
const SHRINK = 0.75

/** Five tries more than halve both sides twice. */
const TRIES = 6

/** PNG where that fits, else JPEG, else smaller. `undefined` where the browser cannot. */
export async function fitPicture(
  picture: HTMLCanvasElement | ImageBitmap,
  name: string,
  maxBytes: number = ATTACHMENT_MAX_BYTES,
): Promise<File | undefined> {
  const canvas = document.createElement('canvas')
  const base = name.replace(/\.\w{1,5}$/, '')
  let scale = 1
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      draw(picture, canvas, scale)
      const png = tries === 0 ? await toBlob(canvas, 'image/png') : null
      if (png && png.size <= maxBytes) return new File([png], `${base}.png`, { type: png.type })
      const jpeg = await toBlob(canvas, 'image/jpeg')
      if (jpeg && jpeg.size <= maxBytes) return new File([jpeg], `${base}.jpg`, { type: jpeg.type })
      scale *= SHRINK
    }
    return undefined
  } finally {
    // Gives the memory back at once.
    canvas.width = 0
  }
}

function draw(
  picture: HTMLCanvasElement | ImageBitmap,
  canvas: HTMLCanvasElement,
  scale: number,
): void {
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return
  // A JPEG has no transparency: what was clear becomes white and not black.
  if (scale < 1) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY))
}
