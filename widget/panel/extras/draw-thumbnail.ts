/** Draws a picture small. On a canvas, because a strict policy of the page refuses `blob:` as the source of an image. */

const drawn = new WeakMap<HTMLCanvasElement, Blob>()

/** Fills the canvas with the middle of the picture; once for each picture. Never rejects. */
export async function drawThumbnail(canvas: HTMLCanvasElement, picture: Blob): Promise<void> {
  if (drawn.get(canvas) === picture) return
  drawn.set(canvas, picture)
  try {
    const bitmap = await createImageBitmap(picture)
    const side = Math.min(bitmap.width, bitmap.height)
    canvas
      .getContext('2d')
      ?.drawImage(
        bitmap,
        (bitmap.width - side) / 2,
        (bitmap.height - side) / 2,
        side,
        side,
        0,
        0,
        canvas.width,
        canvas.height,
      )
    bitmap.close()
  } catch {
    // A picture the browser cannot read: its name stands beside it.
  }
}
