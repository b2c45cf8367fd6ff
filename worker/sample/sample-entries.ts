/** Every feedback entry of the sample project, theme after theme. */
import { ACCESSIBILITY } from './entries/accessibility.ts'
import { ANDROID_WIDGET } from './entries/android-widget.ts'
import { CALENDAR } from './entries/calendar.ts'
import { DARK_MODE } from './entries/dark-mode.ts'
import { EXPORT_UMLAUTS } from './entries/export-umlauts.ts'
import { IOS_OFFLINE } from './entries/ios-offline.ts'
import { NOTIFICATIONS } from './entries/notifications.ts'
import { ONBOARDING_PRAISE } from './entries/onboarding-praise.ts'
import { PRICE_INCREASE } from './entries/price-increase.ts'
import { RUNNING_WEEK } from './entries/running-week.ts'
import { SEARCH_SLOW } from './entries/search-slow.ts'
import { SHORTCUTS } from './entries/shortcuts.ts'
import { SINGLETONS } from './entries/singletons.ts'
import { SSO_LOGIN } from './entries/sso-login.ts'
import { SUPPORT_PRAISE } from './entries/support-praise.ts'
import { SYNC_LOSS } from './entries/sync-loss.ts'
import type { SampleEntry } from './sample-entry.ts'

export const SAMPLE_ENTRIES: readonly SampleEntry[] = [
  ...SYNC_LOSS,
  ...EXPORT_UMLAUTS,
  ...SEARCH_SLOW,
  ...CALENDAR,
  ...IOS_OFFLINE,
  ...PRICE_INCREASE,
  ...DARK_MODE,
  ...SSO_LOGIN,
  ...NOTIFICATIONS,
  ...ANDROID_WIDGET,
  ...ONBOARDING_PRAISE,
  ...SUPPORT_PRAISE,
  ...ACCESSIBILITY,
  ...SHORTCUTS,
  ...SINGLETONS,
  ...RUNNING_WEEK,
]
