import type { Run } from '../layers.ts'

/** A run of words that names someone, or might. */
export interface Named extends Run {
  actor: string | null
  candidates: string[]
  form: 'name' | 'role' | 'metonym' | 'description' | 'pronoun'
  confidence: number
}
