/** A house in memory, for tests of use cases; and pages to put into it. */
import type { Codebook, Resource } from '../../src/domain/index.ts'
import { type House, openHouse } from '../../src/flow/index.ts'

/** A codebook with one issue. */
export const codebook: Codebook = {
  issues: [{ id: 'checkpoint', name: 'The checkpoint', for: 'it is set up', phrases: ['checkpoint'] }],
  tracks: [],
  agreements: [],
}

let house: House | undefined

/** One house for a whole test file: opening a database takes seconds. Dossiers keep the tests apart. */
export async function testHouse(): Promise<House> {
  house ??= await openHouse({ memory: true })
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
