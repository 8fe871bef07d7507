/** What had to be corrected in published briefs. */
import { z } from 'zod'
import { correction } from './briefs/brief.ts'
import { briefCard } from './briefs/card.ts'
import { toldCard } from './briefs/told.ts'
import { named } from './named.ts'
import { operation } from './operation.ts'
import { edition } from './values.ts'

const correctedBrief = named(
  'CorrectedBrief',
  z.object({ ...correction.shape, brief: briefCard }).describe('A correction, with the brief it was made in'),
)

const correctionList = named(
  'CorrectionList',
  z
    .object({ corrections: z.array(correctedBrief).describe('Newest first; of the 200 briefs corrected last') })
    .describe('The corrections of an edition'),
)

export const corrections = operation({
  id: 'corrections',
  method: 'get',
  path: '/{edition}/corrections',
  summary: 'What was corrected in the briefs of an edition, newest first',
  parameters: { edition },
  answer: correctionList,
  async handle({ edition }, { flow, place }) {
    const corrected = await flow.corrections(edition)
    return {
      corrections: corrected.map(({ brief, correction }) => ({ ...correction, brief: toldCard(place, brief) })),
    }
  },
})
