/** What a command answers: JSON where `--json` asks for it, else lines to read. */
import { oneLine } from '../domain/index.ts'
import type { Arguments } from './command.ts'
import { type Wiring, writeLine } from './wiring.ts'

/** Prints the value or, without `--json`, the lines. @returns the exit code of what is done */
export type Print = (value: unknown, ...lines: string[]) => Promise<0>

export function printer(args: Arguments, { stdout }: Wiring): Print {
  return async (value, ...lines) => {
    for (const line of args.flag('json') ? [JSON.stringify(value)] : lines) await writeLine(stdout, oneLine(line))
    return 0
  }
}
