/** An outlet that takes its time: on purpose (slow loris), or since it is broken. */
import { type Outlet, openOutlet, openRawOutlet } from './outlet.ts'

/**
 * `/silent` never answers; `/stuck` sends half a page and no more; `/drip` sends a few bytes every 5 ms without end, `/pour`
 * a megabyte at a time without end; `/large` is 50 MB and says so, `/unsaid` is 50 MB and does not.
 */
export function openSlowOutlet(name = 'rpb.example'): Promise<Outlet> {
  const html = { 'content-type': 'text/html' }
  return openOutlet(name, {
    '/silent': () => {},
    '/stuck': (_request, response) => void response.writeHead(200, html).write('<p>The talks'),
    '/drip': (_request, response) => {
      response.writeHead(200, html)
      const drip = setInterval(() => response.write('<p>'), 5)
      response.on('close', () => clearInterval(drip))
    },
    '/pour': (_request, response) => {
      response.writeHead(200, html)
      const pour = () => {
        while (response.write(Buffer.alloc(1_000_000, 'x'))) if (response.destroyed) return
        response.once('drain', pour)
      }
      pour()
    },
    '/large': { headers: html, body: Buffer.alloc(50_000_000, '<p>') },
    '/unsaid': (_request, response) => {
      response.writeHead(200, html)
      for (let i = 0; i < 50; i++) response.write(Buffer.alloc(1_000_000, 'y'))
      response.end()
    },
  })
}

/** Its headers come a byte at a time, without end. */
export function openDrippingHeaders(name = 'rpb.example'): Promise<Outlet> {
  return openRawOutlet(name, (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ')
    const drip = setInterval(() => socket.write('x'), 5)
    socket.on('close', () => clearInterval(drip))
  })
}
