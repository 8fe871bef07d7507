/** Times that have a place in the tokens and both their ends: what a saying can have been at. */
import type { Span, When } from '../../domain/index.ts'
import type { Run } from '../layers.ts'

/** A time with both ends, and the tokens that say it. */
export interface Timed extends Run {
  span: Span
  when: When
}
