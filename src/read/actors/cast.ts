import type { By, Roster } from '../../domain/index.ts'
import type { AnyStep } from '../pipeline.ts'

export function castStep(_roster: Roster, _by: By): AnyStep {
  return {
    name: 'cast',
    needs: ['tokens', 'known', 'told'],
    gives: ['cast'],
    run: () => ({ cast: { actors: [], mentions: [], named: () => [] } }),
  }
}
