/** `readout doctor`: is everything as it should be, and if not, what can one do? */
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { asReadoutError } from '../../domain/index.ts'
import { findServer, openHouse } from '../../flow/index.ts'
import type { Command } from '../command.ts'
import { serverOwner } from '../handover.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { version } from '../version.ts'
import { count, writeLine } from '../wiring.ts'

interface Check {
  name: string
  state: 'good' | 'warning' | 'bad'
  says: string
}

/** The least Node that runs TypeScript without a flag, and has what the store's lock needs. */
const NODE = [22, 18] as const
/** Less free space than this is worth a word: a store of a few hundred pages takes about as much. */
const SPACE_MB = 500

export const doctor: Command = {
  name: 'doctor',
  usage: '[OPTIONS]',
  options: { ...placeOptions, json: { type: 'boolean', help: 'print JSON' } },
  examples: ['readout doctor', 'readout doctor --data ./store --json'],
  async run(args, wiring) {
    const place = placeFrom(args, wiring.env)
    const checks = [{ name: 'readout', state: 'good', says: version } satisfies Check, checkNode(process.versions.node)]
    if ('data' in place) checks.push(await checkDisk(place.data))
    checks.push(await checkStore(place))
    const width = Math.max(...checks.map(({ name }) => name.length))
    if (args.flag('json')) await writeLine(wiring.stdout, JSON.stringify(checks))
    else
      for (const { name, state, says } of checks)
        await writeLine(wiring.stdout, `${state.padEnd(7)}  ${name.padEnd(width)}  ${says}`)
    return checks.some(({ state }) => state === 'bad') ? 1 : 0
  },
}

function checkNode(running: string): Check {
  const [major = 0, minor = 0] = running.split('.').map(Number)
  const good = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  const says = good ? running : `${running} is too old. Install Node ${NODE.join('.')} or newer.`
  return { name: 'node', state: good ? 'good' : 'bad', says }
}

async function checkDisk(folder: string): Promise<Check> {
  try {
    // It only looks: a folder that is not there yet is judged by the one it would be made in.
    let there = resolve(folder)
    while (!existsSync(there)) there = dirname(there)
    const { bavail, bsize } = await statfs(there)
    const free = Math.floor((bavail * bsize) / 1e6)
    const says = `${folder}, ${free} MB free`
    return free < SPACE_MB
      ? { name: 'disk', state: 'warning', says: `${says}. Free some space soon.` }
      : { name: 'disk', state: 'good', says }
  } catch (error) {
    return { name: 'disk', state: 'bad', says: `${(error as Error).message}. Give another folder with --data.` }
  }
}

async function checkStore(place: ReturnType<typeof placeFrom>): Promise<Check> {
  try {
    const server = 'data' in place ? await findServer(place.data) : null
    if (server) {
      const dossiers = await serverOwner(server).list({})
      return {
        name: 'store',
        state: 'good',
        says: `owned by the server at ${server.url}, ${count(dossiers.length, 'dossier')}`,
      }
    }
    if ('data' in place && !existsSync(place.data))
      return {
        name: 'store',
        state: 'warning',
        says: `nothing is in ${place.data} yet. The first command that keeps something makes it.`,
      }
    const house = await openHouse(place)
    try {
      const { engine, server: postgres, schema, dossiers, documents, findings, reviews } = await house.store.health()
      const counts = { dossier: dossiers, document: documents, finding: findings, review: reviews }
      const holds = Object.entries(counts)
        .map(([thing, n]) => count(n, thing))
        .join(', ')
      return { name: 'store', state: 'good', says: `${engine} (${postgres}), schema ${schema}: ${holds}` }
    } finally {
      await house.close()
    }
  } catch (error) {
    return { name: 'store', state: 'bad', says: asReadoutError(error, 'store').message }
  }
}
