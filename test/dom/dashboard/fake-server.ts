/** Answers the dashboard's requests from a table of paths, or of methods and paths; what is not in it is a 404 problem. */
import { afterEach, vi } from 'vitest'

export type Answers = Record<string, unknown>

export interface FakeServer {
  /** The addresses asked for, oldest first. */
  readonly asked: string[]
  /** The writes with a body, as `PATCH /v1/project {…}`. */
  readonly sent: string[]
}

afterEach(() => {
  vi.unstubAllGlobals()
})

export function fakeServer(answers: Answers): FakeServer {
  const asked: string[] = []
  const sent: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input), 'http://localhost')
    asked.push(url.pathname + url.search)
    if (init?.body) sent.push(`${init.method} ${url.pathname} ${init.body}`)
    const answer = answers[`${init?.method} ${url.pathname}`] ?? answers[url.pathname]
    if (answer instanceof Response) return answer.clone()
    return answer === undefined ? refuse(404, 'not-found') : Response.json(answer)
  })
  return { asked, sent }
}

export function refuse(status: number, code: string): Response {
  const problem = { status, code, title: code, detail: `refused: ${code}`, requestId: 'req_TEST' }
  return Response.json(problem, { status })
}
