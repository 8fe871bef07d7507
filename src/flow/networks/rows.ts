/**
 * Stances as rows, the way discourse networks count them: who (person, organization), on what (concept), on which side
 * (agreement). A conditional or unclear stance has no agreement: it counts where the qualifier is ignored, and with
 * `stance` (text) or `support` (1 for, 0 conditional, -1 against) as the qualifier.
 */
import {
  type Actor,
  compareText,
  type DocumentField,
  type PositionPoint,
  type StatementRow,
} from '../../domain/index.ts'

/** What the points of a dossier, or of readings, are named by. */
export interface RowNames {
  actor(id: string): Actor
  issue(id: string): string
  /** Whom the actor speaks for on that day; see side.ts. */
  side(actor: Actor, on: string): string
  document(id: string): { day: string; fields: Partial<Record<DocumentField, string>> } | undefined
}

const agreement = { for: '1', against: '0', conditional: '', unclear: '' } as const
const support = { for: '1', against: '-1', conditional: '0', unclear: '' } as const

/** Rows in order of time; a point whose document is gone has none. */
export function rowsOf(points: readonly PositionPoint[], names: RowNames): StatementRow[] {
  const rows = points.flatMap((point): StatementRow[] => {
    const document = names.document(point.document)
    if (!document) return []
    const day = point.on ?? document.day
    const actor = names.actor(point.actor)
    return [
      {
        id: point.statement,
        time: `${day}T${point.time ?? '00:00'}:00`,
        document: { ...document.fields, id: point.document },
        variables: {
          person: actor.kind === 'person' ? actor.name : '',
          organization: names.side(actor, day),
          actor: actor.name,
          concept: names.issue(point.issue),
          agreement: agreement[point.stance],
          stance: point.stance,
          support: support[point.stance],
          voice: point.voice,
        },
        place: { start: point.span[0], stop: point.span[1], text: '', coder: '' },
      },
    ]
  })
  return rows.sort((a, b) => compareText(a.time, b.time))
}
