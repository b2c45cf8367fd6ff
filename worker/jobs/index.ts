/** The table of jobs. Their order is the order of the journey. */
import type { JobName } from '../../contracts/vocabulary.ts'
import { analyseEntries } from './analyse-entries.ts'
import { buildReports } from './build-reports.ts'
import { clusterEntries } from './cluster-entries.ts'
import { encodeEntries } from './encode-entries.ts'
import type { RunJob } from './job.ts'

export const JOBS: Record<JobName, RunJob> = {
  'analyse-entries': analyseEntries,
  'encode-entries': encodeEntries,
  'cluster-entries': clusterEntries,
  'build-reports': buildReports,
}
