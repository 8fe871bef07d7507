/** `readout positions`: who takes which stance on which issue, since when, and where positions shifted. */
import { comparing } from '../comparing/command.ts'
import { positionLines } from '../comparing/lines.ts'

export const positions = comparing({
  name: 'positions',
  kind: 'positions',
  lines: positionLines,
})
