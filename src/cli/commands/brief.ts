/** `readout brief`: the briefs of a dossier. */
import type { BriefRow } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

export const brief: Command = {
  name: 'brief',
  summary: 'List the briefs of a dossier with their states and how often they were read.',
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
    if (args.flag('json')) await writeLine(wiring.stdout, JSON.stringify(rows))
    else await print(rows, wiring)
    return 0
  },
}

async function print(rows: readonly BriefRow[], { stdout }: Wiring): Promise<void> {
  if (rows.length === 0) return writeLine(stdout, 'no briefs yet; "readout publish FILE.md" makes one public')
  const width = Math.max(...rows.map(({ slug }) => slug.length))
  for (const { slug, language, state, since, published, title, views } of rows) {
    const stands = state === 'published' ? `published ${published.slice(0, 10)}` : `${state} ${since.slice(0, 10)}`
    await writeLine(
      stdout,
      `${slug.padEnd(width)}  ${language}  ${stands.padEnd(21)}  ${count(views, 'reading')}  ${title}`,
    )
  }
}
