/** `readout add`: pages into a dossier, through the server that owns the store or directly. */
import { resolve } from 'node:path'
import { makeDossierName, oneLine, snapshotHash } from '../../domain/index.ts'
import { type Added, STDIN } from '../../flow/index.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Command, usage } from '../command.ts'
import { forEachPage, inputOptions, inputOptionsFrom, pagesOf } from '../inputs.ts'
import { openOwner } from '../openOwner.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

/** Where pages go that no dossier was named for. */
const DEFAULT_DOSSIER = 'inbox'
/** Reading is the long part and runs in the server's workers; this many wait for them at once. */
const WIDTH = 4

export const add: Command = {
  name: 'add',
  summary: 'Put pages into a dossier, which is made if it is not there. Works beside a running server.',
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
    const watching = args.flag('watch') ? { watch: stopSignal(wiring) } : {}
    const owner = await openOwner(placeFrom(args, wiring.env), wiring)
    try {
      await owner.ensure(dossier)
      const outcomes: Partial<Record<Added['outcome'], number>> = {}
      if (Object.keys(books).length > 0) await owner.setBooks(dossier, books)
      return await forEachPage({
        wiring,
        pages: pagesOf(args.inputs, { collect: { ...collect, ...watching }, allow }, wiring),
        width: WIDTH,
        one: (resource) => {
          // The path is the document's address, so it must mean the same from every folder.
          // What comes through a pipe has no address: its content stands for it. A page on the web has one, however it was asked for.
          const own = resource.name === STDIN ? `stdin:${snapshotHash(resource.bytes).slice(0, 20)}` : null
          const name = own ?? resource.url ?? resolve(resource.name)
          return owner.add(dossier, { ...resource, name }, read)
        },
        async result(added, input) {
          const { outcome, title, statements } = added
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
          const told = args.flag('json')
            ? JSON.stringify({ input, dossier, ...added })
            : oneLine(`${outcome.padEnd(9)} ${input}  ${title ?? '(no title)'}, ${count(statements, 'statement')}`)
          await writeLine(wiring.stdout, told)
          return added
        },
        summary: () => {
          const told = Object.entries(outcomes).map(([outcome, n]) => `${n} ${outcome}`)
          return `${told.join(', ') || 'nothing added'} in ${dossier}`
        },
      })
    } finally {
      await owner.close()
    }
  },
}

function stopSignal(wiring: Wiring): AbortSignal {
  const stop = new AbortController()
  void wiring.stopped().then(() => stop.abort())
  return stop.signal
}
