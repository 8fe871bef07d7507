/** Statements: those that are asked for, and each by its id. */
import { z } from 'zod'
import { named } from '../named.ts'
import { operation } from '../operation.ts'
import { after, idAsked, idOf, limit, record, since, stance, until, voice } from '../parameters.ts'
import { Refusal } from '../problems.ts'
import { edition, next } from '../values.ts'
import { addressesIn } from './addresses.ts'
import { statement, statementRecord, toldStatement, toldStatementRecord } from './statement.ts'

const statementList = named(
  'StatementList',
  z
    .object({ statements: z.array(statement).describe('Newest first'), next })
    .describe('A page of the statements of a record'),
)

export const statements = operation({
  id: 'statements',
  method: 'get',
  path: '/{edition}/records/{record}/statements',
  summary: 'The statements of a record, newest first',
  parameters: {
    edition,
    record,
    actor: idAsked('Only what the actor with this id says', 'lowland/brill'),
    issue: idAsked('Only what takes a stance on the issue with this id', 'ford'),
    voice,
    stance,
    outlet: idAsked('Only what the outlet with this id published', 'gazette'),
    source: idAsked('Only what stands in the source with this id', 'd1'),
    from: since,
    to: until,
    limit,
    after,
  },
  answer: statementList,
  list: 'statements',
  async handle({ edition, record, limit, after = null, ...asked }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const { statements, next } = await flow.records.statements(edition, record, asked, { after, limit })
    return { statements: statements.map((one) => toldStatement(at, one)), next }
  },
})

export const oneStatement = operation({
  id: 'statement',
  method: 'get',
  path: '/{edition}/records/{record}/statements/{id}',
  summary: 'A statement with its sentence, who else carries its words, and the briefs that cite it',
  parameters: { edition, record, id: idOf('a statement', 's1') },
  answer: statementRecord,
  mayBeGone: true,
  async handle({ edition, record, id }, { flow, place }) {
    const answer = await flow.records.statement(edition, record, id)
    if (answer.kind === 'gone') throw new Refusal('gone', id, 'it is in the record no more', {})
    return toldStatementRecord(addressesIn(place, edition, record), place, answer.view)
  },
})
