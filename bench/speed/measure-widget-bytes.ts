/** What a page loads for the launcher, the open form and a running survey: Earshot's widget beside its peers. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../../test/support/browser.ts'
import type { Row } from './table.ts'
import { type Weight, weigh } from './weigh.ts'
import { nameVersion } from './widget/bundle.ts'
import { type EarshotLoad, STEPS, watchLoads } from './widget/earshot-loads.ts'
import { judge } from './widget/judge.ts'
import { EARSHOT } from './widget/pages.ts'
import { BETAHUHN, bundlePeers, POSTHOG_SLIM, SENTRY } from './widget/peers.ts'

const PUBLIC = fileURLToPath(new URL('../../dist/public/', import.meta.url))

const VERSIONS = [
  '@sentry/browser',
  'posthog-js',
  'survey-core',
  'survey-js-ui',
  '@betahuhn/feedback-js',
  'esbuild',
].map(nameVersion)

export const WIDGET_BYTES_METHOD = `\
Widget, bytes: minified / gzip -9 / brotli -11, each file compressed by itself. ${VERSIONS.join(', ')}.
Peers from npm are bundled by esbuild (minify, target es2020); PostHog's array.js and surveys.js, SurveyJS (with its style sheet) and betahuhn are
the files their makers publish. PostHog's button is drawn by surveys.js. SurveyJS has no launcher, Sentry and betahuhn no surveys.
"Earshot" is what the step needs, as .size-limit.json lists it: in Chromium the step is reached while the server answers no other file,
and each of these is asked for. "Earshot, all fetched" is all that came by itself until 1.5 s after the step, with what is fetched ahead.
Survey: score, choice and text.`

/** One row a step and product. */
export async function measureWidgetBytes(): Promise<Row[]> {
  const browser = await launchBrowser()
  try {
    const [loads, peers] = await Promise.all([watchLoads(browser), bundlePeers()])
    return STEPS.flatMap((step) => {
      const theirs = peers.flatMap((peer) => {
        const files = peer[step]
        return files ? [{ name: peer.name, weight: weigh(files) }] : []
      })
      const load = loads.find((one) => one.step === step)
      if (!load) throw new Error(`${step} was not watched`)
      const needed = weighOurs(load.needed)
      return [
        {
          step,
          product: EARSHOT,
          ...needed,
          goal: judgeBytes(step, needed, new Map(theirs.map(({ name, weight }) => [name, weight]))),
        },
        { step, product: 'Earshot, all fetched', ...weighOurs(load.fetched), goal: '' },
        ...theirs.map(({ name, weight }) => ({ step, product: name, ...weight, goal: '' })),
      ]
    })
  } finally {
    await browser.close()
  }
}

function weighOurs(files: readonly string[]): Weight {
  return weigh(files.map((file) => readFileSync(PUBLIC + file)))
}

/** By brotli, as the goals are set. */
function judgeBytes(
  step: EarshotLoad['step'],
  { brotli: ours }: Weight,
  peers: ReadonlyMap<string, Weight>,
): string {
  const bar = (of: string, most: number) => ({
    of,
    ours,
    theirs: peers.get(of)?.brotli ?? Number.NaN,
    most,
  })
  if (step === 'launcher') return judge('W1', [bar(BETAHUHN, 0.2), bar(SENTRY, 0.0256)])
  if (step === 'form') return judge('W2', [bar(SENTRY, 0.22)])
  return judge('W3', [bar(POSTHOG_SLIM, 0.12)])
}
