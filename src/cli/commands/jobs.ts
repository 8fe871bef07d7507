/** `readout jobs`: what waits and what failed for good; failures are retried or let go by a person. */
import { oneLine } from '../../domain/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { placeOptions } from '../place.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

export const jobs: Command = {
  name: 'jobs',
  usage: 'list | retry ID... | discard ID...   (--all in place of the ids)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: 'only of this dossier; needed to retry and discard' },
    all: { type: 'boolean', help: 'retry, discard: all of the dossier' },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout jobs list',
    'readout jobs retry --all --dossier talks',
    'readout jobs discard 0a1b2c3d4e5f60718293 --dossier talks',
  ],
  async run(args, wiring) {
    const [verb, ...ids] = args.inputs
    if (verb === 'list' && ids.length === 0) {
      await withOwner(args, wiring, (owner) => list(owner, args, wiring))
      return 0
    }
    if (verb !== 'retry' && verb !== 'discard') throw usage(jobs, 'it takes list, retry or discard')
    const dossier = args.string('dossier')
    if (dossier === undefined) throw usage(jobs, `${verb} needs --dossier NAME`)
    if (args.flag('all') === ids.length > 0) throw usage(jobs, `${verb} needs an ID, or --all`)
    await withOwner(args, wiring, async (owner) => {
      const n = await owner[verb](dossier, args.flag('all') ? 'all' : ids)
      const deed = verb === 'retry' ? 'waits to be tried again' : 'let go'
      const told = owner.server === null && verb === 'retry' ? `; "readout serve" or "readout work" does it` : ''
      await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify({ [verb]: n }) : `${n} ${deed}${told}`)
    })
    return 0
  },
}

async function list(owner: Owner, args: Arguments, { stdout }: Wiring): Promise<void> {
  const asked = args.string('dossier')
  const dossiers = asked === undefined ? (await owner.list({})).map(({ name }) => name) : [asked]
  let all = 0
  for (const dossier of dossiers) {
    const { total, waiting, failed } = await owner.setAside(dossier)
    all += total + waiting
    if (args.flag('json')) {
      await writeLine(stdout, JSON.stringify({ dossier, waiting, total, failed }))
      continue
    }
    if (waiting > 0) await writeLine(stdout, `${dossier}: ${count(waiting, 'page')} taken and not yet read`)
    for (const { id, input, reason, remedy, tries, at } of failed)
      await writeLine(
        stdout,
        oneLine(
          `${dossier}: ${id}  ${at.slice(0, 16)}  ${input}: ${reason}. ${remedy}. (${count(tries, 'time')} tried)`,
        ),
      )
    if (total > failed.length) await writeLine(stdout, `${dossier}: and ${total - failed.length} more`)
  }
  if (all === 0 && !args.flag('json')) await writeLine(stdout, 'nothing waits and nothing failed')
}
