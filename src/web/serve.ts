/** The app on a loopback socket. Nothing beyond this machine can reach it. */
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { ReadoutError } from '../domain/index.ts'
import type { House } from '../flow/index.ts'
import { buildApp } from './app.tsx'
import { flowOf } from './flow.ts'

const HOST = '127.0.0.1'
/** How long answers under way may take once it is closing, in milliseconds. */
const GRACE = 5000

export interface WebOptions {
  /** 0 takes any that is free. */
  port: number
  token: string
  /** The name that stands on decisions made here. */
  by?: string
}

export interface Web {
  /** `http://127.0.0.1:8420` */
  url: string
  /** Takes no more requests, finishes those under way, and lets go of the port. */
  close(): Promise<void>
}

/** @throws ReadoutError `port-in-use` naming the port */
export async function startWeb(house: House, { port, token, by }: WebOptions): Promise<Web> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(busy ? new ReadoutError('port-in-use', `port ${port}`, 'another program has it', { cause: error }) : error)
    })
    server.listen(port, HOST, resolve)
  })
  const address = server.address()
  const bound = address !== null && typeof address === 'object' ? address.port : port
  const origins = [`${HOST}:${bound}`, `localhost:${bound}`]
  // Only now is the port known by which Host is checked. Nothing can have been asked yet: the loop has not turned since.
  const app = buildApp(flowOf(house), { origins, token, ...(by ? { by } : {}) })
  server.on('request', getRequestListener(app.fetch))

  let closing: Promise<void> | null = null
  const close = () =>
    new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), GRACE)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    })
  return {
    url: `http://${HOST}:${bound}`,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
