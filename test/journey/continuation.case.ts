/** What happens to themes and reports when the journey goes on, for each runtime. */
import { describe, expect, test } from 'vitest'
import type { TestInstall } from '../runtime/test-install.ts'
import { FEEDBACK, LATER_FEEDBACK } from './feedback.ts'
import { createReader } from './reader.ts'
import { submit, submitFeedback } from './submit-feedback.ts'
import { tickAll } from './tick-all.ts'
import { homeOf, TOPICS } from './topic-home.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

export function describeContinuation(open: () => Promise<TestInstall>): void {
  describe('a journey that goes on', () => {
    test('keeps its themes and its report while more feedback joins them', async () => {
      const install = await open()
      const project = await install.addProject()
      const reader = createReader(
        install,
        await install.addSecretKey(project.id, ['entries:read', 'reports:read']),
      )
      const early = await submitFeedback(install, project, FEEDBACK)
      await tickAll(install)
      const entries = await reader.entries()
      const homes = TOPICS.map((topic) => homeOf(topic, entries, early).themeId)
      const before = await reader.latestReport()

      const late = await submitFeedback(install, project, LATER_FEEDBACK)
      await tickAll(install)

      const grown = await reader.entries()
      const all = new Map([...early, ...late])
      expect(TOPICS.map((topic) => homeOf(topic, grown, all).themeId)).toEqual(homes)
      const after = await reader.latestReport()
      expect(after.id).toBe(before.id)
      expect(after.inputHash).not.toBe(before.inputHash)
      expect(after.body.entries.current).toBe(FEEDBACK.length + LATER_FEEDBACK.length)
      await install.close()
    })
  })

  describe('a week that is over', () => {
    test('counts what still comes for it within a day, in the same report', async () => {
      const install = await open()
      const project = await install.addProject()
      const reader = createReader(
        install,
        await install.addSecretKey(project.id, ['entries:read', 'reports:read']),
      )
      const createdAt = new Date(Date.now() - WEEK_MS).toISOString()
      await submit(install, project, 'last-week-1', { message: 'The export is broken.', createdAt })
      await tickAll(install)
      const before = await reader.latestReport()

      await submit(install, project, 'last-week-2', { message: 'Came by slow mail.', createdAt })
      await tickAll(install)

      expect(before).toMatchObject({ state: 'open', body: { entries: { current: 1 } } })
      expect(await reader.report(before.id)).toMatchObject({ body: { entries: { current: 2 } } })
      expect(await reader.entries()).toHaveLength(2)
      await install.close()
    })
  })
}
