/** `readout unpublish`: a brief taken off the public by who published it. */
import { editions } from '../../domain/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { printer } from '../printing.ts'

export const unpublish: Command = {
  name: 'unpublish',
  usage: 'SLUG [OPTIONS]',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier it is of (${DEFAULT_DOSSIER})` },
    language: { type: 'string', value: 'CODE', help: `that edition alone: ${editions.join(', ')} (all)` },
    note: { type: 'string', value: 'TEXT', help: 'why, for readers' },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout unpublish checkpoint --dossier talks',
    'readout unpublish checkpoint --dossier talks --language ru',
  ],
  async run(args, wiring) {
    const [slug, ...more] = args.inputs
    if (slug === undefined || more.length > 0) throw usage(unpublish, 'it takes one SLUG')
    const language = args.choice('language', editions)
    const note = args.string('note')
    const asked = { slug, ...(language ? { language } : {}), ...(note === undefined ? {} : { note }) }
    const gone = await withOwner(args, wiring, (owner) =>
      owner.unpublish(args.string('dossier') ?? DEFAULT_DOSSIER, asked),
    )
    return printer(args, wiring)(gone, `${gone.slug} (${gone.languages.join(', ')}) is no longer public`)
  },
}
