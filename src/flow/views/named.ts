/** Whom a page of some findings names. */
import { holding } from '../../compare/index.ts'
import type { EventTold, Finding, Forecast, Mention, Statement } from '../../domain/index.ts'
import type { StoredFinding } from '../../store/index.ts'

/** The ids of the actors that the findings name, as they were found and as people changed them. */
export function namedIn(found: readonly StoredFinding[]): string[] {
  const findings = [...found.map(({ finding }) => finding), ...holding(found)]
  return [...new Set(findings.flatMap(namedBy).filter((id) => id !== null))]
}

function namedBy({ kind, data }: Finding): (string | null)[] {
  switch (kind) {
    case 'mention':
      return [(data as Mention).actor]
    case 'statement': {
      const { source, addressees, via } = data as Statement
      return [...source.actors, ...addressees, ...via.map(({ actor }) => actor)]
    }
    case 'event': {
      const { participants, where } = data as EventTold
      return [...participants.map(({ actor }) => actor), where]
    }
    case 'forecast':
      return [(data as Forecast).forecaster]
  }
}
