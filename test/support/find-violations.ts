import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Runs axe with all its rules, and the one of WCAG 2.2 that it leaves off, on the page as it stands; one line a violation. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const run: unknown = Reflect.get(Reflect.get(window, 'axe'), 'run')
    if (typeof run !== 'function') throw new Error('axe is not there')
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run({
      rules: { 'target-size': { enabled: true } },
    })
    return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)
  })
}
