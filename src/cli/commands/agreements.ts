/** `readout agreements`: what is told of each provision: kept, broken, disputed or pending. */
import { comparing } from '../comparing/command.ts'
import { agreementLines } from '../comparing/lines.ts'

export const agreements = comparing({
  name: 'agreements',
  kind: 'agreements',
  lines: agreementLines,
})
