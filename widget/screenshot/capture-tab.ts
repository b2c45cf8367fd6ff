/** Takes one picture of what the person chooses to share, mostly this very tab. In the first part of the extras: a click must reach it. */

/** Longest wait for the first frame, in milliseconds. */
const FRAME_TIMEOUT_MS = 3_000

/** Wait for it where the browser does not tell. */
const SETTLE_MS = 300

/** Chromium's wishes, which others ignore: this tab first, and no other one later. */
const WISHES = {
  video: true,
  audio: false,
  preferCurrentTab: true,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'exclude',
}

/** Phones and tablets have no such thing, even where they have the function. */
export function canCapture(): boolean {
  return (
    typeof navigator.mediaDevices?.getDisplayMedia === 'function' &&
    matchMedia('(any-pointer: fine)').matches &&
    isAllowedHere()
  )
}

/** `undefined` where the person or the browser said no. Never rejects. */
export async function captureTab(): Promise<ImageBitmap | undefined> {
  let stream: MediaStream | undefined
  try {
    stream = await navigator.mediaDevices.getDisplayMedia(WISHES)
    return await firstFrame(stream)
  } catch {
    return undefined
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
}

async function firstFrame(stream: MediaStream): Promise<ImageBitmap> {
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = stream
  try {
    await video.play()
    await nextFrame(video)
    return await createImageBitmap(video)
  } finally {
    video.srcObject = null
  }
}

/** The frame after the first one: in it the widget is out of the picture for certain. */
function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    const hasFrames = 'requestVideoFrameCallback' in video
    const timer = setTimeout(resolve, hasFrames ? FRAME_TIMEOUT_MS : SETTLE_MS)
    if (!hasFrames) return
    video.requestVideoFrameCallback(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** In a frame the page around it decides; only Chromium says so ahead. */
function isAllowedHere(): boolean {
  const policy: unknown = Reflect.get(document, 'featurePolicy')
  if (typeof policy !== 'object' || policy === null) return true
  const allowsFeature: unknown = Reflect.get(policy, 'allowsFeature')
  return (
    typeof allowsFeature !== 'function' ||
    Reflect.apply(allowsFeature, policy, ['display-capture']) !== false
  )
}
