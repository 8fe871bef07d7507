/** What the site is called and its kinds of briefs. `readout serve` has the defaults alone: nothing sets others yet. */
import type { Edition } from '../../domain/index.ts'
import type { CategoryView } from '../../flow/index.ts'

export interface SiteSettings {
  /** Stands in the masthead, in titles and in citations. */
  name: string
  /** The WebSub hub that feeds name, and that is told when they change. */
  hub?: string
  /** The kinds of briefs by their ids, named and explained in each edition. */
  categories: { id: string; in: Partial<Record<Edition, { name: string; description: string }>> }[]
}

export const defaultSettings: SiteSettings = {
  name: 'Readout',
  categories: [
    {
      id: 'analysis',
      in: {
        en: { name: 'Analysis', description: 'What several texts say together, and what none of them says' },
        ru: { name: 'Анализ', description: 'Что следует из нескольких текстов и чего нет ни в одном' },
        az: { name: 'Təhlil', description: 'Bir neçə mətnin birlikdə dediyi və heç birində olmayan' },
        hy: { name: 'Վերլուծություն', description: 'Ինչ են ասում մի քանի տեքստ միասին, և ինչ չկա դրանցից ոչ մեկում' },
      },
    },
  ],
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
