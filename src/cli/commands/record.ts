/** `readout record`: a dossier's reviewed findings made public as pages of their own, or taken off. */
import { type Edition, editions } from '../../domain/index.ts'
import { type Command, usage } from '../command.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { runVerb, type Verb } from '../verbs.ts'

const verbs: Readonly<Record<'publish' | 'withdraw' | 'show', Verb>> = {
  publish({ dossier, named, args, print }) {
    if (named.length > 0) throw usage(record, 'publish takes options alone')
    const slug = args.string('as')
    const asked = { titles: titlesFrom(args.strings('title')), ...(slug === undefined ? {} : { slug }) }
    return async (owner) => {
      const made = await owner.publishRecord(dossier, asked)
      return print(made, `the record of ${dossier} is public as ${made.slug}`)
    }
  },
  withdraw({ dossier, named, print }) {
    if (named.length > 0) throw usage(record, 'withdraw takes options alone')
    return async (owner) => {
      await owner.withdrawRecord(dossier)
      return print({ dossier }, `the record of ${dossier} is no longer public`)
    }
  },
  show({ dossier, named, print }) {
    if (named.length > 0) throw usage(record, 'show takes options alone')
    return async (owner) => {
      const there = await owner.record(dossier)
      return print(there, there ? `public as ${there.slug} since ${there.since.slice(0, 10)}` : 'it is not public')
    }
  },
}

export const record: Command = {
  name: 'record',
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
  run: (args, wiring) => runVerb(record, verbs, args, wiring),
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
