/** `readout source`: where a dossier's documents come from by themselves: feeds, sitemaps, pages, watched folders. */
import { resolve } from 'node:path'
import { EVERY, type Source, sourceKinds } from '../../domain/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { pollSources, sourceLine } from '../polling.ts'
import { webOptions } from '../webAccess.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

interface Context {
  owner: Owner
  dossier: string
  named: readonly string[]
  args: Arguments
  wiring: Wiring
}

const actions: Readonly<Record<'add' | 'list' | 'remove' | 'poll', (context: Context) => Promise<number>>> = {
  async add({ owner, dossier, named, args, wiring }) {
    const [given] = named
    if (given === undefined || named.length > 1) throw usage(source, 'add needs one ADDRESS')
    const kind = args.choice('kind', sourceKinds)
    const every = args.number('every', { min: EVERY.least, max: EVERY.most })
    const outlet = args.string('outlet')
    await owner.ensure(dossier)
    const made = await owner.addSource(dossier, {
      address: addressOf(given),
      ...(kind ? { kind } : {}),
      ...(every === undefined ? {} : { every }),
      ...(outlet === undefined ? {} : { outlet }),
    })
    const told = `${made.kind} ${made.address} is a source of ${dossier}, asked every ${count(made.every, 'minute')}`
    await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(made) : told)
    if (owner.server === null && !args.flag('json'))
      await writeLine(wiring.stderr, '"readout serve" or "readout work" asks it; "readout source poll" asks it now')
    return 0
  },
  async list({ owner, dossier, args, wiring }) {
    const all = await owner.sources(dossier)
    if (args.flag('json')) await writeLine(wiring.stdout, JSON.stringify(all))
    else if (all.length === 0)
      await writeLine(wiring.stdout, `${dossier} has no sources; "readout source add ADDRESS" makes one`)
    else for (const one of all) await writeLine(wiring.stdout, sourceLine(one))
    return 0
  },
  async remove({ owner, dossier, named, args, wiring }) {
    if (named.length === 0) throw usage(source, 'remove needs an ADDRESS')
    for (const one of idsOf(await owner.sources(dossier), named)) {
      const { address } = await owner.removeSource(dossier, one)
      const told = args.flag('json')
        ? JSON.stringify({ removed: address })
        : `${address} is no longer asked; what it brought stays`
      await writeLine(wiring.stdout, told)
    }
    return 0
  },
  async poll({ owner, dossier, named, args, wiring }) {
    const all = await owner.sources(dossier)
    const asking = named.length > 0 ? idsOf(all, named) : 'all'
    return pollSources({ owner, dossier, json: args.flag('json'), wiring }, asking)
  },
}

export const source: Command = {
  name: 'source',
  summary: 'Feeds, sitemaps, pages and folders that a dossier’s documents come from by themselves.',
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
  async run(args, wiring) {
    const [verb, ...named] = args.inputs
    const action = Object.entries(actions).find(([known]) => known === verb)?.[1]
    if (!action) throw usage(source, `it takes ${Object.keys(actions).join(', ')}`)
    const dossier = args.string('dossier') ?? DEFAULT_DOSSIER
    return withOwner(args, wiring, (owner) => action({ owner, dossier, named, args, wiring }))
  },
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
