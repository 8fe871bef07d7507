/** The options `--codebook FILE` and `--roster FILE`, the same for every command that takes them; and `--outlets FILE`. */
import type { Codebook, DescribedOutlet, Roster } from '../domain/index.ts'
import { parseCodebook, parseOutlets, parseRoster, readInput } from '../flow/index.ts'
import type { Arguments, Option } from './command.ts'

export const bookOptions = {
  codebook: { type: 'string', value: 'FILE', help: 'the issues to find stances on (YAML)' },
  roster: { type: 'string', value: 'FILE', help: 'the people, states and organisations to know (YAML)' },
} as const satisfies Record<string, Option>

/** What was given, and only that. @throws ReadoutError `input-missing` and its like, `file-invalid` naming line and key */
export async function booksFrom(args: Arguments): Promise<{ codebook?: Codebook; roster?: Roster }> {
  const codebook = args.string('codebook')
  const roster = args.string('roster')
  return {
    ...(codebook === undefined ? {} : { codebook: parseCodebook(await textOf(codebook), codebook) }),
    ...(roster === undefined ? {} : { roster: parseRoster(await textOf(roster), roster) }),
  }
}

/** Null where none were given. @throws ReadoutError `input-missing` and its like, `file-invalid` naming line and key */
export async function outletsFrom(args: Arguments): Promise<DescribedOutlet[] | null> {
  const file = args.string('outlets')
  return file === undefined ? null : parseOutlets(await textOf(file), file)
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode((await readInput(path)).bytes)
}
