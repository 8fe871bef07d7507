/** The desk on a loopback socket. Nothing beyond this machine can reach it. */
import { getRequestListener } from '@hono/node-server'
import type { House } from '../flow/index.ts'
import { buildApp } from './app.tsx'
import { flowOf } from './flow.ts'
import { listen } from './listen.ts'

const HOST = '127.0.0.1'

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
  const { server, port: bound, close } = await listen(HOST, port, '--port')
  const origins = [`${HOST}:${bound}`, `localhost:${bound}`]
  // Only now is the port known by which Host is checked. Nothing can have been asked yet: the loop has not turned since.
  const app = buildApp(flowOf(house), { origins, token, ...(by ? { by } : {}) })
  server.on('request', getRequestListener(app.fetch))
  return { url: `http://${HOST}:${bound}`, close }
}
