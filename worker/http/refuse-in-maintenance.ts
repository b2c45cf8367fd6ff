/** The one answer to what is sent while the service is being maintained. */
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'
import { ProblemError } from './problem.ts'

/** When to try again. Widgets keep what they could not send and come back by themselves. */
const RETRY_AFTER_SECONDS = 60

/** Refuses writes while `EARSHOT_MAINTENANCE` is on. Preflights pass, or a browser would hide the reason from the widget. */
export function refuseInMaintenance(): MiddlewareHandler<AppEnv> {
  return async function maintenanceGuard(c, next) {
    if (c.req.method === 'POST' && c.var.deps.config.EARSHOT_MAINTENANCE) {
      throw new ProblemError('maintenance', {
        detail: 'Keep what you want to send and try again later.',
        headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
      })
    }
    await next()
  }
}
