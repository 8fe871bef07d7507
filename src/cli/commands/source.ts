/** `readout source`: where a dossier's documents come from by themselves: feeds, sitemaps, pages, watched folders. */
import { setTimeout as wait } from 'node:timers/promises'
import { EVERY, oneLine, type Source, sourceKinds } from '../../domain/index.ts'
import type { SourceCard } from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { webOptions } from '../webAccess.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

/** How often it is looked whether a source has answered, in milliseconds. */
const LOOK = 250

interface Context {
  owner: Owner
  dossier: string
  named: readonly string[]
  args: Arguments
  wiring: Wiring
}

const actions: Readonly<Record<'add' | 'list' | 'remove' | 'poll', (context: Context) => Promise<number>>> = {
  async add({ owner, dossier, named, args, wiring }) {
    const [address] = named
    if (address === undefined || named.length > 1) throw usage(source, 'add needs one ADDRESS')
    const kind = args.choice('kind', sourceKinds)
    const every = args.number('every', { min: EVERY.least, max: EVERY.most })
    const outlet = args.string('outlet')
    await owner.ensure(dossier)
    const made = await owner.addSource(dossier, {
      address,
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
    else for (const one of all) await writeLine(wiring.stdout, lineOf(one))
    return 0
  },
  async remove({ owner, dossier, named, args, wiring }) {
    if (named.length === 0) throw usage(source, 'remove needs an ADDRESS')
    for (const one of named) {
      const { address } = await owner.removeSource(dossier, one)
      const told = args.flag('json')
        ? JSON.stringify({ removed: address })
        : `${address} is no longer asked; what it brought stays`
      await writeLine(wiring.stdout, told)
    }
    return 0
  },
  async poll({ owner, dossier, named, args, wiring }) {
    const before = new Map((await owner.sources(dossier)).map((one) => [one.id, lastOf(one)?.at ?? '']))
    const working = await owner.work()
    try {
      const asked = await owner.askSources(dossier, named.length > 0 ? named : 'all')
      return await answers({ owner, dossier, named, args, wiring }, asked, before)
    } finally {
      await working.stop()
    }
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

/** Waits for each source's answer, and in this process for what they brought to be read. @returns the exit code */
async function answers(
  { owner, dossier, args, wiring }: Context,
  asked: readonly Source[],
  before: ReadonlyMap<string, string>,
): Promise<number> {
  const open = new Set(asked.map(({ id }) => id))
  let stopped = false
  void wiring.stopped().then(() => {
    stopped = true
  })
  let failed = 0
  while (open.size > 0 && !stopped) {
    for (const one of await owner.sources(dossier)) {
      if (!open.has(one.id) || (lastOf(one)?.at ?? '') === before.get(one.id)) continue
      open.delete(one.id)
      if (lastOf(one)?.outcome === 'failed') failed++
      await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(one) : lineOf(one))
    }
    if (open.size > 0) await wait(LOOK)
  }
  while (owner.server === null && !stopped && (await owner.setAside(dossier)).waiting > 0) await wait(LOOK)
  return failed > 0 || stopped ? 1 : 0
}

/** The last time the source itself was asked; texts it led to that failed are attempts too. */
function lastOf({ address, attempts }: SourceCard) {
  return attempts.find((attempt) => attempt.address === address)
}

/** `feed https://vta.example/rss  every 30 minutes  2031-03-04T10:00  3 new`, or what went wrong. */
function lineOf(one: SourceCard): string {
  const last = lastOf(one)
  const what = `${one.kind} ${one.address}  every ${count(one.every, 'minute')}`
  if (!last) return `${what}  not asked yet`
  const when = last.at.slice(0, 16)
  if (last.outcome === 'failed')
    return oneLine(`${what}  ${when}  failed ${count(one.failures, 'time')}: ${last.reason}. ${last.remedy}.`)
  return `${what}  ${when}  ${last.brought > 0 ? `${last.brought} new or changed` : 'nothing new'}`
}
