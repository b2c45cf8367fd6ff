/** Ingest over HTTP: Earshot's server as `npm start` runs it, against the Fastify peer, in turns. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newSecret } from '../../worker/secret.ts'
import { countEntries, makeDataFolder } from './data-folder.ts'
import type { LoadResult } from './load-plan.ts'
import { startLoad } from './run-load.ts'
import { findFreePort, type Server, startServer } from './server.ts'
import { type Row, round } from './table.ts'
import { makeFolder, removeFolder } from './temporary-folder.ts'

const EARSHOT = new URL('../../worker/runtimes/node.ts', import.meta.url)
const PEER = new URL('./fastify-peer.ts', import.meta.url)

const ROUNDS = 3
const CONNECTIONS = 64
const WARM_UP_MS = 2_000
const MEASURE_MS = 4_000
const MINUTE_MS = 60_000

export const INGEST_METHOD = `\
Ingest. ${CONNECTIONS} keep-alive connections, each sending its next request when the last is answered, from a process of its own on
the same machine. Every request has its own idempotency key and a message of 200 characters. ${ROUNDS} rounds in turns, each on a new
process and a new database, ${WARM_UP_MS / 1000} s of warm-up, ${MEASURE_MS / 1000} s measured; shown is each server's round with the most requests.
Both: validate, look up the key, WAL, synchronous=FULL, one entry and one event, 201 after the commit. Earshot commits what arrives in
one turn of the event loop together and also keeps a full-text index, which the peer does without; the peer commits per request.
CPU is the server's processor time over all its threads. Stored = 201 means: rows in the database equal the 201s of every round.`

interface Started {
  readonly server: Server
  readonly folder: string
  readonly database: string
  readonly publicKey: string
}

interface Contender {
  readonly name: string
  start(): Promise<Started>
}

interface Round extends LoadResult {
  readonly cpuUs: number
  readonly rssBytes: number
  readonly isStored: boolean
}

const CONTENDERS: readonly Contender[] = [
  { name: 'Earshot', start: startEarshot },
  { name: 'Fastify + better-sqlite3', start: startPeer },
]

/** One row a server, and one of their ratios. */
export async function measureIngest(): Promise<Row[]> {
  const rounds = CONTENDERS.map((): Round[] => [])
  for (let number = 0; number < ROUNDS; number += 1) {
    for (const [i, contender] of CONTENDERS.entries()) {
      rounds[i]?.push(await runRound(contender, `round-${number}`))
    }
  }
  const [earshot, peer] = rounds.map(bestOf)
  if (!earshot || !peer) throw new Error('both were measured')
  return [
    ...[earshot, peer].map((best, i) => toRow(CONTENDERS[i]?.name ?? '', best, rounds[i] ?? [])),
    {
      server: 'Earshot / peer',
      'requests/s': round(rateOf(earshot) / rateOf(peer)),
      'p50 ms': round(earshot.p50Ms / peer.p50Ms),
      'p99 ms': round(earshot.p99Ms / peer.p99Ms),
      'CPU µs/request': round(cpuOf(earshot) / cpuOf(peer)),
      'RSS MB': round(earshot.rssBytes / peer.rssBytes),
      'stored = 201': '',
    },
  ]
}

async function runRound(contender: Contender, name: string): Promise<Round> {
  const { server, folder, database, publicKey } = await contender.start()
  try {
    await avoidTick(WARM_UP_MS + MEASURE_MS)
    const load = startLoad({
      port: server.port,
      publicKey,
      name,
      connections: CONNECTIONS,
      warmUpMs: WARM_UP_MS,
      measureMs: MEASURE_MS,
    })
    await load.measuring
    const before = await server.usage()
    await load.measured
    const { cpuUs, rssBytes } = await server.usage()
    const result = await load.done
    refuseRefusals(server, result)
    await server.stop()
    const isStored = countEntries(database, publicKey) === result.created
    return { ...result, cpuUs: cpuUs - before.cpuUs, rssBytes, isStored }
  } finally {
    await server.stop()
    removeFolder(folder)
  }
}

/** A refused request is a fault of the bench or of the server: its figures would mean nothing. */
export function refuseRefusals(server: Server, { refused }: LoadResult): void {
  if (refused > 0) throw new Error(`${refused} requests were refused: ${server.complaint()}`)
}

/** Earshot starts its jobs on the minute; they are measured apart, in `measure-jobs.ts`. */
export async function avoidTick(neededMs: number): Promise<void> {
  const leftMs = MINUTE_MS - (Date.now() % MINUTE_MS)
  if (leftMs < neededMs + 1_000) await sleep(leftMs + 2_000)
}

/** The server under `npm start`, on a data folder. */
export async function startEarshotOn(folder: string): Promise<Server> {
  const port = await findFreePort()
  return startServer(EARSHOT, port, {
    EARSHOT_DATA: folder,
    EARSHOT_PORT: String(port),
    EARSHOT_URL: `http://127.0.0.1:${port}`,
    EARSHOT_SUBMISSIONS_PER_MINUTE: '0',
  })
}

async function startEarshot(): Promise<Started> {
  const { path: folder, publicKey } = await makeDataFolder()
  const server = await startEarshotOn(folder)
  return { server, folder, database: join(folder, 'earshot.db'), publicKey }
}

async function startPeer(): Promise<Started> {
  const folder = makeFolder()
  const database = join(folder, 'peer.db')
  const publicKey = newSecret('epk')
  const port = await findFreePort()
  const server = await startServer(PEER, port, {
    PEER_DATABASE: database,
    PEER_PORT: String(port),
    PEER_PUBLIC_KEY: publicKey,
  })
  return { server, folder, database, publicKey }
}

function bestOf(rounds: readonly Round[]): Round | undefined {
  return rounds.toSorted((a, b) => rateOf(b) - rateOf(a))[0]
}

function rateOf({ answered, seconds }: Round): number {
  return answered / seconds
}

function cpuOf({ cpuUs, answered }: Round): number {
  return cpuUs / answered
}

function toRow(server: string, best: Round, rounds: readonly Round[]): Row {
  return {
    server,
    'requests/s': round(rateOf(best)),
    'p50 ms': round(best.p50Ms),
    'p99 ms': round(best.p99Ms),
    'CPU µs/request': round(cpuOf(best)),
    'RSS MB': round(best.rssBytes / 2 ** 20),
    'stored = 201': rounds.every(({ isStored }) => isStored) ? 'yes' : 'NO',
  }
}
