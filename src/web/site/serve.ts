/** The public site on a socket of its own: nothing of the desk can be asked through it. */
import { getRequestListener } from '@hono/node-server'
import { type Freshness, type House, viewCounter, watchFreshness } from '../../flow/index.ts'
import { listen } from '../listen.ts'
import type { Web } from '../serve.ts'
import { proxiesOf } from './api/client.ts'
import { buildSite } from './app.tsx'
import { type PublicFlow, publicFlowOf } from './flow.ts'
import { startHub } from './hub.ts'
import { defaultSettings, type SiteSettings } from './settings.ts'

export interface SiteWebOptions {
  host: string
  /** 0 takes any that is free. */
  port: number
  /** Where readers find it, if a proxy stands before it: `https://briefs.example`. */
  url?: string
  /** Addresses and networks of proxies that say truly who asks through them. */
  proxies?: readonly string[]
  settings?: SiteSettings
  /** The WebSub hub, where the settings name none. */
  hub?: string
  /** How often it is looked whether the hub is to be told of something, in milliseconds. */
  hubEvery?: number
}

/**
 * Serves what the house has published.
 * @throws ReadoutError `port-in-use` naming the port; `invalid` for a proxy that is no address
 */
export async function startSite(house: House, options: SiteWebOptions): Promise<Web> {
  const counter = viewCounter(house)
  const freshness = await watchFreshness(house)
  const web = await serveSite(publicFlowOf(house, counter), options, freshness).catch(async (error: unknown) => {
    await freshness.stop()
    throw error
  })
  return {
    url: web.url,
    async close() {
      await web.close()
      await freshness.stop()
      await counter.flush()
    },
  }
}

/** @throws ReadoutError `port-in-use` naming the port; `invalid` for a proxy that is no address */
export async function serveSite(
  flow: PublicFlow,
  options: SiteWebOptions,
  freshness: Freshness | null = null,
): Promise<Web> {
  const { host, port, url, hub, hubEvery: every, settings: given = defaultSettings } = options
  const settings = hub === undefined ? given : { ...given, hub }
  const proxies = proxiesOf(options.proxies ?? [])
  const { server, port: bound, close } = await listen(host, port, '--site-port')
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
  const site = buildSite(flow, { url: url ?? here, settings, proxies, freshness })
  server.on('request', getRequestListener(site.fetch))
  const telling = startHub(site, flow, { settings, url: url ?? here, freshness, every })
  return {
    url: here,
    async close() {
      await telling?.stop()
      await close()
    },
  }
}
