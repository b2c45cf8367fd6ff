/** One JSON object a line on standard output and error, as log collectors of both runtimes expect. */
import type { Logger } from '../deps.ts'

export const jsonLogger: Logger = {
  info: (event, fields) => console.log(JSON.stringify({ level: 'info', event, ...fields })),
  error: (event, fields) => console.error(JSON.stringify({ level: 'error', event, ...fields })),
}
