/** A record of a handful of decisions: two outlets on one meeting and one minister; part of what is read stays undecided. */
import type { Codebook, Outlet, Roster } from '../../../src/domain/index.ts'
import { addPage, createDossier, type House, publishRecord, review } from '../../../src/flow/index.ts'
import { article, memoryHouse, page } from '../house.ts'

const codebook: Codebook = {
  issues: [
    {
      id: 'checkpoint',
      name: 'The <checkpoint>',
      names: { ru: '<Застава>' },
      for: 'It is set up & opened.',
      meanings: { ru: 'Она построена и открыта.' },
      phrases: ['checkpoint'],
    },
  ],
  tracks: [{ name: 'Ellory', names: { ru: 'Эллори' }, mediators: [], parties: ['norland', 'sudland'] }],
  agreements: [],
}

const actor = (id: string, name: string, kind: 'person' | 'state', country: string) => {
  return { id, name, kind, country, aliases: {}, metonyms: {}, demonyms: {}, places: {} }
}

const roster: Roster = {
  actors: [
    actor('norland', 'Norland', 'state', 'XNO'),
    actor('sudland', 'Sudland', 'state', 'XSU'),
    { ...actor('norland/orlu', 'Dana Orlu', 'person', 'XNO'), names: { ru: 'Дана Орлу', hy: 'Դանա Օրլու' } },
    actor('sudland/vessin', 'Mirko Vessin', 'person', 'XSU'),
  ],
  offices: [
    {
      title: 'Foreign Minister',
      titles: { ru: 'Министр иностранных дел' },
      of: 'norland',
      actor: 'norland/orlu',
      from: '2030-10-17',
      to: null,
      source: 'https://vta.example/cabinet',
    },
  ],
}

const outlets: Outlet[] = [
  { id: 'vta', name: 'VTA <agency>', home: 'https://vta.example/' },
  { id: 'courier', name: 'The Courier', names: { ru: 'Курьер' }, home: 'https://courier.example/' },
].map((one) => ({ ...one, kind: null, country: null, owner: null, description: null }))

export const words = {
  rejects: 'Dana Orlu said on Monday that her country rejects the checkpoint at the old bridge.',
  supports: 'Dana Orlu said on Friday that her country supports the checkpoint at the old bridge.',
  /** Nobody decides on it. */
  hidden: 'Mirko Vessin said on Monday that the secret tunnel under the checkpoint was nearly dug.',
}

const pages = [
  {
    url: 'https://vta.example/meeting',
    title: 'The <b>bridge</b> & the minister',
    day: '5 May 2031',
    paragraphs: [
      'Dana Orlu met Mirko Vessin in Norland on 4 May 2031.',
      words.rejects,
      words.hidden,
      'It will probably rain on the day after, and the ferry stays where it is until the water falls.',
    ],
  },
  {
    url: 'https://courier.example/meeting',
    title: 'A minister changes her mind',
    day: '9 May 2031',
    paragraphs: [
      'Dana Orlu met Mirko Vessin in Norland on 4 May 2031, and they did not speak of the ferry.',
      words.supports,
      words.hidden,
      'The old bridge has been closed to cars since the flood, and nobody has said when it opens.',
    ],
  },
]

export interface Road {
  house: House
  dossier: string
  slug: string
  /** Ids of the two statements of the minister. */
  rejects: string
  supports: string
  /** The id of one that nobody decided on. */
  hidden: string
  /** By outlet. */
  documents: { vta: string; courier: string }
}

/** Opens a house with it. @param options as {@link memoryHouse} takes them */
export async function openRoad(options: { now?: () => number } = {}): Promise<Road> {
  const house = await memoryHouse(options)
  const dossier = 'road'
  await createDossier(house, { name: dossier, title: 'The road', codebook, roster })
  for (const outlet of outlets) await house.store.outlets.put(dossier, outlet)
  const documents: string[] = []
  for (const { url, title, day, paragraphs } of pages) {
    const added = await addPage(house, dossier, { ...page('a.txt', article(title, day, ...paragraphs)), url })
    documents.push(added.document)
  }
  const [vta = '', courier = ''] = documents
  const found = await Promise.all([vta, courier].map((id) => house.store.readings.findings(dossier, id)))
  const idOf = (i: number, said: string) =>
    found[i]?.find(
      ({ finding, anchors }) => finding.kind === 'statement' && anchors.some(({ quote }) => quote.includes(said)),
    )?.finding.id ?? ''
  const [rejects, supports, hidden] = [idOf(0, 'rejects'), idOf(1, 'supports'), idOf(0, 'tunnel')]
  const decide = (finding: string, document: string) =>
    review(house, dossier, { finding, document, decision: 'accept', by: 'owner' })
  await decide(rejects, vta)
  await decide(supports, courier)
  for (const [i, document] of [vta, courier].entries())
    for (const { finding } of found[i] ?? [])
      if (finding.kind === 'event' && finding.data.type === 'CONSULT') await decide(finding.id, document)
  const { slug } = await publishRecord(house, dossier, {
    slug: 'the-road',
    titles: { en: 'The <road> & the bridge', ru: 'Дорога и мост' },
    by: 'owner',
  })
  return { house, dossier, slug, rejects, supports, hidden, documents: { vta, courier } }
}
