/**
 * Looks whether there is anything to do: what the project asks, and what the options want. Loaded on every page when the browser is idle,
 * so it is small; what it finds to do is loaded then.
 */
/// <reference path="../css-inline.d.ts" />
import type { WidgetSurvey } from '../../contracts/survey.ts'
import type { PartDeps } from '../launcher/part.ts'
import { configFor } from './config-for.ts'
import css from './engine.css?inline'
import { isUntracked } from './is-untracked.ts'
import { loadOnce } from './load-once.ts'
import { emit } from './page-event.ts'
import type { TriggerWatch } from './watch-triggers.ts'

/** Answers a method of the API by its name. As untyped as the arguments are: both come from a page. */
export type Engine = (name: string, args: readonly unknown[]) => ReturnType<typeof Reflect.apply>

export async function start(...deps: PartDeps): Promise<Engine> {
  const [options, root, signal] = deps
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets.push(sheet)

  const getClient = loadOnce(() =>
    import('../io/client.ts').then((part) => part.clientFor(options, signal)),
  )
  const getSurveys = loadOnce(() =>
    import('./ask-surveys.ts').then((part) =>
      part.createSurveys({ options, root, signal, emit, getClient }),
    ),
  )
  let watching: AbortController | undefined
  let triggers: Promise<TriggerWatch | undefined> | undefined
  const watch = async (): Promise<TriggerWatch | undefined> => {
    if (isUntracked(options) || options.consent === 'denied' || signal.aborted) return undefined
    watching ??= new AbortController()
    triggers ??= begin(watching.signal)
    return triggers
  }
  const begin = async (life: AbortSignal): Promise<TriggerWatch | undefined> => {
    const { announcements = [], surveys = [] } = (await configFor(options)) ?? {}
    if (announcements[0] && !life.aborted)
      import('../notices/watch-unread.ts')
        .then((part) => part.watchUnread({ options, root, signal, life, announcements }))
        // Nobody misses a mark.
        .catch(ignore)
    const asking = surveys.filter(mayStart)
    return asking[0] && !life.aborted ? (await getSurveys()).watch(asking, life) : undefined
  }
  const unwatch = (): void => {
    watching?.abort()
    watching = undefined
    triggers = undefined
  }
  signal.addEventListener('abort', unwatch)

  const getApi = loadOnce(() =>
    import('./page-api.ts').then((part) =>
      part.startPageApi({ deps, getClient, getSurveys, watch, unwatch }),
    ),
  )

  watch().catch(ignore)
  // The launcher speaks English by itself.
  if (!/^en\b/i.test(options.locale || navigator.language))
    import('../strings/label-launcher.ts')
      .then((part) => part.labelLauncher({ options, root, signal }))
      .catch(ignore)
  // Though nobody may call it: on a train, later, `sendFeedback` could not be fetched any more.
  getApi().catch(ignore)
  return async (name, args) => Reflect.apply(Reflect.get(await getApi(), name), undefined, args)
}

/** On a page of its own it needs nothing to start it. */
function mayStart({ placement, triggers }: WidgetSurvey): boolean {
  return placement !== 'page' && !!triggers[0]
}

function ignore(): void {}
