/** `readout work`: a worker of its own beside others, on a PostgreSQL store. */
import { ReadoutError } from '../../domain/index.ts'
import { openHouse, startSchedule, startWorker } from '../../flow/index.ts'
import type { Command } from '../command.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { allowedFrom, fetcherFor, mailerFor, webOptions } from '../webAccess.ts'
import { writeLine } from '../wiring.ts'

export const work: Command = {
  name: 'work',
  usage: '[OPTIONS]',
  options: {
    database: {
      type: 'string',
      value: 'URL',
      help: 'the PostgreSQL server, postgres://user@host/database (DATABASE_URL)',
    },
    'no-poll': { type: 'boolean', help: 'do not ask sources by their schedule' },
    ...webOptions,
    ...placeOptions,
  },
  examples: [
    'readout work --database postgres://localhost/readout',
    'DATABASE_URL=postgres://localhost/readout readout work',
  ],
  async run(args, wiring) {
    const url = args.string('database')
    const allow = allowedFrom(args)
    const place = url === undefined ? placeFrom(args, wiring.env) : { url }
    const parts = { fetcher: () => fetcherFor(allow, wiring.env), mailer: () => mailerFor(wiring.env) }
    const house = await openHouse(place, parts).catch((error: unknown) => {
      if (!(error instanceof ReadoutError && error.code === 'store-busy')) throw error
      const reason = 'another process owns the embedded store, and does its work'
      throw new ReadoutError('store-busy', error.input, reason, { remedy: 'Use PostgreSQL for several workers' })
    })
    try {
      let failed = 0
      const worker = await startWorker(house, {
        ended(_, error) {
          if (!error) return
          failed++
          wiring.stderr.write(`readout: ${error.message}\n`)
        },
      })
      const schedule = args.flag('no-poll') ? null : startSchedule(house)
      await writeLine(wiring.stdout, 'working; Ctrl+C stops')
      await wiring.stopped()
      await writeLine(wiring.stderr, 'stopping')
      schedule?.stop()
      await worker.stop()
      return failed > 0 ? 1 : 0
    } finally {
      await house.close()
    }
  },
}
