/** `readout codebook suggest`: a draft of a codebook from pages, readings or a dossier, for a person to accept. */
import { type Document, emptyCodebook, emptyRoster, oneLine } from '../../domain/index.ts'
import { codebookDraft, openReaders, readingsIn, type Suggested, suggestFrom } from '../../flow/index.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { forEachPage, inputOptions, inputOptionsFrom, pagesOf } from '../inputs.ts'
import { withOwner } from '../openOwner.ts'
import { placeOptions } from '../place.ts'
import { makeProgress } from '../progress.ts'
import { holdsReadings } from '../readings.ts'
import { type Wiring, writeLine } from '../wiring.ts'

const LIMIT = 20

export const codebook: Command = {
  name: 'codebook',
  usage:
    'suggest [OPTIONS] INPUT... | suggest --dossier NAME   (INPUT: pages, or readings as readout read prints them)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: 'take the documents of this dossier' },
    limit: { type: 'string', value: 'N', help: `the most issues to suggest (${LIMIT})` },
    ...inputOptions,
    roster: bookOptions.roster,
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout codebook suggest pages/ > talks.yaml',
    'readout read pages/ | readout codebook suggest -',
    'readout codebook suggest --dossier talks',
  ],
  async run(args, wiring) {
    const [verb, ...inputs] = args.inputs
    if (verb !== 'suggest') throw usage(codebook, 'it takes suggest')
    const limit = args.number('limit', { min: 1, max: 1000 }) ?? LIMIT
    const dossier = args.string('dossier')
    if ((dossier === undefined) === (inputs.length === 0))
      throw usage(codebook, 'suggest needs either INPUT or --dossier NAME')
    const { suggested, code } =
      dossier === undefined
        ? await fromInputs(inputs, limit, args, wiring)
        : { suggested: await withOwner(args, wiring, (owner) => owner.suggest(dossier, { limit })), code: 0 }
    await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(suggested) : codebookDraft(suggested))
    return code
  },
}

async function fromInputs(
  inputs: readonly string[],
  limit: number,
  args: Arguments,
  wiring: Wiring,
): Promise<{ suggested: Suggested; code: number }> {
  const { read, collect, allow } = inputOptionsFrom(args, codebook)
  const { roster = emptyRoster } = await booksFrom(args)
  const readers = openReaders()
  const documents: Document[] = []
  try {
    const code = await forEachPage({
      wiring,
      pages: pagesOf(inputs, { collect, allow }, wiring),
      width: readers.size * 2,
      async one(resource) {
        if (holdsReadings(resource))
          return { documents: readingsIn(resource).map(({ document }) => document), warnings: [] }
        const { readout } = await readers.page(resource, read, { codebook: emptyCodebook, roster })
        return { documents: [readout.document], warnings: readout.warnings }
      },
      async result(value) {
        documents.push(...value.documents)
        return value
      },
      summary: (done) => `${done} read`,
    })
    const progress = makeProgress(wiring.stderr, 'documents', () => documents.length)
    const suggested = await suggestFrom(documents, roster, readers, { limit, done: (id) => progress.step(oneLine(id)) })
    progress.end()
    return { suggested, code }
  } finally {
    await readers.close()
  }
}
