/** The databases of the workerd tests: the first part of the URL's path names one, made and migrated at first use. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHranaBridge } from './hrana-bridge.ts'

const MIGRATIONS = 'drizzle/migrations'

const bridges = new Map<string, ReturnType<typeof createHranaBridge>>()

/** Answers libSQL's HTTP protocol at `http://libsql.test/<name>/v2/pipeline`. */
export function answerLibsql(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const [, name = 'default', ...rest] = url.pathname.split('/')
  const bridge = bridges.get(name) ?? openMigrated()
  bridges.set(name, bridge)
  return bridge.fetch(new Request(new URL(`/${rest.join('/')}`, url), request))
}

function openMigrated() {
  const bridge = createHranaBridge({ path: ':memory:' })
  for (const file of migrationFiles())
    bridge.executeScript(readFileSync(join(MIGRATIONS, file), 'utf8'))
  return bridge
}

/** In the order of drizzle's journal. */
function migrationFiles(): string[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8'),
  )
  return journal.entries.map((entry) => `${entry.tag}.sql`)
}
