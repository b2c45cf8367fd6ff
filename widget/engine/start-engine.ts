/**
 * Everything behind the API but the form itself: who the person is, what the page hears, and when a survey shows. Loaded when the browser
 * is idle, or at the first call; the form opens without it.
 */
/// <reference path="../css-inline.d.ts" />
import type { Earshot } from '../api.ts'
import type { EngineMethod } from '../launcher/engine-methods.ts'
import type { PartDeps } from '../launcher/part.ts'
import { reloadStrings } from '../strings/reload-strings.ts'
import { addStyles } from '../theme/add-styles.ts'
import { changeTheme } from '../theme/change-theme.ts'
import { hasTheme } from '../theme/theme-properties.ts'
import { createAsker } from './asker.ts'
import { attachTo } from './attach-to.ts'
import { checkOptions } from './check-options.ts'
import { configFor } from './config-for.ts'
import css from './engine.css?inline'
import { createEventHub, withEvents } from './event-hub.ts'
import { forgetPerson, rememberPerson } from './identity.ts'
import { isUntracked } from './is-untracked.ts'
import { readDraft } from './survey-draft.ts'
import { type TriggerWatch, watchTriggers } from './watch-triggers.ts'

/** What the launcher hands on to the engine. */
export type EngineApi = Pick<Earshot, EngineMethod>

/** Answers a method by its name. As untyped as the arguments are: both come from a page. */
export type Engine = (name: string, args: readonly unknown[]) => ReturnType<typeof Reflect.apply>

export async function start(...[options, root, signal, getPanel, open]: PartDeps): Promise<Engine> {
  addStyles(root, css, options)
  const hub = createEventHub(signal)
  const given = { ...options }
  Object.assign(options, withEvents(given, signal))
  const asker = createAsker({ options, root, signal })
  const getClient = async () => (await import('../io/client.ts')).clientFor(options, signal)

  let isDressed = false
  async function dress(): Promise<void> {
    if (isDressed || !hasTheme(options, root.host)) return
    isDressed = true
    const { applyTheme } = await import('../theme/apply-theme.ts')
    applyTheme({ options, root, signal })
  }

  /** What the project asks, watched until consent or the widget goes. */
  let watching:
    | { readonly end: AbortController; readonly watch: Promise<TriggerWatch | undefined> }
    | undefined
  function watch(): void {
    if (watching || signal.aborted || options.consent === 'denied' || isUntracked(options)) return
    const end = new AbortController()
    signal.addEventListener('abort', () => end.abort(), { signal: end.signal })
    watching = { end, watch: watchProject(end.signal) }
  }
  async function watchProject(life: AbortSignal): Promise<TriggerWatch | undefined> {
    const config = await configFor(options)
    if (!config || life.aborted) return undefined
    const left = config.surveys.find(({ id }) => readDraft(options, id))
    if (left) void asker.consider(left, { isResumed: true })
    return watchTriggers({ surveys: config.surveys, asker, signal: life })
  }
  function unwatch(): void {
    watching?.end.abort()
    watching = undefined
  }

  const api: EngineApi = {
    on: (event, handler) => hub.on(event, handler),
    off: (event, handler) => hub.off(event, handler),
    attachTo: (target, overrides) =>
      attachTo({ options, signal, open, onceClosed: hub.onceClosed }, target, overrides),
    identify(respondent, person = {}) {
      rememberPerson(options, respondent, person)
      void watching?.watch.then((triggers) => triggers?.reconsider())
    },
    logout() {
      forgetPerson(options)
      void getClient().then((client) => {
        for (const { id } of client.receipts()) client.forgetReceipt(id)
      }, ignore)
    },
    setMetadata(metadata) {
      const pairs = Object.entries({ ...options.metadata, ...metadata })
      Object.assign(options, {
        metadata: Object.fromEntries(pairs.filter(([, value]) => value !== undefined)),
      })
    },
    setLocale: (locale) => void reloadStrings(options, signal, { locale }),
    setTheme(theme) {
      changeTheme(options, signal, theme)
      void dress().catch(ignore)
    },
    setConsent(consent) {
      Object.assign(options, { consent })
      if (consent === 'given') return watch()
      unwatch()
      asker.close()
      void getClient().then((client) => client.forgetDevice(), ignore)
    },
    track: (event, properties = {}) =>
      void watching?.watch.then((triggers) => triggers?.track(event, properties)),
    showSurvey: (surveyId, how = {}) => asker.show(surveyId, how),
    canShow: (surveyId) => asker.canShow(surveyId),
    sendFeedback: async (params) => (await getClient()).sendFeedback(params),
    close: () => void getPanel().then((panel) => panel?.close()),
  }

  void checkOptions(given)
  void dress().catch(ignore)
  watch()
  return (name, args) => Reflect.apply(Reflect.get(api, name), api, args)
}

function ignore(): void {}
