/** What the editor shows: the tools, the picture with its areas, and the way out. A pure function of the editor's state. */
import type { JSX } from 'preact'
import type { ExtrasStrings } from '../strings/extras-en.ts'
import { type Area, type Size, TOOLS, type Tool } from './areas.ts'

export interface EditorProps {
  readonly strings: ExtrasStrings
  readonly picture: ImageBitmap
  readonly areas: readonly Area[]
  readonly tool: Tool
  readonly selectedId: number | undefined
  readonly canUndo: boolean
  /** What the live region says. */
  readonly spoken: string
  readonly choose: (tool: Tool) => void
  readonly select: (id: number) => void
  readonly add: () => void
  readonly remove: () => void
  readonly undo: () => void
  readonly press: (event: PointerEvent) => void
  readonly steer: (event: KeyboardEvent, id: number) => void
  readonly cancel: () => void
  readonly attach: () => void
}

export function EditorView(props: EditorProps): JSX.Element {
  const { strings, picture, areas, tool, selectedId, canUndo, spoken } = props
  return (
    <>
      <h2 id="editor-title">{strings.editorTitle}</h2>
      <div class="tools">
        <fieldset class="kind">
          <legend class="spoken">{strings.toolLabel}</legend>
          {TOOLS.map((offered) => (
            <label key={offered}>
              <input
                type="radio"
                name="tool"
                value={offered}
                checked={offered === tool}
                onChange={() => props.choose(offered)}
              />
              {toolText(offered, strings)}
            </label>
          ))}
        </fieldset>
        <button type="button" class="way" onClick={props.add}>
          {strings.addAreaButtonLabel}
        </button>
        <button
          type="button"
          class="way"
          aria-disabled={selectedId === undefined}
          onClick={props.remove}
        >
          {strings.removeHighlightText}
        </button>
        <button type="button" class="way" aria-disabled={!canUndo} onClick={props.undo}>
          {strings.undoButtonLabel}
        </button>
      </div>
      <div class="stage" onPointerDown={props.press}>
        <canvas
          width={picture.width}
          height={picture.height}
          ref={(canvas) => draw(canvas, picture)}
        />
        {areas.map((area, index) => (
          <button
            key={area.id}
            type="button"
            class={`area ${area.tool}`}
            data-id={area.id}
            aria-label={strings.areaLabel
              .replace('{tool}', toolText(area.tool, strings))
              .replace('{number}', `${index + 1}`)}
            aria-describedby="editor-help"
            aria-pressed={area.id === selectedId}
            style={place(area, picture)}
            onFocus={() => props.select(area.id)}
            onKeyDown={(event) => props.steer(event, area.id)}
          >
            <span class="handle" />
          </button>
        ))}
      </div>
      <p id="editor-help">{strings.editorHelpText}</p>
      <p class="spoken" role="status">
        {spoken}
      </p>
      <div class="end">
        <button type="button" class="quiet" onClick={props.cancel}>
          {strings.editorCancelButtonLabel}
        </button>
        <button type="button" onClick={props.attach}>
          {strings.attachButtonLabel}
        </button>
      </div>
    </>
  )
}

export function toolText(tool: Tool, strings: ExtrasStrings): string {
  const texts = {
    crop: strings.cropToolText,
    highlight: strings.highlightToolText,
    hide: strings.hideToolText,
  } satisfies Record<Tool, string>
  return texts[tool]
}

/** Set by Preact one property at a time, which a strict policy allows; a `style` attribute it would refuse. */
function place(area: Area, picture: Size): Readonly<Record<string, string>> {
  return {
    left: `${(area.left / picture.width) * 100}%`,
    top: `${(area.top / picture.height) * 100}%`,
    width: `${(area.width / picture.width) * 100}%`,
    height: `${(area.height / picture.height) * 100}%`,
  }
}

const drawn = new WeakSet<HTMLCanvasElement>()

function draw(canvas: HTMLCanvasElement | null, picture: ImageBitmap): void {
  if (!canvas || drawn.has(canvas)) return
  drawn.add(canvas)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}
