/** `readout occurrences`: what several documents tell of as one occurrence, how its status went, and where their accounts differ. */
import { comparing } from '../comparing/command.ts'
import { occurrenceLines } from '../comparing/lines.ts'

export const occurrences = comparing({
  name: 'occurrences',
  kind: 'occurrences',
  lines: occurrenceLines,
})
