/** What one can be told of, as the desk says it. */
import type { AlertKind } from '../../domain/index.ts'

export const alertKindText = {
  statement: 'new statements',
  shift: 'shifts',
  contradiction: 'contradictions',
} as const satisfies Record<AlertKind, string>
