/** The API on Node. */
import { describeApi } from './api.case.ts'
import { openNodeInstall } from './node-install.ts'

/** Enough for every other test of the suite, and soon used up: on Node the limits are configuration. */
const LIMITS = { submissionsPerMinute: 60, signInsPerMinute: 10 }

describeApi({
  open: (variables) =>
    openNodeInstall({
      EARSHOT_SUBMISSIONS_PER_MINUTE: String(LIMITS.submissionsPerMinute),
      EARSHOT_SIGN_INS_PER_MINUTE: String(LIMITS.signInsPerMinute),
      ...variables,
    }),
  ...LIMITS,
})
