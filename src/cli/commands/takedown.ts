/** `readout takedown`: a brief, or all words of a source, off the public at somebody's demand. */
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { printer } from '../printing.ts'

export const takedown: Command = {
  name: 'takedown',
  usage: 'SLUG | DOCUMENT [OPTIONS]   (DOCUMENT: its id or address)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier it is in (${DEFAULT_DOSSIER})` },
    note: { type: 'string', value: 'TEXT', help: 'why: of a brief for readers, of a document for the record' },
    undo: { type: 'boolean', help: 'take it back: the brief may be published again, the document is quoted again' },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout takedown checkpoint --dossier talks --note "At the request of a court"',
    'readout takedown https://outlet.example/page --dossier talks',
    'readout takedown --undo https://outlet.example/page --dossier talks',
  ],
  async run(args, wiring) {
    const [named, ...more] = args.inputs
    if (named === undefined || more.length > 0) throw usage(takedown, 'it takes one SLUG or DOCUMENT')
    const undo = args.flag('undo')
    const note = args.string('note')
    const asked = { named, undo, ...(note === undefined ? {} : { note }) }
    const taken = await withOwner(args, wiring, (owner) =>
      owner.takeDown(args.string('dossier') ?? DEFAULT_DOSSIER, asked),
    )
    const { kind, name, briefs } = taken
    const became = kind === 'brief' ? ['taken down', 'may be published again'] : ['quoted no more', 'quoted again']
    const list = briefs.map(({ slug, language }) => `${slug} (${language})`).join(', ')
    const told = `${kind} ${name}: ${became[undo ? 1 : 0]}; ${list || 'no brief'} changed by it`
    return printer(args, wiring)(taken, told)
  },
}
