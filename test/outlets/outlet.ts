/** Starts outlets: servers on this machine, on a port of their own, that answer under an invented name. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { certificate, key } from './certificate.ts'

/** One answer: a body alone is an HTML page with status 200. */
export type Page =
  | string
  | Uint8Array
  | { status?: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** Path (with its query, if one matters) → what stands there. What stands nowhere is 404. */
export type Pages = Readonly<Record<string, Page>>

export interface Outlet {
  readonly name: string
  readonly port: number
  /** The address of a path, under the outlet's name. */
  url(path?: string): string
  /** Every request so far: its path and headers. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[]
  /** Connections opened to it so far, whether or not they asked for anything. */
  connections(): number
  close(): Promise<void>
}

/** @param options `secure` for https; `host` for an address of this machine other than 127.0.0.1 */
export function openOutlet(
  name: string,
  pages: Pages,
  options: { secure?: boolean; host?: string } = {},
): Promise<Outlet> {
  const asked: Outlet['asked'] = []
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    give(pages[path] ?? pages[path.split('?')[0] ?? ''] ?? { status: 404, body: 'Not found' }, request, response)
  }
  const server = options.secure ? createSecureServer({ key, cert: certificate }, answer) : createServer(answer)
  return listen(name, server, asked, options)
}

/** An outlet that speaks byte for byte as told, for answers that no server would give. */
export function openRawOutlet(name: string, answer: (socket: Socket, request: string) => void): Promise<Outlet> {
  const asked: Outlet['asked'] = []
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      const request = bytes.toString('latin1')
      const path = request.split(' ')[1] ?? ''
      if (path === '/robots.txt') return void socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
      asked.push({ path, headers: {} })
      answer(socket, request)
    })
  })
  return listen(name, server, asked, {})
}

function give(page: Page, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') {
    page(request, response)
    return
  }
  const {
    status = 200,
    headers = {},
    body = '',
  } = typeof page === 'string' || page instanceof Uint8Array ? { body: page } : page
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...length, ...headers })
  response.end(body)
}

async function listen(
  name: string,
  server: Server,
  asked: Outlet['asked'],
  { secure = false, host = '127.0.0.1' }: { secure?: boolean; host?: string },
): Promise<Outlet> {
  let connections = 0
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections++
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    name,
    port,
    url: (path = '/') => `${secure ? 'https' : 'http'}://${name}:${port}${path}`,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
