/** `readout tracks`: the mediation formats of the codebook with their meetings. */
import { comparing } from '../comparing/command.ts'
import { trackLines } from '../comparing/lines.ts'

export const tracks = comparing({
  name: 'tracks',
  kind: 'tracks',
  lines: trackLines,
})
