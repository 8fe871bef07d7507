/** The commands that compare: the same inputs and options for all, each with its own kind and its own lines to read. */
import { emptyCodebook, emptyRoster, oneLine, type ReadDocument } from '../../domain/index.ts'
import {
  type ComparisonKind,
  type ComparisonOptions,
  type Comparisons,
  compareDocuments,
  openReaders,
  readAgainWith,
  readingsIn,
  rollUps,
} from '../../flow/index.ts'
import { bookOptions, booksFrom } from '../books.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { corpusInput } from '../corpusInput.ts'
import { withOwner } from '../openOwner.ts'
import { placeOptions } from '../place.ts'
import { makeProgress } from '../progress.ts'
import { type Wiring, writeLine } from '../wiring.ts'

interface Comparing<K extends ComparisonKind> {
  name: string
  kind: K
  /** The result as lines for a terminal. */
  lines: (found: Comparisons[K]) => string[]
}

const by = {
  type: 'string',
  value: 'WHAT',
  help: `roll up into the ${rollUps.join(' or ')} that a person speaks for on the day`,
} as const

export function comparing<K extends ComparisonKind>({ name, kind, lines }: Comparing<K>): Command {
  const command: Command = {
    name,
    usage:
      '--dossier NAME | [OPTIONS] READINGS   (READINGS: a file as readout read prints it, or - for standard input)',
    options: {
      dossier: { type: 'string', value: 'NAME', help: 'compare the documents of this dossier' },
      codebook: {
        ...bookOptions.codebook,
        help: 'the issues, tracks and agreements (YAML); readings are read again with it',
      },
      roster: bookOptions.roster,
      ...placeOptions,
      ...(kind === 'positions' ? { by } : {}),
      json: { type: 'boolean', help: 'print JSON' },
    },
    examples: [
      `readout ${name} --dossier talks`,
      `readout read pages/ | readout ${name} --codebook talks.yaml --json -`,
    ],
    async run(args, wiring) {
      const dossier = args.string('dossier')
      if ((dossier === undefined) === (args.inputs.length === 0))
        throw usage(command, 'it needs either READINGS or --dossier NAME')
      const rollUp = kind === 'positions' ? args.choice('by', rollUps) : undefined
      const options = rollUp ? { by: rollUp } : {}
      const found =
        dossier === undefined
          ? await ofReadings(args, kind, options, wiring)
          : await withOwner(args, wiring, (owner) => owner.compare(dossier, kind, options))
      const told = args.flag('json') ? [JSON.stringify(found, null, 1)] : lines(found)
      for (const line of told.length > 0 ? told : [`nothing found`]) await writeLine(wiring.stdout, line)
      return 0
    },
  }
  return command
}

async function ofReadings<K extends ComparisonKind>(
  args: Arguments,
  kind: K,
  options: ComparisonOptions,
  wiring: Wiring,
): Promise<Comparisons[K]> {
  const given = await booksFrom(args)
  const books = { codebook: emptyCodebook, roster: emptyRoster, ...given }
  const read: ReadDocument[] = []
  for (const path of args.inputs) read.push(...readingsIn(await corpusInput(path, wiring)))
  if (Object.keys(given).length === 0) return compareDocuments({ documents: read, ...books }, kind, options)
  const readers = openReaders()
  const progress = makeProgress(wiring.stderr, 'documents', () => read.length)
  try {
    const documents = await readAgainWith(readers, read, books, (id) => progress.step(oneLine(id)))
    return compareDocuments({ documents, ...books }, kind, options)
  } finally {
    progress.end()
    await readers.close()
  }
}
