/** `readout serve`: the desk, in a browser, on this machine only. */
import { randomBytes } from 'node:crypto'
import { asReadoutError, ReadoutError } from '../../domain/index.ts'
import {
  catchUpLater,
  findServer,
  forgetRemoved,
  loadSample,
  openHouse,
  startSchedule,
  startWorker,
} from '../../flow/index.ts'
import type { Command } from '../command.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { makeProgress } from '../progress.ts'
import { allowedFrom, fetcherFor, webOptions } from '../webAccess.ts'
import { writeLine } from '../wiring.ts'

const PORT = 8420

export const serve: Command = {
  name: 'serve',
  summary: 'Open the desk in a browser, on this machine only; Ctrl+C stops.',
  usage: '[OPTIONS]',
  options: {
    port: { type: 'string', value: 'N', help: `the port on 127.0.0.1 (${PORT}; 0 takes any free one)` },
    'no-poll': { type: 'boolean', help: 'do not ask sources by their schedule; "readout source poll" still does' },
    'no-sample': { type: 'boolean', help: 'do not load the sample dossier into a new store' },
    ...webOptions,
    ...placeOptions,
  },
  examples: [
    'readout serve',
    'readout serve --port 0 --data ./store',
    'DATABASE_URL=postgres://localhost/readout readout serve',
  ],
  async run(args, wiring) {
    const port = args.number('port', { min: 0, max: 65535 }) ?? PORT
    const place = placeFrom(args, wiring.env)
    const running = 'data' in place ? await findServer(place.data) : null
    if (running) {
      const remedy = `Open ${running.url}, or stop that server`
      throw new ReadoutError('store-busy', running.url, 'a server of this store is running already', { remedy })
    }
    const allow = allowedFrom(args)
    const house = await openHouse(place, { fetcher: () => fetcherFor(allow, wiring.env) })
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
      try {
        house.announce({ url: web.url, token })
        await writeLine(wiring.stdout, `Readout is at ${web.url}`)
        // Behind the page's back: what waits to be read, and what an older reader or an interrupted change left behind.
        const worker = await startWorker(house)
        const schedule = args.flag('no-poll') ? null : startSchedule(house)
        await catchUpLater(house).catch((error: unknown) =>
          writeLine(wiring.stderr, `readout: ${asReadoutError(error, 'reading again').message}`),
        )
        await wiring.stopped()
        await writeLine(wiring.stderr, 'stopping')
        schedule?.stop()
        await worker.stop()
      } finally {
        await web.close()
      }
      return 0
    } finally {
      await house.close()
    }
  },
}
