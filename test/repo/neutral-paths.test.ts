/** What the widget asks for must not look like tracking: lists of ad blockers match by words in the path. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Kinds of patterns that EasyList, EasyPrivacy and the annoyance lists use for paths on any host. */
const BLOCKED = [
  /[/._-](ads?|adserver|advert\w*|banners?|sponsor\w*)[/._-]/i,
  /[/._-](analytics?|tracker|tracking|track|telemetry|metrics|stats|beacon|pixel|collect|counter)([/._?-]|$)/i,
  /\/(log|logger|logging|event|events|hit|ping|impression\w*|pageviews?|visit\w*)([/._?-]|$)/i,
  /[/._-](fingerprint\w*|identify|session-?replay|heatmaps?|clickstream|rum)([/._?-]|$)/i,
  /[/._-](survey|feedback)[-_](widget|popup|button|script|loader)/i,
  /\/(popup|modal|newsletter|cookie-?(consent|banner))[/._-]/i,
]

const files = readdirSync(join(import.meta.dirname, '../../dist/public')).filter((name) =>
  /^widget.*\.js$/.test(name),
)
const paths = [
  ...files.map((name) => `/${name}`),
  '/v1/config?key=epk_x',
  '/v1/submissions',
  '/v1/attachments?name=x.png',
  '/v1/suggestions?key=epk_x&text=x',
  '/v1/receipts/ent_x',
  '/s/srv_x',
  '/f/',
]

test('the patterns catch what they are meant for', () => {
  for (const path of ['/js/analytics.js', '/v1/track', '/collect?v=1', '/ad/banner.js', '/e/ping'])
    expect(
      BLOCKED.some((pattern) => pattern.test(path)),
      path,
    ).toBe(true)
})

test('no path of the widget looks like one that ad blockers refuse', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(paths.filter((path) => BLOCKED.some((pattern) => pattern.test(path)))).toEqual([])
})
