/** The API on Node. */
import { describeApi } from './api.case.ts'
import { openNodeInstall } from './node-install.ts'

/** Enough for every other test of the suite, and soon used up: on Node the limits are configuration. */
const LIMITS = {
  submissionsPerMinute: 60,
  signInsPerMinute: 10,
  attachmentsPerMinute: 30,
  receiptsPerMinute: 40,
  suggestionsPerMinute: 30,
}

describeApi({
  open: (variables) =>
    openNodeInstall({
      EARSHOT_SUBMISSIONS_PER_MINUTE: String(LIMITS.submissionsPerMinute),
      EARSHOT_SIGN_INS_PER_MINUTE: String(LIMITS.signInsPerMinute),
      EARSHOT_ATTACHMENTS_PER_MINUTE: String(LIMITS.attachmentsPerMinute),
      EARSHOT_RECEIPTS_PER_MINUTE: String(LIMITS.receiptsPerMinute),
      EARSHOT_SUGGESTIONS_PER_MINUTE: String(LIMITS.suggestionsPerMinute),
      ...variables,
    }),
  ...LIMITS,
})
