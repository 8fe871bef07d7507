/** A public record and a brief with something of everything to download: reviewed, not reviewed, and words built to break files. */
import type { Codebook, Roster } from '../../../src/domain/index.ts'
import { addPage, createDossier, type House, publishBrief, publishRecord, review } from '../../../src/flow/index.ts'
import { article, memoryHouse, page } from '../house.ts'

const codebook: Codebook = {
  issues: [{ id: 'checkpoint', name: '=The "checkpoint", <b>open</b>', for: 'It is set up.', phrases: ['checkpoint'] }],
  tracks: [],
  agreements: [],
}

const actor = (id: string, name: string, kind: 'person' | 'state', country: string) => {
  return { id, name, kind, country, aliases: {}, metonyms: {}, demonyms: {}, places: {} }
}

const roster: Roster = {
  actors: [
    actor('norland', 'Norland', 'state', 'XNO'),
    actor('sudland', 'Sudland', 'state', 'XSU'),
    actor('norland/orlu', 'Dana Orlu', 'person', 'XNO'),
    actor('sudland/vessin', 'Mirko Vessin', 'person', 'XSU'),
  ],
  offices: [],
}

export const words = {
  rejects: 'Dana Orlu said on Monday that her country rejects the checkpoint at the old bridge.',
  supports: 'Mirko Vessin said on Friday that his country supports the checkpoint at the old bridge.',
  changes: 'Dana Orlu said on Friday that her country supports the checkpoint at the old bridge.',
  /** Nobody decides on it. */
  hidden: 'Mirko Vessin said on Monday that the secret tunnel under the checkpoint was nearly dug.',
}

const pages = [
  {
    url: 'https://vta.example/meeting',
    title: '=HYPERLINK("x"), the minister',
    day: '5 May 2031',
    paragraphs: ['Dana Orlu met Mirko Vessin in Norland on 4 May 2031.', words.rejects, words.hidden],
  },
  {
    url: 'https://courier.example/meeting',
    title: 'A minister & her mind',
    day: '9 May 2031',
    paragraphs: ['Dana Orlu met Mirko Vessin in Norland on 4 May 2031.', words.supports, words.changes, words.hidden],
  },
]

export interface River {
  house: House
  dossier: string
  slug: string
  /** Ids of the documents. */
  vta: string
  courier: string
  /** Ids of the statements: those decided for, and the one that nobody decided on. */
  rejects: string
  supports: string
  changes: string
  hidden: string
}

/** Opens a house with it. The brief is `river-brief`, by Tove Lind. */
export async function openRiver(): Promise<River> {
  const house = await memoryHouse()
  const dossier = 'river'
  await createDossier(house, { name: dossier, title: 'The river', codebook, roster })
  const documents: string[] = []
  for (const { url, title, day, paragraphs } of pages) {
    const more = 'The old bridge has been closed to cars since the flood, and nobody has said when it opens again. '
    const text = article(title, day, ...paragraphs, more.repeat(6))
    documents.push((await addPage(house, dossier, { ...page('a.txt', text), url })).document)
  }
  const [vta = '', courier = ''] = documents
  const found = await Promise.all([vta, courier].map((id) => house.store.readings.findings(dossier, id)))
  const idOf = (i: number, said: string) =>
    found[i]?.find(
      ({ finding, anchors }) => finding.kind === 'statement' && anchors.some(({ quote }) => quote.includes(said)),
    )?.finding.id ?? ''
  const [rejects, supports] = [idOf(0, 'rejects'), idOf(1, 'his country supports')]
  const [changes, hidden] = [idOf(1, 'her country supports'), idOf(0, 'tunnel')]
  const decide = (finding: string, document: string) =>
    review(house, dossier, { finding, document, decision: 'accept', by: 'secret reviewer' })
  await decide(rejects, vta)
  await decide(supports, courier)
  await decide(changes, courier)
  for (const [i, document] of [vta, courier].entries())
    for (const { finding } of found[i] ?? [])
      if (finding.kind === 'event' && finding.data.type === 'CONSULT') await decide(finding.id, document)
  const titles = { en: 'The <river>', ru: 'Река' }
  const { slug } = await publishRecord(house, dossier, { slug: 'the-river', titles, by: 'secret reviewer' })
  const front = ['title: The river', 'slug: river-brief', 'lead: It rained', 'byline: Tove Lind']
  const notes = ['[^a]: "rejects the checkpoint at the old bridge"', `[^b]: statement ${supports}`]
  const text = ['---', ...front, '---', 'One said no.[^a] One said yes.[^b]', '', ...notes, ''].join('\n')
  await publishBrief(house, dossier, { file: 'river.md', text, by: 'secret reviewer' })
  return { house, dossier, slug, vta, courier, rejects, supports, changes, hidden }
}
