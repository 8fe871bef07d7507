/** A house in memory, for tests of use cases; and pages to put into it. */

import { setTimeout as wait } from 'node:timers/promises'
import type { Codebook, Resource } from '../../src/domain/index.ts'
import type { HouseParts } from '../../src/flow/house.ts'
import { type House, openHouse, startWorker } from '../../src/flow/index.ts'
import { preparedDump } from '../store/prepared.ts'

/** A codebook with one issue. */
export const codebook: Codebook = {
  issues: [{ id: 'checkpoint', name: 'The checkpoint', for: 'it is set up', phrases: ['checkpoint'] }],
  tracks: [],
  agreements: [],
}

/** A house in memory, of a test's own. */
export async function memoryHouse(parts: HouseParts = {}): Promise<House> {
  return openHouse({ memory: true, from: await preparedDump() }, parts)
}

let house: House | undefined

/** One house for a whole test file: opening a database takes seconds. Dossiers keep the tests apart. */
export async function testHouse(): Promise<House> {
  house ??= await memoryHouse()
  return house
}

export async function closeTestHouse(): Promise<void> {
  await house?.close()
  house = undefined
}

export function page(name: string, text: string): Resource {
  return {
    name,
    url: null,
    bytes: new TextEncoder().encode(text),
    mediaType: null,
    retrieved: '2031-05-09T08:00:00.000Z',
  }
}

/** A text dump of an article, published on the day given. */
export function article(title: string, day: string, ...paragraphs: string[]): string {
  return [
    'menu',
    'search',
    'share',
    '',
    title,
    '',
    day,
    ...paragraphs.flatMap((text) => ['', text]),
    '',
    'Views: 17',
    '',
  ].join('\n')
}

/** Has a worker do what waits until that is so. @throws Error when it never is */
export async function workUntil(house: House, done: () => Promise<boolean>): Promise<void> {
  const worker = await startWorker(house, { idle: 50 })
  try {
    for (let tries = 0; !(await done()); tries++) {
      if (tries > 1200) throw new Error('the work was not done within a minute')
      await wait(50)
    }
  } finally {
    await worker.stop()
  }
}

/** Has a worker read all that a dossier has taken in. */
export function readAll(house: House, dossier: string): Promise<void> {
  return workUntil(house, async () => (await house.store.intake.waiting(dossier)) === 0)
}
