/** Who publishes, and whose it is: as a page tells of itself, or as a dossier's analysts wrote down (YAML). */
import { z } from 'zod'
import { textByLanguage } from './naming.ts'
import { webAddress } from './webAddress.ts'

const text = z.string().trim().min(1).max(1000)

const owner = z.strictObject({
  name: text.describe('Who owns or funds it, as readers are told'),
  source: webAddress.describe('The page that says so'),
})

/** An outlet as people write it down. */
export const describedOutletSchema = z.strictObject({
  name: text.describe('What it calls itself'),
  names: textByLanguage.optional().describe('What it is called in other languages: `{ ru: … }`'),
  home: webAddress.nullable().default(null).describe('Its home page, by which its pages are known'),
  kind: text
    .nullable()
    .default(null)
    .describe('What it is: "news agency", "state agency", "newspaper", "broadcaster", "ministry", "think tank" …'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'three capital letters, ISO 3166 alpha-3' })
    .nullable()
    .default(null)
    .describe('Where it is at home, ISO 3166 alpha-3'),
  description: text.nullable().default(null).describe('What a reader of it should know'),
  owner: owner.nullable().default(null).describe('Whose it is; null where nobody has found out'),
})

export const outletsSchema = z.strictObject({ outlets: z.array(describedOutletSchema) })

export type DescribedOutlet = z.infer<typeof describedOutletSchema>

/** Who publishes: a site, an agency, a ministry. */
export interface Outlet extends DescribedOutlet {
  id: string
}

/** What an outlet is known by wherever it is spoken of, in whatever dossier: its home's address, else its name. */
export function outletKey({ home, name }: Pick<Outlet, 'home' | 'name'>): string {
  const url = home === null || !URL.canParse(home) ? null : new URL(home)
  if (!url) return name.toLowerCase().replace(/\s+/g, '-')
  return `${url.host.replace(/^(www|m|mobile)\./, '')}${url.pathname.replace(/\/+$/, '')}`
}
