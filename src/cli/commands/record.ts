/** `readout record`: a dossier's reviewed findings made public as pages of their own, or taken off. */
import { type Edition, editions } from '../../domain/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { type Wiring, writeLine } from '../wiring.ts'

const verbs = ['publish', 'withdraw', 'show'] as const

export const record: Command = {
  name: 'record',
  summary:
    'Make what people accepted in a dossier public: statements, positions, occurrences, tracks. Nothing unreviewed shows.',
  usage: 'publish | withdraw | show [OPTIONS]',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier whose record it is (${DEFAULT_DOSSIER})` },
    as: { type: 'string', value: 'SLUG', help: 'its name in addresses (that of the dossier)' },
    title: {
      type: 'string',
      value: 'CODE=TEXT',
      multiple: true,
      help: `what it is called in an edition: ${editions.join(', ')} (the dossier’s title)`,
    },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout record publish --dossier talks',
    'readout record publish --dossier talks --as checkpoint --title "en=The checkpoint" --title "ru=Пропускной пункт"',
    'readout record withdraw --dossier talks',
  ],
  async run(args, wiring) {
    const [asked, ...more] = args.inputs
    const verb = verbs.find((one) => one === asked)
    if (!verb || more.length > 0) throw usage(record, `it takes ${verbs.join(', ')}`)
    const dossier = args.string('dossier') ?? DEFAULT_DOSSIER
    const titles = titlesFrom(args.strings('title'))
    const slug = args.string('as')
    const print = printer(args.flag('json'), wiring)
    return withOwner(args, wiring, async (owner) => {
      if (verb === 'show') {
        const there = await owner.record(dossier)
        return print(there, there ? `public as ${there.slug} since ${there.since.slice(0, 10)}` : 'it is not public')
      }
      if (verb === 'withdraw') {
        await owner.withdrawRecord(dossier)
        return print({ dossier }, `the record of ${dossier} is no longer public`)
      }
      const made = await owner.publishRecord(dossier, { titles, ...(slug === undefined ? {} : { slug }) })
      return print(made, `the record of ${dossier} is public as ${made.slug}`)
    })
  },
}

function printer(json: boolean, { stdout }: Wiring) {
  return async (value: unknown, line: string) => {
    await writeLine(stdout, json ? JSON.stringify(value) : line)
    return 0
  }
}

function titlesFrom(given: readonly string[]): Partial<Record<Edition, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const [code, ...rest] = one.split('=')
      const edition = editions.find((known) => known === code)
      const title = rest.join('=').trim()
      if (!edition || title === '')
        throw usage(record, `--title takes CODE=TEXT, with ${editions.join(', ')} for CODE, not "${one}"`)
      return [edition, title]
    }),
  )
}
