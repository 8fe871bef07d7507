/** `readout import`: what others coded by hand, into a dossier. */
import { basename } from 'node:path'
import { makeDossierName, oneLine, ReadoutError } from '../../domain/index.ts'
import { type CodedAs, checkDna, codedAs, type Imported, readInput } from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { withOwner } from '../openOwner.ts'
import type { Owner } from '../owner.ts'
import { placeOptions } from '../place.ts'
import { makeProgress } from '../progress.ts'
import { count, type Wiring, writeLine } from '../wiring.ts'

/** Texts taken at once, between two looks at how far it is. */
const PART = 25
/** The most bytes of a file; beside a server, what it takes at once. */
const MOST = 1e9
const MOST_BESIDE = 64 * 1024 * 1024

export const importCommand: Command = {
  name: 'import',
  usage: '--dossier NAME [OPTIONS] FILE',
  options: {
    dossier: { type: 'string', value: 'NAME', help: 'the dossier, which is made if it is not there' },
    person: { type: 'string', value: 'NAME', help: `the variable for people (${codedAs.person})` },
    organization: { type: 'string', value: 'NAME', help: `the variable for organizations (${codedAs.organization})` },
    concept: { type: 'string', value: 'NAME', help: `the variable that becomes issues (${codedAs.concept})` },
    qualifier: { type: 'string', value: 'NAME', help: `the variable for or against (${codedAs.qualifier})` },
    ...placeOptions,
    json: { type: 'boolean', help: 'print JSON' },
  },
  examples: [
    'readout import talks.dna --dossier talks',
    'readout import old.dna --dossier talks --concept claim --qualifier support --json',
  ],
  async run(args, wiring) {
    const [file, ...more] = args.inputs
    const named = args.string('dossier')
    if (file === undefined || more.length > 0) throw usage(importCommand, 'it takes one FILE')
    if (named === undefined) throw usage(importCommand, 'it needs --dossier NAME')
    const dossier = makeDossierName(named)
    const { bytes } = await readInput(file, { maxBytes: MOST, stdin: wiring.stdin })
    const as = codedFrom(args)
    // No dossier is made for a file that is none.
    await checkDna(bytes, { input: basename(file), as })
    return withOwner(args, wiring, async (owner) => {
      if (owner.server && bytes.length > MOST_BESIDE) {
        const reason = `a server takes at most ${MOST_BESIDE / 1024 / 1024} MB at once`
        throw new ReadoutError('input-too-large', file, reason, { remedy: 'Stop the server and retry' })
      }
      await owner.ensure(dossier)
      const report = await inParts(owner, { dossier, file, bytes, as }, wiring)
      await tell(report, file, args.flag('json'), wiring)
      return report.left.length > 0 ? 1 : 0
    })
  },
}

function codedFrom(args: Arguments): CodedAs {
  return {
    person: args.string('person') ?? codedAs.person,
    organization: args.string('organization') ?? codedAs.organization,
    concept: args.string('concept') ?? codedAs.concept,
    qualifier: args.string('qualifier') ?? codedAs.qualifier,
  }
}

/** A large file part by part, each a step of progress; what the parts say is put together. */
async function inParts(
  owner: Owner,
  { dossier, file, bytes, as }: { dossier: string; file: string; bytes: Uint8Array; as: CodedAs },
  { stderr }: Wiring,
): Promise<Imported> {
  let total: number | null = null
  const progress = makeProgress(stderr, 'texts', () => total)
  let all: Imported | null = null
  try {
    for (let from: number | null = 0; from !== null; ) {
      const part: Imported = await owner.importDna(dossier, bytes, { input: basename(file), as, from, most: PART })
      total = part.total
      const end = part.next ?? part.total
      for (let done = from; done < end; done++) progress.step('')
      all = all === null ? part : together(all, part)
      from = part.next
    }
  } finally {
    progress.end()
  }
  if (all === null) throw new Error('a file has at least one part')
  return all
}

function together(a: Imported, b: Imported): Imported {
  const sum = (of: 'documents' | 'statements') => ({
    all: a[of].all,
    added: a[of].added + b[of].added,
    there: a[of].there + b[of].there,
  })
  return {
    ...b,
    documents: sum('documents'),
    statements: sum('statements'),
    actors: a.actors + b.actors,
    issues: a.issues + b.issues,
    left: [...a.left, ...b.left],
    remarks: [...a.remarks, ...b.remarks],
  }
}

/** What was left out and what is not as it was, a line each; then what it came to. */
async function tell(report: Imported, file: string, json: boolean, { stdout, stderr }: Wiring): Promise<void> {
  const { dossier, documents, statements, actors, issues, left, remarks } = report
  for (const { what, reason } of left)
    await writeLine(stderr, oneLine(`readout: ${file}: ${what} is left out: ${reason}`))
  if (json) {
    const { next: _, total: __, ...told } = report
    return writeLine(stdout, JSON.stringify(told))
  }
  for (const { what, reason } of remarks) await writeLine(stdout, oneLine(`${what}: ${reason}`))
  const counted = (thing: string, { all, added, there }: Imported['documents']) =>
    `${count(all, thing)} (${added} new, ${there} there already)`
  await writeLine(
    stdout,
    `${dossier}: ${counted('document', documents)}, ${counted('statement', statements)}, ${count(actors, 'new actor')}, ${count(issues, 'new issue')}${left.length > 0 ? `; ${left.length} left out` : ''}`,
  )
}
