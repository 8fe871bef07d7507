/** How a source is asked: given to the house from outside, and by tests. */
import type { Collected, Polled, Source } from '../../domain/index.ts'

/**
 * Asks a source what there is. Gives what is new one at a time, and at the end what to remember for the next time. What
 * cannot be had of what it leads to comes as `failed`.
 *
 * @param context.held which of these addresses the dossier has documents of already; a feed need not fetch them again
 * @throws ReadoutError when the source itself cannot be had
 */
export type Poll = (
  source: Source,
  context: {
    held(addresses: readonly string[]): Promise<ReadonlySet<string>>
    signal: AbortSignal
  },
) => AsyncGenerator<Collected, Polled>
