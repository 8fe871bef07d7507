import type { Codebook } from '../../domain/index.ts'
import type { AnyStep } from '../pipeline.ts'

export function stanceStep(_codebook: Codebook): AnyStep {
  return {
    name: 'stances',
    needs: ['attributed'],
    gives: ['stanced'],
    run: ({ attributed }) => ({ stanced: attributed }),
  }
}
