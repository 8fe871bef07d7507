/** A record's rows: statements, positions and occurrences of reviewed findings alone, newest first; and who agrees with whom. */
import { graphOf, pointsOf, positionsOf } from '../../../compare/index.ts'
import { compareText, dayOf, type Graph, type PositionPoint, type StatementRow } from '../../../domain/index.ts'
import type { Cell } from '../../../formats/index.ts'
import type { Store } from '../../../store/index.ts'
import { agreementNetwork } from '../../exporting/network.ts'
import { positionRows } from '../../exporting/tables.ts'
import { withDefaults } from '../../knowledge/index.ts'
import { rowsFor } from '../../networks/dossierRows.ts'
import { sides } from '../../networks/side.ts'
import { compareRecord } from '../comparing.ts'
import { inEdition, type Reviewed } from '../reviewed.ts'
import { evidenceOf, type RecordEvidence, tellingAt } from '../views/evidence.ts'
import type { DataTable, dataColumns, SourceColumn } from './files.ts'

/** A row of a table: a cell a column. */
export type RowOf<T extends DataTable> = Record<(typeof dataColumns)[T][number], Cell>

/** A row a stance; a statement that takes none has one. Of several who say it the names are in one cell. */
export function statementRows(reviewed: Reviewed): RowOf<'statements'>[] {
  const { documents, resolver, roster } = reviewed
  const named = inEdition(reviewed, null)
  const sideOf = sides(withDefaults(roster), (id) => {
    const { name } = resolver.actor(id)
    return name === id ? undefined : name
  })
  const rows = documents.flatMap((held) =>
    held.statements.flatMap((statement): RowOf<'statements'>[] => {
      const { id, source, voice, mode, negated, via, stances, content, when } = statement
      const day = dayOf(when ?? held.document.published)
      const actors = source.actors.map(resolver.actor)
      const row = {
        statement: id,
        day,
        actor: listed(actors.map(({ name }) => name)),
        actor_id: listed(actors.map((actor) => actor.id)),
        side: listed([...new Set(actors.map((actor) => sideOf(actor, day ?? '')))]),
        voice,
        mode,
        denied: negated,
        via: listed(via.flatMap(({ actor }) => (actor === null ? [] : [resolver.actor(actor).name]))),
        ...sourceCells(evidenceOf(named, held, content.spans)),
        document: held.document.id,
      }
      const taken = stances.map(({ issue, stance }) => ({
        ...row,
        issue: resolver.issue(issue).name,
        issue_id: issue,
        stance,
      }))
      return taken.length > 0 ? taken : [{ ...row, issue: null, issue_id: null, stance: null }]
    }),
  )
  return rows.sort((a, b) => compareText(String(b.day ?? ''), String(a.day ?? '')))
}

/** A row a point of a position, with the words of its statement. */
export function pointRows(reviewed: Reviewed): RowOf<'positions'>[] {
  const { byId, resolver } = reviewed
  const named = inEdition(reviewed, null)
  const rows = positionsOf(pointsIn(reviewed)).flatMap((position) =>
    positionRows(position, resolver).map((row) => {
      const held = byId.get(row.document)
      const statement = held?.statements.find(({ id }) => id === row.statement)
      return { ...row, ...sourceCells(held && statement ? evidenceOf(named, held, statement.content.spans) : null) }
    }),
  )
  return rows.sort((a, b) => compareText(b.day, a.day))
}

/** A row an account: what one document tells of an occurrence. */
export function occurrenceRows(reviewed: Reviewed): RowOf<'occurrences'>[] {
  const { resolver } = reviewed
  const named = inEdition(reviewed, null)
  const rows = compareRecord(reviewed, 'occurrences').flatMap((one) =>
    one.accounts.map((account) => ({
      occurrence: one.id,
      type: one.type,
      participants: listed(one.participants.map(({ name }) => name)),
      from: one.when?.from ?? null,
      to: one.when?.to ?? null,
      place: one.where === null ? null : resolver.actor(one.where).name,
      status: one.status.at(-1)?.status ?? null,
      ...sourceCells(tellingAt(named, account)),
      document: account.document,
    })),
  )
  return rows.sort((a, b) => compareText(b.from ?? '', a.from ?? ''))
}

/** The stances that a network of agreement is made of. */
export function stanceRows(store: Store, dossier: string, reviewed: Reviewed): Promise<StatementRow[]> {
  return rowsFor(store, dossier, pointsIn(reviewed), reviewed.resolver)
}

export function agreementGraph(rows: readonly StatementRow[]): Graph {
  const { made, settings } = agreementNetwork(rows)
  const [network] = made.networks
  return network ? graphOf(network, settings) : { nodes: [], edges: [] }
}

function pointsIn({ documents }: Reviewed): PositionPoint[] {
  return documents.flatMap(({ document, statements }) => pointsOf(document, statements))
}

/** Where the words may not be shown, or are no more, the cell is empty. */
function sourceCells(evidence: RecordEvidence | null): Record<SourceColumn, Cell> {
  const {
    outlet = null,
    title = null,
    url = null,
    published = null,
    language = null,
    reuse = null,
  } = evidence?.source ?? {}
  const words = evidence?.words ?? null
  return { words, outlet: outlet?.name ?? null, title, link: linkOf(url), published, language, reuse }
}

/** An address on the web alone is for others. */
export function linkOf(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

export function listed(names: readonly string[]): string | null {
  return names.join('; ') || null
}
