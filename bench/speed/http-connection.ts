/**
 * One HTTP/1.1 keep-alive connection with one request under way at a time, on a bare socket: on a machine where the
 * load generator and the server share the cores, a full client would be measured with the server.
 */
import { connect, type Socket } from 'node:net'

/** Status given to a request whose connection broke. */
export const BROKEN = 0

export interface HttpConnection {
  /** Sends a whole request; `onAnswer` gets the status once all of the answer has arrived. */
  send(request: string, onAnswer: (status: number) => void): void
  close(): void
}

/** Opens on first use, and again after it broke. */
export function openConnection(port: number): HttpConnection {
  let socket: Socket | undefined
  let received = ''
  let answer: ((status: number) => void) | undefined

  function settle(status: number): void {
    const settled = answer
    answer = undefined
    received = ''
    settled?.(status)
  }

  function open(): Socket {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true })
    opened.setEncoding('latin1')
    opened.on('data', (chunk) => {
      received += chunk
      if (isWhole(received)) settle(Number(received.slice(9, 12)))
    })
    opened.on('error', () => opened.destroy())
    opened.on('close', () => {
      if (socket === opened) socket = undefined
      settle(BROKEN)
    })
    return opened
  }

  return {
    send(request, onAnswer) {
      answer = onAnswer
      socket ??= open()
      socket.write(request)
    },
    close: () => void socket?.destroy(),
  }
}

function isWhole(received: string): boolean {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1]
  if (length === undefined) return received.endsWith('\r\n0\r\n\r\n')
  return received.length >= headEnd + 4 + Number(length)
}
