/** The ways on from a list: older briefs, and back to the newest. */
import type { VNode } from 'preact'
import type { SiteVisit } from './visit.ts'

interface MoreProps {
  visit: SiteVisit
  /** The address of the next page; null on the last. */
  older: string | null
  /** The address of the first page; null on it. */
  newest: string | null
  /** What the next page has. */
  name?: 'list.older' | 'record.older'
}

export function More({ visit: { say }, older, newest, name = 'list.older' }: MoreProps): VNode | null {
  if (older === null && newest === null) return null
  return (
    <p class="more">
      {older !== null && (
        <a class="button" href={older} rel="next">
          {say(name)}
        </a>
      )}
      {newest !== null && (
        <a class="button" href={newest}>
          {say('list.newest')}
        </a>
      )}
    </p>
  )
}
