/**
 * Lets somebody crop a picture, highlight what matters and hide what is nobody's business, by pointer, touch or keyboard. A dialog of its
 * own over the form. When it is done only the painted picture is left; the original is dropped.
 */
/// <reference path="../css-inline.d.ts" />
import { render } from 'preact'
import type { GivenOptions } from '../core/options.ts'
import { fitPicture } from '../panel/extras/fit-picture.ts'
import type { ExtrasStrings } from '../strings/extras-en.ts'
import { addStyles } from '../theme/add-styles.ts'
import {
  type Area,
  addArea,
  type Box,
  boxBetween,
  boxInMiddle,
  moveArea,
  type Point,
  removeArea,
  resizeArea,
  type Tool,
} from './areas.ts'
import { EditorView, toolText } from './EditorView.tsx'
import css from './editor.css?inline'
import { paintPicture } from './paint-picture.ts'

export interface EditorDeps {
  readonly options: GivenOptions
  /** The form's dialog: its language holds here too. */
  readonly dialog: HTMLElement
  readonly root: ShadowRoot
  readonly signal: AbortSignal
  readonly strings: ExtrasStrings
  /** Closed when the editor is done. */
  readonly picture: ImageBitmap
  readonly name: string
}

/** A press that moves less, in CSS pixels, is a tap. */
const TAP_PX = 5

