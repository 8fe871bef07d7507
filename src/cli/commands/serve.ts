/** `readout serve`: the desk, in a browser, on this machine only; and the public site on a port of its own. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asReadoutError, ReadoutError } from '../../domain/index.ts'
import {
  catchUpLater,
  findServer,
  forgetRemoved,
  loadSample,
  loadSiteSettings,
  openHouse,
  startSchedule,
  startTelling,
  startWorker,
} from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { makeProgress } from '../progress.ts'
import { allowedFrom, fetcherFor, mailerFor, webOptions } from '../webAccess.ts'
import { type Wiring, writeLine } from '../wiring.ts'

const PORT = 8420
const SITE_HOST = '127.0.0.1'

export const serve: Command = {
  name: 'serve',
  usage: '[OPTIONS]',
  options: {
    port: { type: 'string', value: 'N', help: `the port on 127.0.0.1 (${PORT}; 0 takes any free one)` },
    'site-port': {
      type: 'string',
      value: 'N',
      help: 'also serve the public site, on this port (off without it); the sample’s briefs stand on it until the sample is removed',
    },
    'site-host': { type: 'string', value: 'HOST', help: `the address the public site listens on (${SITE_HOST})` },
    'site-url': { type: 'string', value: 'URL', help: 'where readers find it, if a proxy stands before it' },
    'site-proxy': {
      type: 'string',
      value: 'ADDRESS[/BITS]',
      help: 'the address or network of that proxy, whose word of who asks is taken when requests are counted; several with commas',
    },
    hub: {
      type: 'string',
      value: 'URL',
      help: 'the WebSub hub that the public site’s feeds name, and that is told when they change (none)',
    },
    'site-settings': {
      type: 'string',
      value: 'FILE',
      help: 'what the public site is called, looks like and offers (YAML; DATA/site.yaml where it is there)',
    },
    'no-poll': { type: 'boolean', help: 'do not ask sources by their schedule; "readout source poll" still does' },
    'no-sample': { type: 'boolean', help: 'do not load the sample dossier, nor its briefs, into a new store' },
    ...webOptions,
    ...placeOptions,
  },
  examples: [
    'readout serve',
    'readout serve --port 0 --data ./store',
    'readout serve --site-port 8080 --site-url https://briefs.example',
    'readout serve --site-port 8080 --site-url https://briefs.example --site-proxy 127.0.0.1',
    'readout serve --site-port 8080 --site-url https://briefs.example --hub https://hub.example/',
    'readout serve --site-port 8080 --site-settings site.yaml',
    'DATABASE_URL=postgres://localhost/readout readout serve',
  ],
  async run(args, wiring) {
    const port = args.number('port', { min: 0, max: 65535 }) ?? PORT
    const place = placeFrom(args, wiring.env)
    const site = await siteFrom(args, place)
    const running = 'data' in place ? await findServer(place.data) : null
    if (running) {
      const remedy = `Open ${running.url}, or stop that server`
      throw new ReadoutError('store-busy', running.url, 'a server of this store is running already', { remedy })
    }
    const allow = allowedFrom(args)
    const parts = { fetcher: () => fetcherFor(allow, wiring.env), mailer: () => mailerFor(wiring.env) }
    const house = await openHouse(place, parts)
    try {
      const token = randomBytes(32).toString('hex')
      await forgetRemoved(house)
      if (!args.flag('no-sample')) {
        let total = 0
        const progress = makeProgress(wiring.stderr, 'sample pages', () => total)
        await loadSample(house, (_, all) => {
          total = all
          progress.step('')
        })
        progress.end()
      }
      const web = await wiring.startWeb(house, { port, token })
      let open: { url: string; close(): Promise<void> } | null = null
      try {
        open = site && (await wiring.startSite(house, site))
        house.announce({ url: web.url, token })
        await writeLine(wiring.stdout, `Readout is at ${web.url}`)
        if (open) await writeLine(wiring.stdout, `The public site is at ${open.url}`)
        // Behind the page's back: what waits to be read, and what an older reader or an interrupted change left behind.
        const worker = await startWorker(house)
        const schedule = args.flag('no-poll') ? null : startSchedule(house)
        const telling = startTelling(house, { desk: web.url, site: site?.url ?? open?.url ?? null })
        await catchUpLater(house).catch((error: unknown) =>
          writeLine(wiring.stderr, `readout: ${asReadoutError(error, 'reading again').message}`),
        )
        await wiring.stopped()
        await writeLine(wiring.stderr, 'stopping')
        schedule?.stop()
        telling.stop()
        await worker.stop()
      } finally {
        await open?.close()
        await web.close()
      }
      return 0
    } finally {
      await house.close()
    }
  },
}

type Site = NonNullable<Parameters<Wiring['startSite']>[1]>

/** How the public site is served; null where it is not. @throws ReadoutError `usage`, `invalid`, `file-invalid` */
async function siteFrom(args: Arguments, place: ReturnType<typeof placeFrom>): Promise<Site | null> {
  const port = args.number('site-port', { min: 0, max: 65535 })
  const host = args.string('site-host')
  const given = args.string('site-url')
  const file = args.string('site-settings')
  const proxies = proxiesFrom(args)
  const hub = hubFrom(args)
  if (port === undefined) {
    if (host !== undefined || given !== undefined || file !== undefined || 'hub' in hub || 'proxies' in proxies)
      throw usage(serve, 'the public site needs --site-port')
    return null
  }
  const settings = await settingsFrom(file, place)
  if (given === undefined) {
    // Pages name their own addresses, and "any address of this machine" is none.
    if (host === '0.0.0.0' || host === '::') throw usage(serve, `--site-host ${host} needs --site-url`)
    return { port, host: host ?? SITE_HOST, ...proxies, ...hub, ...settings }
  }
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new ReadoutError('invalid', given, 'it is no address of a site: https://briefs.example, without a path')
  return { port, host: host ?? SITE_HOST, url: url.origin, ...proxies, ...hub, ...settings }
}

/** @throws ReadoutError `invalid` for what is no address */
function proxiesFrom(args: Arguments): { proxies?: string[] } {
  const given = args.string('site-proxy')
  return given === undefined ? {} : { proxies: given.split(',').filter(Boolean) }
}

function hubFrom(args: Arguments): { hub?: string } {
  const given = args.string('hub')
  if (given === undefined) return {}
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ReadoutError('invalid', given, 'it is no address of a hub: https://hub.example/')
  return { hub: url.href }
}

/** The file named, else the one in the data folder, if there is one. */
async function settingsFrom(
  file: string | undefined,
  place: ReturnType<typeof placeFrom>,
): Promise<Pick<Site, 'settings'>> {
  const own = 'data' in place ? join(place.data, 'site.yaml') : null
  const found = file ?? (own !== null && existsSync(own) ? own : null)
  return found === null ? {} : { settings: await loadSiteSettings(found) }
}
