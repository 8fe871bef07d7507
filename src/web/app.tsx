/** The app: what stands around every route, and what a failure looks like. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { asReadoutError, type Dossier, ReadoutError } from '../domain/index.ts'
import { type Assets, deskAssets, loadAssets } from './assets.ts'
import { Failure } from './desk/Failure.tsx'
import { shownAgain } from './desk/shownAgain.ts'
import type { Flow } from './flow.ts'
import { securityHeaders } from './guard/headers.ts'
import { hostGuard } from './guard/host.ts'
import { pageResponse } from './http/page.ts'
import { problemResponse } from './http/problem.ts'
import { routes } from './routes.ts'
import { type Ask, type Env, visitOf } from './visit.ts'

export interface AppOptions {
  /** Values of Host it answers to: `127.0.0.1:8420`. Every other name is refused. */
  origins: readonly string[]
  /** What commands beside the server show; see the lock file. */
  token: string
  /** The name that stands on decisions made here. */
  by?: string
}

/** The whole product as a function from Request to Response; tests call `app.request()` with no socket. */
export function buildApp(flow: Flow, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>()
  const assets: Assets = loadAssets(deskAssets)
  app.use(async (c, next) => {
    c.set('flow', flow)
    c.set('assets', assets)
    c.set('by', options.by ?? 'owner')
    await next()
  })
  app.use(securityHeaders)
  app.use(hostGuard(options.origins))
  app.use(trimTrailingSlash())
  routes(app, options.token)
  app.notFound((c) => failed(c, new ReadoutError('not-found', c.req.path, 'there is no such page')))
  app.onError(async (error, c) => {
    const told = known(error, c)
    return (await shownAgain(app, c, told)) ?? failed(c, told)
  })
  return app
}

async function failed(c: Ask, error: ReadoutError): Promise<Response> {
  if (error.status === 500) console.error(error.cause ?? error)
  if (c.req.path.startsWith('/api/')) return problemResponse(error, c.req.path)
  const removed = error.code === 'dossier-missing' ? await removedDossier(c) : null
  return pageResponse(<Failure visit={visitOf(c)} error={error} removed={removed} />, error.status)
}

/** The dossier the address is in, if it was removed and can still be brought back. */
async function removedDossier(c: Ask): Promise<Dossier | null> {
  const [, , name] = c.req.path.split('/')
  // A failure's page must not fail: without the list there is no way back to offer.
  const all = await c
    .get('flow')
    .listDossiers({ removed: true })
    .catch(() => [])
  return all.find((dossier) => dossier.removed !== null && encodeURIComponent(dossier.name) === name) ?? null
}

function known(error: Error, c: Ask): ReadoutError {
  // Hono's own refusals (a body cut short, say) are the asker's doing, not a fault of ours.
  if (error instanceof HTTPException)
    return new ReadoutError('invalid', c.req.path, error.message || 'the request is broken')
  return asReadoutError(error, c.req.path)
}
