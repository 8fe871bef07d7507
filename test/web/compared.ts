/** A comparison of each kind, as the desk's pages are given it. */

import type { Actor, Dossier, Issue } from '../../src/domain/index.ts'
import type { DocumentCard } from '../../src/flow/index.ts'
import type { Flow } from '../../src/web/flow.ts'

interface Given {
  dossier: Dossier
  card: DocumentCard
  ansa: Actor
  issue: Issue
}

export function comparedViews({ dossier, card, ansa, issue }: Given) {
  const common = {
    dossier,
    document: (id: string) => (id === card.id ? card : null),
    actor: (id: string) => ({ ...ansa, id }),
  }
  const evidence = { document: card.id, span: [0, 4] as [number, number], words: 'The ford is <closed>.' }
  const meeting = {
    id: 'met',
    type: 'CONSULT' as const,
    participants: [ansa],
    when: { from: '2031-03-04', to: '2031-03-04', precision: 'day' as const },
    where: ansa.id,
    status: [
      { ...evidence, status: 'proposed' as const, on: '2031-03-01', finding: 'f1' },
      { ...evidence, status: 'held' as const, on: null, finding: 'f2' },
    ],
  }
  const occurrence = {
    ...meeting,
    accounts: [{ ...evidence, outlet: card.outlet }],
    events: ['f1', 'f2'],
    compared: [
      {
        a: card.id,
        b: card.id,
        lines: [
          { kind: 'differ' as const, how: 'figure' as const, a: evidence, b: evidence },
          { kind: 'both' as const, how: null, a: evidence, b: evidence },
          { kind: 'only-a' as const, how: null, a: evidence, b: null },
        ],
      },
    ],
  }
  const pair = (kind: 'stance' | 'figure' | 'said-done' | 'denied-reported') => ({
    kind,
    a: {
      ...evidence,
      actor: ansa.id,
      finding: 'f1',
      stance: kind === 'stance' ? { issue, stance: 'against' as const } : null,
    },
    b: { ...evidence, actor: null, stance: null },
    confidence: 0.8,
  })

  return {
    occurrencesView: async () => ({ ...common, found: [occurrence], total: 1 }),
    occurrenceView: async () => ({
      ...common,
      occurrence,
      near: [{ id: 'other', participants: [ansa], when: null, told: '2031-03-09' }],
      joins: [],
    }),
    contradictionsView: async () => ({ ...common, found: [pair('stance'), pair('said-done')], total: 2 }),
    tracksView: async () => ({
      ...common,
      found: [{ name: 'Direct', mediators: [], parties: [ansa], occurrences: ['met'], meetings: [meeting] }],
    }),
    agreementsView: async () => ({
      ...common,
      agreements: [{ id: 'truce', name: 'Truce' }],
      found: [
        {
          agreement: 'truce',
          provision: 'maps',
          name: 'Maps are handed over',
          state: 'kept' as const,
          evidence: [{ ...evidence, says: 'kept' as const, outlet: card.outlet, on: '2031-03-04', actors: [ansa.id] }],
        },
      ],
    }),
    carriersView: async () => ({
      ...common,
      found: [
        {
          actor: ansa,
          carriers: [
            { ...evidence, outlet: 'One', statement: 's1', on: '2031-03-04', share: 1 },
            { ...evidence, outlet: 'Two', statement: 's2', on: '2031-03-05', share: 0.5 },
          ],
        },
      ],
      total: 1,
    }),
  } satisfies Partial<Flow>
}
