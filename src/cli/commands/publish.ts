/** `readout publish`: a brief's file made public, or looked through. */
import { ReadoutError } from '../../domain/index.ts'
import { type BriefChange, type CheckedBrief, readInput } from '../../flow/index.ts'
import { type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import { DEFAULT_DOSSIER, placeOptions } from '../place.ts'
import { printer } from '../printing.ts'
import { writeLine } from '../wiring.ts'

const done: Readonly<Record<BriefChange, string>> = {
  new: 'published',
  corrected: 'published, corrected',
  refiled: 'published, under another category or tags',
  again: 'published again',
  unchanged: 'published already, nothing changed',
}

const would: Readonly<Record<BriefChange, string>> = {
  new: 'would be new',
  corrected: 'would correct what is public, which needs --note',
  refiled: 'would change its category or tags',
  again: 'would be public again',
  unchanged: 'is public already as it is',
}

export const publish: Command = {
  name: 'publish',
  usage: 'FILE.md [OPTIONS]',
  options: {
    dossier: { type: 'string', value: 'NAME', help: `the dossier whose texts it quotes (${DEFAULT_DOSSIER})` },
    note: { type: 'string', value: 'TEXT', help: 'what was corrected, for readers; needed when a public text changes' },
    'dry-run': {
      type: 'boolean',
      help: 'publish nothing: show each footnote’s words and place, or what is wrong with it',
    },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout publish checkpoint.md --dossier talks --dry-run',
    'readout publish checkpoint.md --dossier talks',
    'readout publish checkpoint.md --dossier talks --note "The meeting was on 29 April, not on 28"',
  ],
  async run(args, wiring) {
    const [file, ...more] = args.inputs
    if (file === undefined || more.length > 0) throw usage(publish, 'it takes one FILE.md')
    const dossier = args.string('dossier') ?? DEFAULT_DOSSIER
    const note = args.string('note')
    const asked = { file, text: textOf((await readInput(file)).bytes, file) }
    const dry = args.flag('dry-run')
    const brief = await withOwner(args, wiring, (owner) =>
      dry
        ? owner.checkBrief(dossier, asked)
        : owner.publish(dossier, { ...asked, ...(note === undefined ? {} : { note }) }),
    )
    await printer(args, wiring)(brief, ...linesOf(brief, dry))
    const refused = brief.notes.flatMap((one) => ('refused' in one ? [one] : []))
    for (const { number, line, refused: reason } of refused)
      await writeLine(wiring.stderr, `readout: ${file}:${line}: footnote ${number}: ${reason}`)
    return refused.length > 0 ? 1 : 0
  },
}

function linesOf({ slug, language, change, notes }: CheckedBrief, dry: boolean): string[] {
  const head = `${slug} (${language}): ${(dry ? would : done)[change]}`
  if (!dry) return [head]
  const found = notes.flatMap((note) => {
    if ('refused' in note) return []
    const { anchor, statement } = note.footnote
    const kind = statement === null ? '' : `statement ${statement}, `
    const place = `${note.document.address}, characters ${anchor.start} to ${anchor.end}`
    return [`[${note.number}] "${anchor.quote.replace(/\s+/g, ' ')}"`, `    ${kind}${place}`]
  })
  return [head, ...found]
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ReadoutError('file-invalid', file, 'it is not UTF-8', { cause, remedy: 'Save it as UTF-8 and retry' })
  }
}
