/** An outlet whose answers break HTTP, each in a way of its own; some of them can be read all the same. */
import { gzipSync } from 'node:zlib'
import { type Outlet, openRawOutlet } from './outlet.ts'

const page = '<html><body><p>The talks in Sundrel went on until midnight.</p></body></html>'
const ok = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
const packed = gzipSync(page.repeat(50)).toString('latin1')

/** Path → the bytes sent, in Latin-1, after which the connection ends. */
const answers: Readonly<Record<string, string>> = {
  // Readable all the same.
  '/http-1.0': `HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n${page}`,
  '/no-status-text': `HTTP/1.1 200\r\ncontent-length: ${page.length}\r\n\r\n${page}`,
  '/no-length': `${ok}connection: close\r\n\r\n${page}`,
  '/no-type': `HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${page}`,
  '/odd-status-text': `HTTP/1.1 200 Fine, \xe9t\xe9 & all\r\nconnection: close\r\n\r\n${page}`,
  '/hints-first': `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${ok}connection: close\r\n\r\n${page}`,
  '/shorter': `${ok}content-length: 20\r\n\r\n${page}`,
  // Not.
  '/longer': `${ok}content-length: ${page.length + 1000}\r\n\r\n${page}`,
  '/cut-gzip': `${ok}content-encoding: gzip\r\nconnection: close\r\n\r\n${packed.slice(0, packed.length / 2)}`,
  '/cut-chunk': `${ok}transfer-encoding: chunked\r\n\r\n1000\r\n${page}`,
  '/bad-chunk': `${ok}transfer-encoding: chunked\r\n\r\nzzz\r\n${page}`,
  '/two-lengths': `${ok}content-length: 10\r\ncontent-length: 20\r\n\r\n${page}`,
  '/bad-length': `${ok}content-length: many\r\n\r\n${page}`,
  '/header-flood': `${ok}${'x-flood: and so on and on\r\n'.repeat(20_000)}\r\n${page}`,
  '/long-header': `${ok}x-long: ${'x'.repeat(1_000_000)}\r\n\r\n${page}`,
  '/header-nul': `${ok}x-odd: a\x00b\r\n\r\n${page}`,
  '/no-http': page,
  '/noise': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 and so on',
  '/nothing': '',
  '/half-headers': 'HTTP/1.1 200 OK\r\ncontent-ty',
  '/status-999': `HTTP/1.1 999 Request denied\r\ncontent-length: 0\r\n\r\n`,
}

export function openBrokenOutlet(name = 'rpb.example'): Promise<Outlet> {
  return openRawOutlet(name, (socket, request) => {
    const path = request.split(' ')[1] ?? ''
    socket.end(Buffer.from(answers[path] ?? 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 'latin1'))
  })
}
