/** The API as both runtimes must serve it: what each group of routes accepts, what it refuses, and what it guards. */
import { describeAnnouncements } from './api/announcements.case.ts'
import { describeAttachments } from './api/attachments.case.ts'
import { describeCatalogue } from './api/catalogue.case.ts'
import { describeEntries } from './api/entries.case.ts'
import { describeKeys } from './api/keys.case.ts'
import { describeLimits } from './api/limits.case.ts'
import { describeMaintenance } from './api/maintenance.case.ts'
import { describeProject } from './api/project.case.ts'
import { describeReceipts } from './api/receipts.case.ts'
import { describeRuns } from './api/runs.case.ts'
import { describeSearch } from './api/search.case.ts'
import { describeSession } from './api/session.case.ts'
import { describeSubmissions } from './api/submissions.case.ts'
import { describeSuggestions } from './api/suggestions.case.ts'
import { describeSurveyPage } from './api/survey-page.case.ts'
import { describeSurveyResponses } from './api/survey-responses.case.ts'
import { describeSurveys } from './api/surveys.case.ts'
import { describeTags } from './api/tags.case.ts'
import { describeWidgetConfig } from './api/widget-config.case.ts'
import type { OpenInstall } from './test-install.ts'

export interface TestRuntime {
  /** A fresh install for one test. */
  readonly open: OpenInstall
  readonly submissionsPerMinute: number
  readonly signInsPerMinute: number
  readonly attachmentsPerMinute: number
  readonly receiptsPerMinute: number
  readonly suggestionsPerMinute: number
}

export function describeApi(runtime: TestRuntime): void {
  describeSubmissions(runtime.open)
  describeSurveyResponses(runtime.open)
  describeSurveys(runtime.open)
  describeWidgetConfig(runtime.open)
  describeSurveyPage(runtime.open)
  describeMaintenance(runtime.open)
  describeEntries(runtime.open)
  describeSearch(runtime.open)
  describeReceipts(runtime.open)
  describeAttachments(runtime.open)
  describeAnnouncements(runtime.open)
  describeSuggestions(runtime.open)
  describeTags(runtime.open)
  describeProject(runtime.open)
  describeRuns(runtime.open)
  describeSession(runtime.open)
  describeKeys(runtime.open)
  describeCatalogue(runtime.open)
  describeLimits(runtime)
}
