/** The load generator, run as `node load.ts PLAN` with a `LoadPlan` in JSON; says what happens as JSON lines. */

import { makeBodies } from './bodies.ts'
import { type HttpConnection, openConnection } from './http-connection.ts'
import type { LoadEvent, LoadPlan } from './load-plan.ts'
import { percentileOf } from './percentiles.ts'

/** How often a paced load looks which requests are due. */
const PACE_MS = 1

const plan: LoadPlan = JSON.parse(process.argv[2] ?? '')
const bodies = makeBodies()
const connections = Array.from({ length: plan.connections }, () => openConnection(plan.port))

const startedAt = performance.now()
const measureFrom = startedAt + plan.warmUpMs
let measureTo = measureFrom + plan.measureMs
let isEnding = false

const latencies: number[] = []
const lateness: number[] = []
const due: number[] = []
const idle: HttpConnection[] = []
let sent = 0
let planned = 0
let underWay = 0
let created = 0
let refused = 0
let answered = 0

setTimeout(() => say({ type: 'measuring' }), plan.warmUpMs)
const ending = setTimeout(end, plan.warmUpMs + plan.measureMs)
process.stdin.on('end', end).resume()
if (plan.rate === undefined) for (const connection of connections) send(connection, startedAt)
else {
  idle.push(...connections)
  pace(plan.rate)
}

function pace(rate: number): void {
  const now = performance.now()
  for (; startedAt + (planned * 1000) / rate <= now; planned += 1) {
    due.push(startedAt + (planned * 1000) / rate)
  }
  while (due.length > 0) {
    const connection = idle.pop()
    if (!connection) break
    send(connection, due.shift() ?? now)
  }
  if (!isEnding) setTimeout(pace, PACE_MS, rate)
}

function send(connection: HttpConnection, intendedAt: number): void {
  const request = toRequest(sent)
  sent += 1
  underWay += 1
  const sentAt = performance.now()
  connection.send(request, (status) => {
    underWay -= 1
    record(status, intendedAt, sentAt)
    if (isEnding) finish()
    else if (plan.rate === undefined) send(connection, performance.now())
    else reuse(connection)
  })
}

/** A paced request that waited for a connection goes first. */
function reuse(connection: HttpConnection): void {
  const intendedAt = due.shift()
  if (intendedAt === undefined) idle.push(connection)
  else send(connection, intendedAt)
}

function record(status: number, intendedAt: number, sentAt: number): void {
  const now = performance.now()
  if (status === 201) created += 1
  else refused += 1
  if (now >= measureFrom && now <= measureTo) answered += 1
  if (intendedAt < measureFrom || intendedAt > measureTo) return
  latencies.push(now - intendedAt)
  lateness.push(sentAt - intendedAt)
}

function toRequest(number: number): string {
  const body = bodies[number % bodies.length] ?? ''
  return `POST /v1/submissions HTTP/1.1\r
Host: 127.0.0.1:${plan.port}\r
Authorization: Bearer ${plan.publicKey}\r
Origin: https://app.example\r
Content-Type: application/json\r
Idempotency-Key: ${plan.name}-${number}\r
Content-Length: ${Buffer.byteLength(body)}\r
\r
${body}`
}

function end(): void {
  if (isEnding) return
  isEnding = true
  clearTimeout(ending)
  measureTo = Math.min(measureTo, performance.now())
  say({ type: 'measured' })
  finish()
}

/** Once the last request is answered, so that every stored entry is counted. */
function finish(): void {
  if (underWay > 0) return
  for (const connection of connections) connection.close()
  process.stdin.destroy()
  say({
    type: 'done',
    result: {
      created,
      refused,
      answered,
      seconds: (measureTo - measureFrom) / 1000,
      p50Ms: percentileOf(latencies, 0.5),
      p99Ms: percentileOf(latencies, 0.99),
      maxMs: percentileOf(latencies, 1),
      lateP99Ms: percentileOf(lateness, 0.99),
    },
  })
}

function say(event: LoadEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}
