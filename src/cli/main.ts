/** The command line: finds the command, runs it, and turns failures into one line and an exit code. */
import { ReadoutError } from '../domain/index.ts'
import { type Command, helpFor, parseArguments } from './command.ts'
import { add } from './commands/add.ts'
import { agreements } from './commands/agreements.ts'
import { alert } from './commands/alert.ts'
import { brief } from './commands/brief.ts'
import { codebook } from './commands/codebook.ts'
import { contradictions } from './commands/contradictions.ts'
import { corroboration } from './commands/corroboration.ts'
import { doctor } from './commands/doctor.ts'
import { dossier } from './commands/dossier.ts'
import { evaluate } from './commands/evaluate.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { jobs } from './commands/jobs.ts'
import { network } from './commands/network.ts'
import { occurrences } from './commands/occurrences.ts'
import { positions } from './commands/positions.ts'
import { publish } from './commands/publish.ts'
import { read } from './commands/read.ts'
import { record } from './commands/record.ts'
import { serve } from './commands/serve.ts'
import { site } from './commands/site.ts'
import { source } from './commands/source.ts'
import { takedown } from './commands/takedown.ts'
import { tracks } from './commands/tracks.ts'
import { unpublish } from './commands/unpublish.ts'
import { work } from './commands/work.ts'
import { version } from './version.ts'
import { type Wiring, writeLine } from './wiring.ts'

/** In the order a newcomer meets them. */
export const commands: readonly Command[] = [
  read,
  add,
  source,
  jobs,
  dossier,
  codebook,
  positions,
  contradictions,
  occurrences,
  tracks,
  agreements,
  corroboration,
  network,
  exportCommand,
  importCommand,
  publish,
  unpublish,
  takedown,
  record,
  brief,
  alert,
  site,
  serve,
  work,
  doctor,
  evaluate,
]

/** @returns the exit code: 0 done; 1 some inputs failed, each named with its reason, the rest done; 2 wrong usage */
export async function main(argv: readonly string[], wiring: Wiring): Promise<number> {
  const [name, ...rest] = argv
  try {
    if (name === '--version' || name === '-v') return await print(wiring, version)
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const asked = commands.find((command) => command.name === rest[0])
      await print(wiring, asked ? helpFor(asked) : overview())
      return name === undefined ? 2 : 0
    }
    const command = commands.find((one) => one.name === name)
    if (!command) throw new ReadoutError('usage', `readout ${name}`, 'there is no such command')
    const args = parseArguments(command, rest)
    if (args.help) return await print(wiring, helpFor(command))
    return await command.run(args, wiring)
  } catch (error) {
    return fail(error, wiring)
  }
}

async function print(wiring: Wiring, text: string): Promise<number> {
  await writeLine(wiring.stdout, text)
  return 0
}

async function fail(error: unknown, wiring: Wiring): Promise<number> {
  // Whoever reads our output has closed it (`| head`): no failure, and nobody left to tell.
  if ((error as NodeJS.ErrnoException)?.code === 'EPIPE') return 0
  const known = error instanceof ReadoutError ? error : unexpected(error)
  await writeLine(wiring.stderr, `readout: ${known.message}`)
  if (!(error instanceof ReadoutError) && wiring.env.READOUT_DEBUG)
    await writeLine(wiring.stderr, String((error as Error)?.stack))
  return known.code === 'usage' ? 2 : 1
}

function unexpected(error: unknown): ReadoutError {
  if ((error as NodeJS.ErrnoException)?.code === 'ENOSPC')
    return new ReadoutError('disk-full', 'output', 'no space is left to write to')
  const said = error instanceof Error ? error.message : String(error)
  const remedy = 'Set READOUT_DEBUG=1 to see where, and please report it'
  return new ReadoutError('input-failed', 'readout', said, { remedy, cause: error })
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'readout COMMAND [OPTIONS]',
    '',
    'Follow a negotiation: who said what, to whom, when, as told by whom.',
    '',
    'Commands',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Examples',
    '  readout read page.txt                      read one page, print what was found',
    '  readout add pages/ --dossier talks         put pages into a dossier of your own',
    '  readout serve                              open the desk in a browser',
    '',
    'readout COMMAND --help tells more. Exit codes: 0 done; 1 some inputs failed; 2 wrong usage.',
  ].join('\n')
}
