/** What a command is, and how its arguments are taken. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { ReadoutError } from '../domain/index.ts'
import type { Wiring } from './wiring.ts'

export interface Command {
  readonly name: string
  /** What follows `readout NAME`. */
  readonly usage: string
  /** Option name → what `--help` says of it. */
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly string[]
  /** @returns the exit code: 0 done, 1 some inputs failed */
  run(args: Arguments, wiring: Wiring): Promise<number>
}

export interface Option {
  readonly type: 'string' | 'boolean'
  /** The value's name in help: FILE, DATE, … */
  readonly value?: string
  /** It may be given several times. */
  readonly multiple?: true
  readonly help: string
}

export interface Arguments {
  readonly inputs: readonly string[]
  string(name: string): string | undefined
  /** All values of an option that may be given several times. */
  strings(name: string): readonly string[]
  flag(name: string): boolean
  /** @throws ReadoutError `usage` when it is no number within the bounds */
  number(name: string, bounds: { min: number; max: number }): number | undefined
  /** @throws ReadoutError `usage` when it is none of the choices */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined
}

const help: Option = { type: 'boolean', help: 'show this help' }

/** @throws ReadoutError `usage` for an option that the command does not have, or one without its value */
export function parseArguments(command: Command, argv: readonly string[]): Arguments & { help: boolean } {
  const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } }
  for (const [name, { type, multiple = false }] of Object.entries(command.options)) config[name] = { type, multiple }
  const { values, positionals } = parse(command, [...argv], config)
  const string = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    inputs: positionals,
    help: values.help === true,
    string,
    strings: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (name) => values[name] === true,
    number(name, { min, max }) {
      const text = string(name)
      if (text === undefined) return undefined
      const value = Number(text)
      if (text.trim() === '' || !(value >= min && value <= max))
        throw usage(command, `--${name} takes a number from ${min} to ${max}, not "${text}"`)
      return value
    },
    choice(name, choices) {
      const text = string(name)
      const chosen = choices.find((choice) => choice === text)
      if (text !== undefined && chosen === undefined)
        throw usage(command, `--${name} takes ${choices.join(', ')}, not "${text}"`)
      return chosen
    },
  }
}

export function usage(command: { name: string }, reason: string, hint = ''): ReadoutError {
  return new ReadoutError('usage', `readout ${command.name}`, reason, {
    remedy: `${hint}See readout ${command.name} --help`,
  })
}

/** What `readout NAME --help` prints. */
export function helpFor(command: Command, summary: string): string {
  const options = Object.entries({ ...command.options, help })
  const heads = options.map(([name, { value }]) => `--${name}${value ? ` ${value}` : ''}`)
  const width = Math.max(...heads.map((head) => head.length))
  return [
    `readout ${command.name} ${command.usage}`,
    '',
    summary,
    '',
    'Options',
    ...options.map(([, option], i) => `  ${heads[i]?.padEnd(width)}  ${option.help}`),
    '',
    'Examples',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n')
}

function parse(command: Command, args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const hint = /^Unknown option '-/.test(said) ? 'A file whose name begins with "-" is written ./-name. ' : ''
    throw usage(command, said.replace(/\. .*$/s, '').replace(/\.$/, ''), hint)
  }
}
