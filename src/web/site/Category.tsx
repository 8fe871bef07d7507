/** A brief's category as the settings call it in this edition; one they do not know stands as it came. */
import type { VNode } from 'preact'
import type { BriefCard } from '../../flow/index.ts'
import type { SiteVisit } from './visit.ts'

interface CategoryProps {
  visit: SiteVisit
  category: BriefCard['category']
  /** With what it means. */
  described?: boolean
}

export function Category({ visit, category, described }: CategoryProps): VNode | null {
  if (!category) return null
  const known = visit.settings.categories.find(({ id }) => id === category.id)
  const { name, description } = known?.in[visit.edition] ?? category
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
