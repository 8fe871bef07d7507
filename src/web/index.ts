/** The pages: one Hono app over flow. */
import type { Hono } from 'hono'
import type { House } from '../flow/index.ts'
import { type AppOptions, buildApp } from './app.tsx'
import { flowOf } from './flow.ts'
import type { Env } from './visit.ts'

export type { AppOptions } from './app.tsx'
export { startWeb, type Web, type WebOptions } from './serve.ts'
export { startSite } from './site/serve.ts'

/** The app over an open house, without a socket: `createApp(house, { … }).request('http://127.0.0.1:8420/en')`. */
export function createApp(house: House, options: AppOptions): Hono<Env> {
  return buildApp(flowOf(house), options)
}
