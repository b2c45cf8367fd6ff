/** The API inside the Workers runtime. */
import { describeApi } from '../runtime/api.case.ts'
import { openWorkerdInstall } from './workerd-install.ts'

describeApi({
  open: openWorkerdInstall,
  // The binding's own numbers, from wrangler.toml: no variable of a test can change them.
  submissionsPerMinute: 600,
  signInsPerMinute: 10,
  attachmentsPerMinute: 60,
  receiptsPerMinute: 120,
  suggestionsPerMinute: 120,
})
