/** `readout corroboration`: statements that several outlets carry: who had them first, who trimmed them. */
import { comparing } from '../comparing/command.ts'
import { corroborationLines } from '../comparing/lines.ts'

export const corroboration = comparing({
  name: 'corroboration',
  kind: 'corroboration',
  lines: corroborationLines,
})
