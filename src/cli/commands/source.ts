/** `readout source`: where a dossier's documents come from by themselves: feeds, sitemaps, pages, watched folders. */
import { resolve } from 'node:path'
import { EVERY, type Source, sourceKinds } from '../../domain/index.ts'
import { type Command, usage } from '../command.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { pollSources, sourceLine } from '../polling.ts'
import { runVerb, type Verb } from '../verbs.ts'
import { webOptions } from '../webAccess.ts'
import { count, writeLine } from '../wiring.ts'

const verbs: Readonly<Record<'add' | 'list' | 'remove' | 'poll', Verb>> = {
  add({ dossier, named, args, wiring, print }) {
    const [given] = named
    if (given === undefined || named.length > 1) throw usage(source, 'add needs one ADDRESS')
    const kind = args.choice('kind', sourceKinds)
    const every = args.number('every', { min: EVERY.least, max: EVERY.most })
    const outlet = args.string('outlet')
    return async (owner) => {
      await owner.ensure(dossier)
      const made = await owner.addSource(dossier, {
        address: addressOf(given),
        ...(kind ? { kind } : {}),
        ...(every === undefined ? {} : { every }),
        ...(outlet === undefined ? {} : { outlet }),
      })
      await print(
        made,
        `${made.kind} ${made.address} is a source of ${dossier}, asked every ${count(made.every, 'minute')}`,
      )
      if (owner.server === null && !args.flag('json'))
        await writeLine(wiring.stderr, '"readout serve" or "readout work" asks it; "readout source poll" asks it now')
      return 0
    }
  },
  list({ dossier, named, print }) {
    if (named.length > 0) throw usage(source, 'list takes options alone')
    return async (owner) => {
      const all = await owner.sources(dossier)
      const none = `${dossier} has no sources; "readout source add ADDRESS" makes one`
      return print(all, ...(all.length > 0 ? all.map(sourceLine) : [none]))
    }
  },
  remove({ dossier, named, print }) {
    if (named.length === 0) throw usage(source, 'remove needs an ADDRESS')
    return async (owner) => {
      for (const one of idsOf(await owner.sources(dossier), named)) {
        const { address } = await owner.removeSource(dossier, one)
        await print({ removed: address }, `${address} is no longer asked; what it brought stays`)
      }
      return 0
    }
  },
  poll({ dossier, named, args, wiring }) {
    return async (owner) => {
      const all = await owner.sources(dossier)
      const asking = named.length > 0 ? idsOf(all, named) : 'all'
      return pollSources({ owner, dossier, json: args.flag('json'), wiring }, asking)
    }
  },
}

export const source: Command = {
  name: 'source',
  usage: 'add ADDRESS | list | remove ADDRESS... | poll [ADDRESS...]',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier (${DEFAULT_DOSSIER})` },
    kind: { type: 'string', value: 'KIND', help: `add: ${sourceKinds.join(', ')}; told from the address without it` },
    outlet: { type: 'string', value: 'NAME', help: 'add: whose it is, for texts that do not say who published them' },
    every: { type: 'string', value: 'MINUTES', help: `add: how often it is asked (${EVERY.usual})` },
    ...webOptions,
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout source add ~/clippings --dossier talks --every 10',
    'readout source list --dossier talks',
    'readout source poll --dossier talks',
  ],
  run: (args, wiring) => runVerb(source, verbs, args, wiring),
}

/** An address; a folder's is its path from here, wherever the owner runs. */
function addressOf(given: string): string {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(given) ? given : resolve(given)
}

/** Sources by id, address or folder; what is none of these stays for the owner to refuse. */
function idsOf(all: readonly Source[], named: readonly string[]): string[] {
  return named.map((one) => {
    const found = all.find(({ id, address }) => [id, address].includes(one) || address === addressOf(one))
    return found?.id ?? one
  })
}
