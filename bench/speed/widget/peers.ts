/** The products that Earshot's widget is compared with, each as small as it can honestly be had. */
import { bundle, readVendored } from './bundle.ts'

/** What a page needs for each step; a step that the product does not have is missing. */
export interface Peer {
  readonly name: string
  readonly launcher?: readonly string[]
  readonly form?: readonly string[]
  readonly survey?: readonly string[]
}

export const BETAHUHN = 'betahuhn'
export const SENTRY = 'Sentry, client made by hand'
export const SENTRY_INIT = 'Sentry, init()'
export const POSTHOG_SLIM = 'PostHog slim + surveys.js'

/** A client with nothing but the feedback, the smallest Sentry there is. The data source name is the page's own server. */
const SENTRY_CLIENT_SOURCE = `
import { BrowserClient, defaultStackParser, feedbackIntegration, getCurrentScope, makeFetchTransport } from '@sentry/browser'
const client = new BrowserClient({
  dsn: location.origin.replace('//', '//key@') + '/1',
  transport: makeFetchTransport,
  stackParser: defaultStackParser,
  integrations: [feedbackIntegration()],
})
getCurrentScope().setClient(client)
client.init()`

/** As Sentry's documentation has it. */
const SENTRY_INIT_SOURCE = `
import { feedbackIntegration, init } from '@sentry/browser'
init({ dsn: location.origin.replace('//', '//key@') + '/1', integrations: [feedbackIntegration()] })`

const POSTHOG_SLIM_SOURCE = `
import { SurveysExtensions } from 'posthog-js/dist/extension-bundles'
import posthog from 'posthog-js/dist/module.slim'
posthog.init('key', { api_host: location.origin, __extensionClasses: SurveysExtensions })`

export async function bundlePeers(): Promise<readonly Peer[]> {
  const betahuhn = [readVendored('@betahuhn/feedback-js/dist/feedback-js.min.js')]
  const sentry = [await bundle(SENTRY_CLIENT_SOURCE)]
  const sentryInit = [await bundle(SENTRY_INIT_SOURCE)]
  const surveys = readVendored('posthog-js/dist/surveys.js')
  // PostHog's button is a survey too: it is drawn by surveys.js.
  const slim = [await bundle(POSTHOG_SLIM_SOURCE), surveys]
  const array = [readVendored('posthog-js/dist/array.js'), surveys]
  const surveyJs = [
    readVendored('survey-core/survey.core.min.js'),
    readVendored('survey-js-ui/survey-js-ui.min.js'),
    readVendored('survey-core/survey-core.min.css'),
  ]
  return [
    { name: BETAHUHN, launcher: betahuhn, form: betahuhn },
    { name: SENTRY, launcher: sentry, form: sentry },
    { name: SENTRY_INIT, launcher: sentryInit, form: sentryInit },
    { name: POSTHOG_SLIM, launcher: slim, form: slim, survey: slim },
    { name: 'PostHog array.js + surveys.js', launcher: array, form: array, survey: array },
    { name: 'SurveyJS', survey: surveyJs },
  ]
}
