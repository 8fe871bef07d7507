/** `readout export`: what a dossier holds, in a form that other programs open. */
import { writeFile } from 'node:fs/promises'
import { ReadoutError } from '../../domain/index.ts'
import { exportForms, exports, exportWhats, STDIN, whatOf } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { placeOptions } from '../place.ts'
import { write } from '../wiring.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: '--dossier NAME --as FORM [--what WHAT] FILE   (FILE: - for standard output)',
  options: {
    dossier: { type: 'string', value: 'NAME', help: 'the dossier' },
    as: { type: 'string', value: 'FORM', help: exportForms.join(', ') },
    what: {
      type: 'string',
      value: 'WHAT',
      help: Object.entries(exports)
        .map(([what, forms]) => `${what} (${forms.join(', ')})`)
        .join('; '),
    },
    ...placeOptions,
  },
  examples: [
    'readout export --dossier talks --as dna talks.dna',
    'readout export --dossier talks --as gexf --what network talks.gexf',
    'readout export --dossier talks --as csv --what positions - | head',
  ],
  async run(args, wiring) {
    const [file, ...more] = args.inputs
    const dossier = args.string('dossier')
    const as = args.choice('as', exportForms)
    if (file === undefined || more.length > 0) throw usage(exportCommand, 'it takes one FILE')
    if (dossier === undefined || as === undefined) throw usage(exportCommand, 'it needs --dossier NAME and --as FORM')
    const what = args.choice('what', exportWhats) ?? whatOf(as)
    const bytes = await withOwner(args, wiring, (owner) => owner.exported(dossier, { what, as }))
    if (file === STDIN) await write(wiring.stdout, bytes)
    else
      await writeFile(file, bytes).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOSPC') throw cause
        const remedy = 'Check the folder and that you may write there'
        throw new ReadoutError('input-unreadable', file, 'it cannot be written', { remedy, cause })
      })
    return 0
  },
}
