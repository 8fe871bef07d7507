/** The command line: finds the command, runs it, and turns failures into one line and an exit code. */
import { ReadoutError } from '../domain/index.ts'
import { helpFor, parseArguments } from './command.ts'
import { commands } from './commands/index.ts'
import { version } from './version.ts'
import { type Wiring, writeLine } from './wiring.ts'

/** @returns the exit code: 0 done; 1 some inputs failed, each named with its reason, the rest done; 2 wrong usage */
export async function main(argv: readonly string[], wiring: Wiring): Promise<number> {
  const [name, ...rest] = argv
  try {
    if (name === '--version' || name === '-v') return await print(wiring, version)
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const asked = commands.find((one) => one.name === rest[0])
      await print(wiring, asked ? helpFor(await asked.load(), asked.summary) : overview())
      return name === undefined ? 2 : 0
    }
    const listed = commands.find((one) => one.name === name)
    if (!listed) throw new ReadoutError('usage', `readout ${name}`, 'there is no such command')
    const command = await listed.load()
    const args = parseArguments(command, rest)
    if (args.help) return await print(wiring, helpFor(command, listed.summary))
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
