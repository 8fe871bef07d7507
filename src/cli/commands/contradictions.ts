/** `readout contradictions`: statements that do not fit each other, deeds that do not fit words, and accounts that differ. */
import { comparing } from '../comparing/command.ts'
import { contradictionLines } from '../comparing/lines.ts'

export const contradictions = comparing({
  name: 'contradictions',
  kind: 'contradictions',
  lines: contradictionLines,
})
