/** `readout network`: who is tied to whom, from a table of statements, a dossier, or readings. */
import { emptyCodebook, emptyRoster, type StatementRow } from '../../domain/index.ts'
import {
  answerCases,
  networkFormats,
  networksJson,
  networksOf,
  networkText,
  readInput,
  readingRows,
  readingsIn,
  statementRowsFrom,
  tableOf,
} from '../../flow/index.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { corpusInput } from '../corpusInput.ts'
import { networkOptions, networkSettingsFrom } from '../networkOptions.ts'
import { networkTable } from '../networkTable.ts'
import { withOwner } from '../openOwner.ts'
import { placeOptions } from '../place.ts'
import { holdsReadings } from '../readings.ts'
import { type Wiring, write, writeLine } from '../wiring.ts'

export const network: Command = {
  name: 'network',
  usage: '--statements FILE | --dossier NAME | INPUT...   [OPTIONS]   (INPUT: readings, or - for standard input)',
  options: {
    statements: {
      type: 'string',
      value: 'FILE',
      help: 'a CSV table of statements, an event list of DNA, or a .dna file',
    },
    dossier: { type: 'string', value: 'NAME', help: 'the stances of this dossier' },
    cases: { type: 'string', value: 'FILE', help: 'settings in JSON, [{ id, settings }]; prints a network for each' },
    compatible: { type: 'string', value: 'dna', help: 'count as DNA 3.1 does, its quirks included' },
    ...networkOptions,
    format: { type: 'string', value: 'FORM', help: `print ${networkFormats.join(', ')} instead of a table` },
    measures: { type: 'boolean', help: 'with --json: communities, centralities, density, polarisation, backbone' },
    json: { type: 'boolean', help: 'print JSON' },
    ...bookOptions,
    ...placeOptions,
  },
  examples: [
    'readout network --statements statements.csv --network-type onemode --qualifier-aggregation subtract',
    'readout network --dossier talks --format gexf > talks.gexf',
    'readout read pages/ --codebook talks.yaml | readout network --codebook talks.yaml --json -',
  ],
  async run(args, wiring) {
    const compatible = args.choice('compatible', ['dna']) === 'dna'
    const format = args.choice('format', networkFormats)
    if (format && args.flag('json')) throw usage(network, 'it takes --format or --json, not both')
    const cases = args.string('cases')
    // Settings are told wrong before anything is read.
    const settings = networkSettingsFrom(args, compatible)
    const rows = await rowsFrom(args, wiring)
    if (cases !== undefined) {
      const answers = answerCases(rows, new TextDecoder().decode(await bytesOf(cases, wiring)), cases, compatible)
      await writeLine(wiring.stdout, JSON.stringify(answers))
      return 0
    }
    const made = networksOf(tableOf(rows), settings)
    if (format) await write(wiring.stdout, await networkText(made, settings, format, rows))
    else if (args.flag('json'))
      await writeLine(wiring.stdout, JSON.stringify(networksJson(made, settings, args.flag('measures'))))
    else await writeLine(wiring.stdout, networkTable(made, settings))
    return 0
  },
}

/** @throws ReadoutError `usage` unless there is exactly one source of statements */
async function rowsFrom(args: Arguments, wiring: Wiring): Promise<StatementRow[]> {
  const [statements, dossier] = [args.string('statements'), args.string('dossier')]
  const sources = [statements !== undefined, dossier !== undefined, args.inputs.length > 0].filter(Boolean).length
  if (sources !== 1) throw usage(network, 'it needs one of --statements FILE, --dossier NAME and INPUT')
  if (statements !== undefined) return statementRowsFrom(await bytesOf(statements, wiring), statements)
  if (dossier !== undefined) return withOwner(args, wiring, (owner) => owner.rows(dossier))
  const books = { codebook: emptyCodebook, roster: emptyRoster, ...(await booksFrom(args)) }
  const readings = []
  for (const input of args.inputs) {
    const resource = await corpusInput(input, wiring)
    if (!holdsReadings(resource)) throw usage(network, `${input} holds no readings; readout read makes them`)
    readings.push(...readingsIn(resource))
  }
  return readingRows(readings, books)
}

async function bytesOf(path: string, { stdin }: Wiring): Promise<Uint8Array> {
  return (await readInput(path, { stdin })).bytes
}
