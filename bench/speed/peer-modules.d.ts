/**
 * The little of Fastify, better-sqlite3 and esbuild that is used. They are installed by `npm run bench` only, and better-sqlite3
 * brings no types, so type checking must not depend on either.
 */
declare module 'fastify' {
  interface Request<Body> {
    readonly body: Body
    readonly headers: Readonly<Record<string, string | undefined>>
  }

  interface Reply {
    code(status: number): Reply
    send(body: unknown): Reply
  }

  interface Instance {
    get(path: string, handler: () => unknown): void
    post<Route extends { Body: unknown }>(
      path: string,
      options: { readonly schema: Readonly<Record<string, unknown>> },
      handler: (request: Request<Route['Body']>, reply: Reply) => unknown,
    ): void
    listen(options: { readonly port: number; readonly host: string }): Promise<string>
    close(): Promise<void>
  }

  export function fastify(): Instance
}

declare module 'better-sqlite3' {
  interface Statement<Row> {
    get(...parameters: readonly (string | number | null)[]): Row | undefined
    run(...parameters: readonly (string | number | null)[]): unknown
  }

  interface Transaction<Arguments extends readonly unknown[], Result> {
    immediate(...parameters: Arguments): Result
  }

  class Database {
    constructor(path: string)
    pragma(source: string): unknown
    exec(source: string): void
    prepare<Row>(source: string): Statement<Row>
    transaction<Arguments extends readonly unknown[], Result>(
      run: (...parameters: Arguments) => Result,
    ): Transaction<Arguments, Result>
    close(): void
  }

  export default Database
}

declare module 'esbuild' {
  interface Options {
    readonly stdin: { readonly contents: string; readonly resolveDir: string }
    readonly bundle: true
    readonly minify: true
    readonly write: false
    readonly target: string
    readonly format: 'iife'
    readonly logLevel: 'error'
  }

  export function build(
    options: Options,
  ): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>
}
