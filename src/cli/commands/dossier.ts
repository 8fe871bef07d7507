/** `readout dossier`: list, create, change, remove and restore dossiers. */
import type { DossierCard } from '../../flow/index.ts'
import { bookOptions, booksFrom, outletsFrom } from '../books.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { placeOptions } from '../place.ts'
import { type Print, printer } from '../printing.ts'
import { count } from '../wiring.ts'

type Action = (context: { owner: Owner; name: string; args: Arguments; print: Print }) => Promise<number>

const actions: Readonly<Record<'create' | 'set' | 'remove' | 'restore', Action>> = {
  async create({ owner, name, args, print }) {
    const title = args.string('title')
    const outlets = await outletsFrom(args)
    await owner.create({ name, ...(title === undefined ? {} : { title }), ...(await booksFrom(args)) })
    if (outlets) await owner.setOutlets(name, outlets)
    return print({ created: name }, `created ${name}`)
  },
  async set({ owner, name, args, print }) {
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
    return print({ set: name }, `${name} ${done.join(', and ')}`)
  },
  async remove({ owner, name, print }) {
    const { restorableUntil } = await owner.remove(name)
    const undo = `readout dossier restore ${name}`
    const told = `removed ${name}; until ${restorableUntil.slice(0, 10)} "${undo}" brings it back`
    return print({ removed: name, restorableUntil }, told)
  },
  async restore({ owner, name, print }) {
    await owner.restore(name)
    return print({ restored: name }, `${name} is there again`)
  },
}

export const dossier: Command = {
  name: 'dossier',
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
    const print = printer(args, wiring)
    if (verb === 'list' && name === undefined)
      return withOwner(args, wiring, (owner) => list(owner, args.flag('removed'), print))
    const action = Object.entries(actions).find(([known]) => known === verb)?.[1]
    if (!action) throw usage(dossier, `it takes list, ${Object.keys(actions).join(', ')}`)
    if (name === undefined || more.length > 0) throw usage(dossier, `${verb} needs one NAME`)
    return withOwner(args, wiring, (owner) => action({ owner, name, args, print }))
  },
}

async function list(owner: Owner, removed: boolean, print: Print): Promise<number> {
  const dossiers = await owner.list({ removed })
  if (dossiers.length === 0) return print(dossiers, 'no dossiers yet; "readout dossier create NAME" makes one')
  const width = Math.max(...dossiers.map(({ name }) => name.length))
  const lines = dossiers.map(
    (one) => `${one.name.padEnd(width)}  ${count(one.documents, 'document').padStart(16)}  ${one.title}${marks(one)}`,
  )
  return print(dossiers, ...lines)
}

function marks({ sample, removed }: DossierCard): string {
  return `${sample ? '  (sample)' : ''}${removed ? `  (removed ${removed.slice(0, 10)})` : ''}`
}
