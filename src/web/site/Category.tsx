/** A brief's category, as this edition calls it. */
import type { VNode } from 'preact'
import type { BriefCard } from '../../flow/index.ts'
import { categoryIn } from './settings.ts'
import type { SiteVisit } from './visit.ts'

interface CategoryProps {
  visit: SiteVisit
  category: BriefCard['category']
  /** With what it means. */
  described?: boolean
}

export function Category({ visit, category, described }: CategoryProps): VNode | null {
  const called = categoryIn(visit.settings, category, visit.edition)
  if (!called) return null
  const { name, description } = called
  return (
    <p class="category">
      {name}
      {described && description && (
        <>
          {' '}
          <span class="about">{description}</span>
        </>
      )}
    </p>
  )
}
