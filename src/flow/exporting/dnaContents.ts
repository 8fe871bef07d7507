/** A dossier as the contents of a `.dna` file: documents with stances, these as statements, what is known of actors as attributes. */
import type { StatementRow } from '../../domain/index.ts'
import type { DnaAttribute, DnaContents, DnaDocument } from '../../formats/index.ts'
import type { DocumentCard, Store } from '../../store/index.ts'
import { cardDay } from '../views/resolve.ts'

/** Variables of ours that DNA has no use for are left out: `actor` is in person or organization, `support` in agreement. */
const kept = ['person', 'organization', 'concept', 'agreement', 'stance', 'voice']

export async function dnaContents(
  store: Store,
  name: string,
  rows: readonly StatementRow[],
  texts: ReadonlyMap<string, string>,
): Promise<DnaContents> {
  const first = new Map<string, StatementRow>()
  for (const row of rows) if (!first.has(row.document.id ?? '')) first.set(row.document.id ?? '', row)
  const cards = new Map((await store.documents.cards(name, [...first.keys()])).map((card) => [card.id, card]))
  const documents = [...first].map(([id, row]): DnaDocument => {
    const { title = '', author = '', source = '', section = '', type = '' } = row.document
    const card = cards.get(id)
    const notes = card?.url ?? card?.address ?? ''
    const time = card ? timeOf(card) : row.time
    return { id, title, author, source, section, type, notes, text: texts.get(id) ?? '', time }
  })
  const statements = rows.map((row) => ({
    ...row,
    variables: Object.fromEntries(kept.map((variable) => [variable, row.variables[variable] ?? ''])),
  }))
  const actors = await store.readings.actors(name)
  const attributes = actors.flatMap(({ name: value, kind, country }): DnaAttribute[] => {
    const variable = kind === 'person' ? 'person' : 'organization'
    const told: [string, string][] = [
      ['Type', kind],
      ['Country', country ?? ''],
    ]
    return told.flatMap(([attribute, text]) => (text === '' ? [] : [{ variable, value, attribute, text }]))
  })
  return {
    documents,
    statements,
    attributes: distinct(attributes),
    coders: [...new Set(['Admin', 'Readout', ...rows.map(({ place }) => place?.coder ?? '')])].filter(Boolean),
    settings: {},
  }
}

/** When it was published, failing that the day it was added. */
function timeOf(card: DocumentCard): string {
  const { published } = card
  return published?.precision === 'minute' ? `${published.from.slice(0, 16)}:00` : `${cardDay(card)}T00:00:00`
}

/** Two actors of one name have one entity, and it one value of each attribute. */
function distinct(attributes: readonly DnaAttribute[]): DnaAttribute[] {
  const seen = new Map(attributes.map((one) => [JSON.stringify([one.variable, one.value, one.attribute]), one]))
  return [...seen.values()]
}
