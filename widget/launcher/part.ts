/** How the launcher knows the code that it loads on demand. Types only. */
import type { GivenOptions } from '../core/options.ts'
import type { Engine } from '../engine/start-engine.ts'
import type { Panel } from '../panel/mount-panel.tsx'

/** What a part answers once it is started: the panel its methods, the engine a call. The launcher asks each for its own only. */
export type Started = Panel & Engine

/** A part's module. Every part is started by the same call and takes of it what it needs. */
export interface Part {
  start(...deps: PartDeps): Promise<Started>
}

export type PartDeps = readonly [
  /** Ours to change: `identify` and its like write into it, and every part reads it when needed. */
  options: GivenOptions,
  root: ShadowRoot,
  /** Aborted by `destroy()`. */
  signal: AbortSignal,
  /** Answers `undefined` where it cannot be loaded. */
  getPanel: () => Promise<Panel | undefined>,
  open: () => Promise<void>,
]
