/** Where the store is: the options `--data`, the environment's DATABASE_URL and READOUT_DATA, or a folder of one's own. */
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { ReadoutError } from '../domain/index.ts'
import type { HouseOptions } from '../flow/index.ts'
import type { Arguments, Option } from './command.ts'
import type { Wiring } from './wiring.ts'

/** The dossier for what none was named for. */
export const DEFAULT_DOSSIER = 'inbox'

export const placeOptions = {
  data: {
    type: 'string',
    value: 'FOLDER',
    help: 'where the embedded store is (READOUT_DATA, else your own data folder)',
  },
} as const satisfies Record<string, Option>

/** PostgreSQL when DATABASE_URL names one and no folder is asked for; else the embedded store's folder. */
export function placeFrom(
  args: Arguments,
  env: Wiring['env'],
): Extract<HouseOptions, { data: string } | { url: string }> {
  const data = args.string('data')
  if (data === '') throw new ReadoutError('usage', '--data', 'it needs the name of a folder')
  if (data !== undefined) return { data }
  if (env.DATABASE_URL) return { url: env.DATABASE_URL }
  return { data: env.READOUT_DATA || defaultFolder(env) }
}

/** The platform's own place for a program's data: XDG on Linux, Application Support on a Mac, LocalAppData on Windows. */
function defaultFolder(env: Wiring['env']): string {
  // An empty HOME would put the store wherever one happens to stand.
  const home = homedir() || userInfo().homedir
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Readout')
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Readout')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'readout')
}
