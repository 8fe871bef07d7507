/** `readout add`: pages into a dossier, through the server that owns the store or directly. */
import { makeDossierName } from '../../domain/index.ts'
import { Adding } from '../adding.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Command, usage } from '../command.ts'
import { inputOptions, inputOptionsFrom } from '../inputs.ts'
import { openOwner } from '../openOwner.ts'
import { placeFrom, placeOptions } from '../place.ts'

/** Where pages go that no dossier was named for. */
const DEFAULT_DOSSIER = 'inbox'

export const add: Command = {
  name: 'add',
  summary:
    'Put pages into a dossier, which is made if it is not there. Works beside a running server; goes on where it was stopped.',
  usage: '[OPTIONS] INPUT...   (INPUT: a file, a folder, or - for standard input)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier to put them into (${DEFAULT_DOSSIER})` },
    ...inputOptions,
    ...bookOptions,
    ...placeOptions,
    json: { type: 'boolean', help: 'print one JSON object a page instead of a line to read' },
  },
  examples: [
    'readout add pages/ --dossier talks',
    'readout add dump.txt --dossier talks --codebook talks.yaml --roster people.yaml',
    'pbpaste | readout add - --dossier talks',
  ],
  async run(args, wiring) {
    if (args.inputs.length === 0) throw usage(add, 'it needs at least one INPUT')
    const dossier = makeDossierName(args.string('dossier') ?? DEFAULT_DOSSIER)
    const { read, maxBytes } = inputOptionsFrom(args, add)
    const books = await booksFrom(args)
    const owner = await openOwner(placeFrom(args, wiring.env), wiring)
    try {
      await owner.ensure(dossier)
      if (Object.keys(books).length > 0) await owner.setBooks(dossier, books)
      return await new Adding({ owner, dossier, read, wiring, json: args.flag('json') }).run(args.inputs, maxBytes)
    } finally {
      await owner.close()
    }
  },
}
