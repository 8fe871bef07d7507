/** `readout brief`: the briefs of a dossier. */
import type { BriefRow } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { printer } from '../printing.ts'
import { count } from '../wiring.ts'

export const brief: Command = {
  name: 'brief',
  usage: 'list [OPTIONS]',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier they are of (${DEFAULT_DOSSIER})` },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: ['readout brief list --dossier talks'],
  async run(args, wiring) {
    const [verb, ...more] = args.inputs
    if (verb !== 'list' || more.length > 0) throw usage(brief, 'it takes list')
    const rows = await withOwner(args, wiring, (owner) => owner.briefs(args.string('dossier') ?? DEFAULT_DOSSIER))
    return printer(args, wiring)(rows, ...linesOf(rows))
  },
}

function linesOf(rows: readonly BriefRow[]): string[] {
  if (rows.length === 0) return ['no briefs yet; "readout publish FILE.md" makes one public']
  const width = Math.max(...rows.map(({ slug }) => slug.length))
  return rows.map(({ slug, language, state, since, published, title, views }) => {
    const stands = state === 'published' ? `published ${published.slice(0, 10)}` : `${state} ${since.slice(0, 10)}`
    return `${slug.padEnd(width)}  ${language}  ${stands.padEnd(21)}  ${count(views, 'reading')}  ${title}`
  })
}
