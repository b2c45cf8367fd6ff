/** Whether the browser asks not to be tracked, and the page lets us respect that. */
import type { GivenOptions } from '../core/options.ts'

/** Do Not Track, and its successor Global Privacy Control. */
export function isUntracked({ respectDoNotTrack }: GivenOptions): boolean {
  const hasControl = Reflect.get(navigator, 'globalPrivacyControl') === true
  return respectDoNotTrack !== false && (hasControl || navigator.doNotTrack === '1')
}
