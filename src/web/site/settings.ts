/** What the site's owner says of it, as pages ask for it. */
import type { Edition } from '../../domain/index.ts'
import type { CategoryView, SiteSettings } from '../../flow/index.ts'
import type { Wording } from './messages/wording.ts'

export { defaultSettings, type SiteSettings } from '../../flow/index.ts'

/** What the site is, in a sentence or two: as the owner says it, else as every site does. */
export function leadOf({
  settings,
  edition,
  say,
}: Pick<Wording, 'say'> & { settings: SiteSettings; edition: Edition }): string {
  return settings.lead?.[edition] ?? say('about.lead')
}

/** A category as the settings call it in an edition; one that they do not know stands as it came. */
export function categoryIn(
  { categories }: SiteSettings,
  category: CategoryView | null,
  edition: Edition,
): { name: string; description: string } | null {
  if (!category) return null
  return categories.find(({ id }) => id === category.id)?.in[edition] ?? category
}
