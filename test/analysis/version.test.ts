import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ANALYSIS_VERSION } from '../../worker/analysis/version.ts'

test('the bench’s figures are those of this version', () => {
  const readme = join(import.meta.dirname, '../../bench/quality/README.md')

  expect(readFileSync(readme, 'utf8')).toContain(`\nAnalysis ${ANALYSIS_VERSION}, natural `)
})
