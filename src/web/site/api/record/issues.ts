/** What the actors of a record disagree about. */
import { z } from 'zod'
import { issue } from '../briefs/brief.ts'
import { briefCard } from '../briefs/card.ts'
import { toldCard } from '../briefs/told.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { idOf, record } from '../parameters.ts'
import { count, edition } from '../values.ts'
import { addressesIn } from './addresses.ts'
import { position, toldPosition } from './position.ts'

const fields = {
  ...issue.shape,
  for: meaning(z.string(), 'What being for it means', 'The ford opens.'),
  url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/issue/ford'),
}

const issueCard = named(
  'IssueCard',
  z
    .object({
      ...fields,
      statements: count('How many statements take a stance on it', 3),
    })
    .describe('An issue in a list'),
)

const issueList = named(
  'IssueList',
  z.object({ issues: z.array(issueCard).describe('As people put them in order') }).describe('The issues of a record'),
)

const issueRecord = named(
  'IssueRecord',
  z
    .object({
      ...fields,
      positions: z.array(position).describe('Of everybody who takes a stance on it'),
      briefs: z.array(briefCard).describe('The last briefs of this edition that speak of it, at most 5'),
    })
    .describe('An issue: who stands where. What is said of it: ask for statements with `issue`'),
)

export const issues = operation({
  id: 'issues',
  method: 'get',
  path: '/{edition}/records/{record}/issues',
  summary: 'What the actors of a record disagree about',
  parameters: { edition, record },
  answer: issueList,
  async handle({ edition, record }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const all = await flow.records.issues(edition, record)
    return { issues: all.map((one) => ({ ...one, url: at('issue', one.id) })) }
  },
})

export const oneIssue = operation({
  id: 'issue',
  method: 'get',
  path: '/{edition}/records/{record}/issues/{id}',
  summary: 'An issue with everybody’s positions over time',
  parameters: { edition, record, id: idOf('an issue', 'ford') },
  answer: issueRecord,
  async handle({ edition, record, id }, { flow, place }) {
    const { issue, meaning, positions, briefs } = await flow.records.issue(edition, record, id, { after: null })
    return {
      ...issue,
      for: meaning.text,
      url: addressesIn(place, edition, record)('issue', id),
      positions: positions.map(toldPosition),
      briefs: briefs.map((card) => toldCard(place, card)),
    }
  },
})
