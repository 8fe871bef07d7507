/** Who is told, on this machine: a receiver of webhooks and a server of mail, each noting what it gets. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  path: string
  method: string
  headers: IncomingHttpHeaders
  body: string
}

/** @param answer the status of each request, from how many came before; 0 for none at all */
export async function openReceiver(answer: (before: number) => number = () => 200) {
  const got: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      const { url = '', method = '', headers } = request
      const status = answer(got.length)
      got.push({ path: url, method, headers, body })
      if (status === 0) return
      response.writeHead(status, status >= 300 && status < 400 ? { location: 'http://127.0.0.1:9/' } : {})
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    got,
    url: `http://127.0.0.1:${port}/hook`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export interface ReceivedMail {
  from: string
  to: string[]
  text: string
  secure: boolean
  user: string | undefined
}

/** A server of mail; without `secure` it begins plain. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const got: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = ''
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        got.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text,
          secure: session.secure,
          user: session.user,
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { port, got, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