/** An arrow key moves by this share of the picture's longer side, but at least a pixel. */
const STEP_SHARE = 0.01

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Resolves with the file to send, or with nothing when the person turned back. */
export function openEditor(deps: EditorDeps): Promise<File | undefined> {
  const { root, signal, strings, picture, name } = deps
  const { lang, dir } = deps.dialog
  const dialog = Object.assign(document.createElement('dialog'), { className: 'editor', lang, dir })
  dialog.setAttribute('aria-labelledby', 'editor-title')
  const removeStyles = addStyles(root, css, deps.options)
  root.append(dialog)

  let areas: readonly Area[] = []
  let history: readonly (readonly Area[])[] = []
  let tool: Tool = 'highlight'
  let selectedId: number | undefined
  let spoken = ''
  let corner: Point | undefined

  const isThere = (id: number | undefined): boolean => areas.some((area) => area.id === id)
  const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) * STEP_SHARE))

  /** `areas` before the change are what undo brings back. */
  function commit(next: readonly Area[], before: readonly Area[] = areas): void {
    history = [...history, before]
    areas = next
    show()
  }

  function create(box: Box): void {
    commit(addArea(areas, tool, box))
    selectedId = areas.at(-1)?.id
    speak(areas.at(-1))
    focusArea(selectedId)
  }

  function remove(id: number | undefined): void {
    if (!isThere(id)) return
    const next = areas.filter((area) => area.id !== id).at(-1)
    commit(removeArea(areas, id ?? 0))
    selectedId = next?.id
    show()
    if (next) focusArea(next.id)
    else focusTool()
  }

  function undo(): void {
    const before = history.at(-1)
    if (!before) return
    history = history.slice(0, -1)
    areas = before
    if (!isThere(selectedId)) selectedId = areas.at(-1)?.id
    show()
    if (dialog.getRootNode() instanceof ShadowRoot && !root.activeElement) focusTool()
  }

  function speak(area: Area | undefined): void {
    if (!area) return
    const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}`
    spoken = `${toolText(area.tool, strings)}: ${strings.areaPlaceText
      .replace('{left}', percent(area.left, picture.width))
      .replace('{top}', percent(area.top, picture.height))
      .replace('{width}', percent(area.width, picture.width))
      .replace('{height}', percent(area.height, picture.height))}`
    show()
  }

  function focusArea(id: number | undefined): void {
    dialog.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true })
  }

  function focusTool(): void {
    dialog.querySelector<HTMLElement>('[type=radio]:checked')?.focus()
  }

  function steer(event: KeyboardEvent, id: number): void {
    const arrow = ARROWS[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
    else if (arrow) {
      const by = { x: arrow.x * step, y: arrow.y * step }
      commit((event.shiftKey ? resizeArea : moveArea)(areas, id, by, picture))
      speak(areas.find((area) => area.id === id))
    } else return
    event.preventDefault()
  }

  /** A press on an area moves it, on its handle resizes it, elsewhere draws another; two taps are two corners. */
  function press(event: PointerEvent): void {
    const { currentTarget: stage, target } = event
    if (event.button !== 0 || !(stage instanceof HTMLElement) || !(target instanceof Element))
      return
    event.preventDefault()
    const id = Number(target.closest<HTMLElement>('.area')?.dataset['id'])
    const from = toPicture(event, stage, picture)
    const before = areas
    const firstCorner = corner
    let isDrag = false
    const lift = new AbortController()
    const until = { signal: AbortSignal.any([lift.signal, signal]) }
    stage.setPointerCapture(event.pointerId)
    if (id) {
      selectedId = id
      focusArea(id)
    }

    const drag = (moved: PointerEvent): void => {
      isDrag ||= Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) >= TAP_PX
      if (!isDrag) return
      const to = toPicture(moved, stage, picture)
      const by = { x: to.x - from.x, y: to.y - from.y }
      if (!id) areas = addArea(before, tool, boxBetween(from, to, picture))
      else if (target.matches('.handle')) areas = resizeArea(before, id, by, picture)
      else areas = moveArea(before, id, by, picture)
      show()
    }
    const end = (): void => {
      lift.abort()
      if (isDrag) {
        corner = undefined
        commit(areas, before)
        selectedId = id || areas.at(-1)?.id
        speak(areas.find((area) => area.id === selectedId))
        focusArea(selectedId)
      } else if (!id && firstCorner) {
        corner = undefined
        create(boxBetween(firstCorner, from, picture))
      } else if (!id) {
        corner = from
        spoken = strings.cornerSetText
        show()
      }
    }
    const drop = (): void => {
      lift.abort()
      areas = before
      show()
    }
    stage.addEventListener('pointermove', drag, until)
    stage.addEventListener('pointerup', end, until)
    stage.addEventListener('pointercancel', drop, until)
  }

  function show(): void {
    render(
      <EditorView
        {...{ strings, picture, areas, tool, spoken, press, steer, undo }}
        selectedId={isThere(selectedId) ? selectedId : undefined}
        canUndo={history.length > 0}
        choose={(next) => {
          tool = next
          show()
        }}
        select={(id) => {
          selectedId = id
          show()
        }}
        add={() => create(boxInMiddle(picture))}
        remove={() => remove(selectedId)}
        cancel={() => dialog.close()}
        attach={() => dialog.close('attach')}
      />,
      dialog,
    )
  }

  return new Promise((resolve, reject) => {
    const finish = async (): Promise<void> => {
      const painted = dialog.returnValue === 'attach' ? paintPicture(picture, areas) : undefined
      picture.close()
      render(null, dialog)
      dialog.remove()
      removeStyles()
      if (!painted) return resolve(undefined)
      const file = await fitPicture(painted, name)
      painted.width = 0
      if (file) resolve(file)
      else reject(new Error('the picture does not fit'))
    }
    dialog.addEventListener('close', () => void finish().catch(reject), { signal })
    // The form below hears neither what is pressed here nor that this closes.
    for (const type of ['keydown', 'keyup', 'keypress'])
      dialog.addEventListener(type, (event) => {
        event.stopPropagation()
        if (event instanceof KeyboardEvent && type === 'keydown' && isUndo(event)) undo()
      })
    signal.addEventListener('abort', () => {
      render(null, dialog)
      picture.close()
      resolve(undefined)
    })
    show()
    dialog.showModal()
    focusTool()
  })
}

function isUndo({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey)
}

function toPicture(
  { clientX, clientY }: PointerEvent,
  stage: HTMLElement,
  picture: ImageBitmap,
): Point {
  const { left, top, width, height } = stage.getBoundingClientRect()
  return {
    x: ((clientX - left) / width) * picture.width,
    y: ((clientY - top) / height) * picture.height,
  }
}
