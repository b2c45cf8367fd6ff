/** `npm run prepare:remote`: migrates the database at LIBSQL_URL and prints the link that claims the install. */
import { parseConfig } from '../worker/config.ts'
import { greetingLines } from '../worker/runtimes/node/greeting.ts'
import { prepareRemoteDatabase } from './remote/prepare-database.ts'

const url = process.env['LIBSQL_URL']
if (url === undefined) {
  console.error('Set LIBSQL_URL, and LIBSQL_AUTH_TOKEN if the database wants one.')
  process.exit(2)
}
const install = await prepareRemoteDatabase(url, process.env['LIBSQL_AUTH_TOKEN'])
console.log(greetingLines(parseConfig(process.env).EARSHOT_URL, install).join('\n'))
