/** `readout add`: pages into a dossier, through the server that owns the store or directly. */
import { makeDossierName } from '../../domain/index.ts'
import { Adding } from '../adding.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Command, usage } from '../command.ts'
import { inputOptions, inputOptionsFrom, pagesOf } from '../inputs.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'

export const add: Command = {
  name: 'add',
  usage:
    '[OPTIONS] INPUT...   (INPUT: a file, a folder, a feed, a web archive, an address on the web, or - for standard input)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier to put them into (${DEFAULT_DOSSIER})` },
    ...inputOptions,
    ...bookOptions,
    ...placeOptions,
    watch: { type: 'boolean', help: 'go on with what is put into the folders named, until it is stopped (Ctrl+C)' },
    json: { type: 'boolean', help: 'print one JSON object a page instead of a line to read' },
  },
  examples: [
    'readout add pages/ --dossier talks',
    'readout add dump.txt --dossier talks --codebook talks.yaml --roster people.yaml',
    'readout add --watch inbox/ --dossier talks',
    'readout add https://vta.example/2031/03/04/bridge --dossier talks',
    'pbpaste | readout add - --dossier talks',
  ],
  async run(args, wiring) {
    if (args.inputs.length === 0) throw usage(add, 'it needs at least one INPUT')
    const dossier = makeDossierName(args.string('dossier') ?? DEFAULT_DOSSIER)
    const { read, collect, allow } = inputOptionsFrom(args, add)
    const books = await booksFrom(args)
    const watch = args.flag('watch')
    return withOwner(args, wiring, async (owner) => {
      await owner.ensure(dossier)
      if (Object.keys(books).length > 0) await owner.setBooks(dossier, books)
      const adding = new Adding({ owner, dossier, read, wiring, watch, json: args.flag('json') })
      return adding.run(pagesOf(args.inputs, { collect, allow }, wiring))
    })
  },
}
