/** What the site's owner says of it, as pages ask for it. */
import type { Edition } from '../../domain/index.ts'
import type { CategoryView, SiteSettings } from '../../flow/index.ts'

export { defaultSettings, type SiteSettings } from '../../flow/index.ts'

/** A category as the settings call it in an edition; one that they do not know stands as it came. */
export function categoryIn(
  { categories }: SiteSettings,
  category: CategoryView | null,
  edition: Edition,
): { name: string; description: string } | null {
  if (!category) return null
  return categories.find(({ id }) => id === category.id)?.in[edition] ?? category
}
