/** `readout dossier`: list, create, change, remove and restore dossiers. */
import { KEEP_DAYS } from '../../domain/index.ts'
import type { DossierCard } from '../../flow/index.ts'
import { bookOptions, booksFrom, outletsFrom } from '../books.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { placeOptions } from '../place.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

type Action = (context: {
  owner: Owner
  name: string
  args: Arguments
  say: (line: string, data: unknown) => Promise<void>
}) => Promise<void>

const actions: Readonly<Record<'create' | 'set' | 'remove' | 'restore', Action>> = {
  async create({ owner, name, args, say }) {
    const title = args.string('title')
    const outlets = await outletsFrom(args)
    await owner.create({ name, ...(title === undefined ? {} : { title }), ...(await booksFrom(args)) })
    if (outlets) await owner.setOutlets(name, outlets)
    await say(`created ${name}`, { created: name })
  },
  async set({ owner, name, args, say }) {
    const books = await booksFrom(args)
    const outlets = await outletsFrom(args)
    const changed = Object.keys(books)
    if (changed.length === 0 && !outlets)
      throw usage(dossier, 'set needs --codebook FILE, --roster FILE or --outlets FILE')
    if (outlets) await owner.setOutlets(name, outlets)
    if (changed.length > 0) await owner.setBooks(name, books)
    const done = [
      ...(changed.length > 0 ? [`is read with the new ${changed.join(' and ')}`] : []),
      ...(outlets ? [`knows ${count(outlets.length, 'outlet')} as written`] : []),
    ]
    await say(`${name} ${done.join(', and ')}`, { set: name })
  },
  async remove({ owner, name, say }) {
    const { restorableUntil } = await owner.remove(name)
    const undo = `readout dossier restore ${name}`
    await say(`removed ${name}; until ${restorableUntil.slice(0, 10)} "${undo}" brings it back`, {
      removed: name,
      restorableUntil,
    })
  },
  async restore({ owner, name, say }) {
    await owner.restore(name)
    await say(`${name} is there again`, { restored: name })
  },
}

export const dossier: Command = {
  name: 'dossier',
  summary: `List, create, change, remove (undoable for ${KEEP_DAYS} days) and restore dossiers.`,
  usage: 'list | create NAME | set NAME | remove NAME | restore NAME',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'create: what the desk calls it' },
    ...bookOptions,
    outlets: { type: 'string', value: 'FILE', help: 'who publishes, and whose it is (YAML)' },
    removed: { type: 'boolean', help: 'list: also those removed' },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout dossier list',
    'readout dossier create talks --title "The border talks" --codebook talks.yaml',
    'readout dossier set talks --roster people.yaml',
    'readout dossier set talks --outlets outlets.yaml',
    'readout dossier remove talks',
    'readout dossier restore talks',
  ],
  async run(args, wiring) {
    const [verb, name, ...more] = args.inputs
    if (verb === 'list' && name === undefined) {
      await withOwner(args, wiring, (owner) => list(owner, args, wiring))
      return 0
    }
    const action = Object.entries(actions).find(([known]) => known === verb)?.[1]
    if (!action) throw usage(dossier, `it takes list, ${Object.keys(actions).join(', ')}`)
    if (name === undefined || more.length > 0) throw usage(dossier, `${verb} needs one NAME`)
    const say = (line: string, data: unknown) =>
      writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(data) : line)
    await withOwner(args, wiring, (owner) => action({ owner, name, args, say }))
    return 0
  },
}

async function list(owner: Owner, args: Arguments, { stdout }: Wiring): Promise<void> {
  const dossiers = await owner.list({ removed: args.flag('removed') })
  if (args.flag('json')) return writeLine(stdout, JSON.stringify(dossiers))
  if (dossiers.length === 0) return writeLine(stdout, 'no dossiers yet; "readout dossier create NAME" makes one')
  const width = Math.max(...dossiers.map(({ name }) => name.length))
  for (const one of dossiers)
    await writeLine(
      stdout,
      `${one.name.padEnd(width)}  ${count(one.documents, 'document').padStart(16)}  ${one.title}${marks(one)}`,
    )
}

function marks({ sample, removed }: DossierCard): string {
  return `${sample ? '  (sample)' : ''}${removed ? `  (removed ${removed.slice(0, 10)})` : ''}`
}
