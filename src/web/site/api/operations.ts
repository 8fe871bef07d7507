/** Everything that can be asked of the API, in the order of the reference. */
import { briefs, oneBrief } from './briefs/operations.ts'
import { corrections } from './corrections.ts'
import { days, oneDay } from './days.ts'
import { method } from './method.ts'
import type { Operation } from './operation.ts'

export const operations: readonly Operation[] = [briefs, oneBrief, oneDay, days, corrections, method]
