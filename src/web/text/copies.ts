/** What two texts have in common, in words. */
import type { CopyView } from '../../flow/index.ts'

/** From here on a share is all but a word here and there. */
const ALL = 0.97
/** From here on, of both, it is the same text but for the rest. */
const MOST = 0.8

/** "the same words"; "here without 30% of it"; null where the two were never compared. */
export function shareText({ own, its }: Pick<CopyView, 'own' | 'its'>): string | null {
  if (own === null || its === null) return null
  if (own >= ALL && its >= ALL) return 'the same words'
  if (own >= ALL) return `here without ${percent(1 - its)} of it`
  if (its >= ALL) return `here with ${percent(1 - own)} more`
  if (own >= MOST && its >= MOST) return `the same but for ${percent(1 - Math.min(own, its))}`
  return `${percent(own)} of these words stand there, ${percent(its)} of those here`
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(100 * share))}%`
}
