/** The methods of the API that wait for the engine. Loaded with it, after what people see. */
import type { Earshot } from '../api.ts'
import type { Client } from '../io/client.ts'
import type { EngineMethod } from '../launcher/engine-methods.ts'
import type { PartDeps } from '../launcher/part.ts'
import { reloadStrings } from '../strings/reload-strings.ts'
import { changeTheme, THEME_EVENT } from '../theme/change-theme.ts'
import { hasTheme } from '../theme/theme-properties.ts'
import type { Surveys } from './ask-surveys.ts'
import { attachTo } from './attach-to.ts'
import { checkOptions } from './check-options.ts'
import { createEventHub, withEvents } from './event-hub.ts'
import { forgetPerson, rememberPerson } from './identity.ts'
import { emit } from './page-event.ts'
import { canShow, showSurvey } from './show-survey.ts'
import type { TriggerWatch } from './watch-triggers.ts'

/** What the launcher forwards. */
export type PageApi = Pick<Earshot, EngineMethod>

export interface PageApiDeps {
  readonly deps: PartDeps
  readonly getClient: () => Promise<Client>
  readonly getSurveys: () => Promise<Surveys>
  /** Begins to watch, where that is allowed and not done yet. Answers nothing where there is nothing to watch. */
  readonly watch: () => Promise<TriggerWatch | undefined>
  readonly unwatch: () => void
}

export function startPageApi(parts: PageApiDeps): PageApi {
  const { deps, getClient, getSurveys, watch, unwatch } = parts
  const [options, root, signal, getPanel, open] = deps
  const given = { ...options }
  const hub = createEventHub(signal)
  Object.assign(options, withEvents(given, signal))

  let isDressed = false
  function dress(): void {
    if (isDressed) return
    isDressed = true
    import('../theme/apply-theme.ts')
      .then(({ applyTheme }) => applyTheme({ options, root, signal }))
      .catch(() => {
        isDressed = false
      })
  }

  // Pressed open before anybody could listen: told once the handlers that wait for this part are there.
  if (root.querySelector('dialog[open]')) setTimeout(() => emit(signal, 'formOpen'))
  void checkOptions(given)
  if (hasTheme(options, root.host)) dress()
  signal.addEventListener(THEME_EVENT, dress)

  return {
    on: hub.on,
    off: hub.off,
    attachTo: (target, overrides) =>
      attachTo({ options, signal, open, onceClosed: hub.onceClosed }, target, overrides),
    identify(respondent, person = {}) {
      rememberPerson(options, respondent, person)
      watch().then((triggers) => triggers?.reconsider(), ignore)
    },
    logout() {
      forgetPerson(options)
      // What the next person must not see. What waits to be sent is sent.
      getClient().then((client) => client.disown(), ignore)
    },
    setMetadata(changes) {
      const pairs = Object.entries({ ...options.metadata, ...changes })
      const metadata = Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
      Object.assign(options, { metadata })
    },
    setLocale(locale) {
      reloadStrings(options, signal, { locale })
        .then(() => import('../strings/label-launcher.ts'))
        .then(({ labelLauncher }) => labelLauncher({ options, root, signal }))
        .catch(ignore)
    },
    setTheme(theme) {
      changeTheme(options, signal, theme)
    },
    setConsent(consent) {
      Object.assign(options, { consent })
      if (consent === 'given') {
        watch().catch(ignore)
        return
      }
      unwatch()
      getSurveys().then((surveys) => surveys.close(), ignore)
      getClient().then((client) => client.forgetDevice(), ignore)
    },
    track(event, properties = {}) {
      watch().then((triggers) => triggers?.track(event, properties), ignore)
    },
    showSurvey: async (surveyId, how = {}) =>
      showSurvey({ options, surveys: await getSurveys() }, surveyId, how),
    canShow: async (surveyId) => canShow({ options, surveys: await getSurveys() }, surveyId),
    async sendFeedback(params) {
      return (await getClient()).sendFeedback(params)
    },
    close() {
      void getPanel().then((panel) => panel?.close())
    },
  }
}

function ignore(): void {}
