/**
 * The public site's settings as its owner writes them, as YAML: every key may be left out. The Zod schema is the one
 * definition; the reference page is made from it.
 */
import { z } from 'zod'
import { contrastOf, LEAST_CONTRAST } from './contrast.ts'
import { type Edition, editions, slugForm } from './publishing.ts'
import { securedAddress } from './webAddress.ts'

/** Where else the owner is found, by names that are the same in every language. */
export const linkKinds = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  linkedin: 'LinkedIn',
  vk: 'VK',
  ok: 'OK',
  'app-store': 'App Store',
  'google-play': 'Google Play',
  'f-droid': 'F-Droid',
} as const

const kindsOfLinks = Object.keys(linkKinds) as (keyof typeof linkKinds)[]

/** The pages that may have an ad. */
export const adPages = ['home', 'day', 'brief'] as const
export type AdPage = (typeof adPages)[number]

/** What links stand on, in each theme, as in the site's stylesheet. */
export const grounds = {
  light: { 'the page': '#fcfbf8', 'an open footnote': '#ffffff', 'marked words': '#fbf1d2', 'the calendar': '#e9f0f2' },
  dark: { 'the page': '#15181b', 'an open footnote': '#1d2125', 'marked words': '#3a331b', 'the calendar': '#22303a' },
} as const

/** An object that says which keys it has when it is given another. */
function keys<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `there is no such key here; there are ${Object.keys(shape).join(', ')}`
        : undefined,
  })
}

/** Control characters, halves of characters, and what turns text around for more than itself. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Text of one line, or of several where `lines` says so. */
function words(most: number, lines = false) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => lines || !text.includes('\n'), { error: 'it is one line' })
    .refine((text) => !UNPRINTABLE.test(text), { error: 'a character that cannot be shown stands in it' })
}

/** The same in each edition. */
function byEdition<T extends z.ZodType>(what: T) {
  return z.partialRecord(z.enum(editions), what, {
    error: ({ code }) =>
      code === 'invalid_type' ? undefined : `there is no such edition; there are ${editions.join(', ')}`,
  })
}

const picture = z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\:\p{C}][^\\:\p{C}]*\.(?:png|svg|webp)$/iu, {
  error: 'a .png, .svg or .webp file in the folder of this file, or in one below it',
})
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour as six hexadecimal digits: "#15506a"' })
const origin = z.string().regex(/^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/, {
  error: 'an origin by its full name, in small letters, without a path or *: https://ads.example',
})
const pixels = z.number().int().min(20).max(1200)

const menuLink = keys({
  to: z
    .string()
    .max(2000)
    .refine((to) => isPath(to) || securedAddress.safeParse(to).success, {
      error: 'a path of the site without its edition ("/about"), or an address that begins with https://',
    })
    .describe('A path of the site, without the edition: each edition has its own; or an https address'),
  name: byEdition(words(40)).describe('What the link is called; editions without a name have no such link'),
})

const elsewhere = keys({
  kind: z.enum(kindsOfLinks).optional().describe('Where it leads'),
  name: byEdition(words(40)).optional().describe('In place of kind, for what has no kind here'),
  url: securedAddress.describe('The address; nothing of it is loaded before a reader follows it'),
}).refine(({ kind, name }) => (kind === undefined) !== (name === undefined), {
  error: 'it has either a kind or a name',
})

const ad = keys({
  on: z.array(z.enum(adPages)).min(1).default(['home', 'brief']).describe('The kinds of pages that have it'),
  own: keys({
    text: byEdition(words(200)).describe('What it says; with a picture, what the picture says'),
    picture: picture.optional().describe('Shown in place of the text'),
    link: securedAddress.describe('Where it leads'),
  })
    .optional()
    .describe('An ad of your own: served from the site’s own address'),
  script: keys({
    src: securedAddress.describe('Its address'),
    width: pixels.describe('The room that is kept for it, in pixels'),
    height: pixels.describe('Likewise'),
  })
    .optional()
    .describe('An ad by somebody else’s script, in a frame that sees nothing of the page'),
  allowedOrigins: z
    .array(origin)
    .max(20)
    .default([])
    .describe('What the frame of the script may load from, each by name; src has to be on one of them'),
}).superRefine(({ own, script, allowedOrigins }, found) => {
  if ((own === undefined) === (script === undefined))
    found.addIssue({ code: 'custom', message: 'it has either own or script' })
  const from = script && new URL(script.src).origin
  if (from && !allowedOrigins.includes(from))
    found.addIssue({ code: 'custom', path: ['script', 'src'], message: `${from} does not stand in allowedOrigins` })
})

export const siteFileSchema = keys({
  name: words(60).default('Readout').describe('What the site is called: in the masthead, in titles, in citations'),
  lead: byEdition(words(300))
    .optional()
    .describe('What it is, in a sentence: for search engines, feeds and the page about it'),
  editions: z
    .array(z.enum(editions))
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: 'an edition stands there twice' })
    .default([...editions])
    .describe('The editions there are, in their order; the bare address leads to the first'),
  contact: z
    .string()
    .max(300)
    .refine((text) => isMail(text) || securedAddress.safeParse(text).success, {
      error: 'an address of mail, or one that begins with https://',
    })
    .optional()
    .describe('How readers reach you: an address of mail, or an https address'),
  logo: picture.optional().describe('A picture in place of the name in the masthead: PNG, SVG or WebP, 200 kB at most'),
  colours: keys({
    accent: keys({
      light: colour.default('#15506a').describe('In the light theme'),
      dark: colour.default('#93cae1').describe('In the dark theme'),
    }).describe('Links, and what is stressed'),
  })
    .optional()
    .describe('Colours in place of the site’s own'),
  categories: z
    .array(
      keys({
        id: z
          .string()
          .regex(slugForm, { error: 'lower-case letters, digits and - only, 99 at most' })
          .describe('What briefs call it'),
        in: byEdition(
          keys({
            name: words(60).describe('Its name, beside each of its briefs'),
            description: words(300).describe('What readers may expect of it'),
          }),
        ).describe('What each edition calls it'),
      }),
    )
    .max(50)
    .default([
      {
        id: 'analysis',
        in: {
          en: { name: 'Analysis', description: 'What several texts say together, and what none of them says' },
          ru: { name: 'Анализ', description: 'Что следует из нескольких текстов и чего нет ни в одном' },
          az: { name: 'Təhlil', description: 'Bir neçə mətnin birlikdə dediyi və heç birində olmayan' },
          hy: { name: 'Վերլուծություն', description: 'Ինչ են ասում մի քանի տեքստ միասին, և ինչ չկա դրանցից ոչ մեկում' },
        },
      },
    ])
    .describe('The kinds of briefs'),
  menu: z.array(menuLink).max(12).default([]).describe('More links in the menu, behind the site’s own'),
  links: z.array(elsewhere).max(24).default([]).describe('Social networks and apps, in the footer'),
  footer: byEdition(words(3000, true))
    .optional()
    .describe('Paragraphs with links, as Markdown, above the rest of the footer'),
  hub: securedAddress.optional().describe('A WebSub hub that the feeds name'),
  ad: ad.optional().describe('A place for an ad; there is none without this'),
}).superRefine((site, found) => {
  const lacking = (texts: Partial<Record<Edition, unknown>> | undefined, ...path: (string | number)[]) => {
    for (const edition of site.editions)
      if (texts && texts[edition] === undefined) {
        const message = `it is missing: write it, or leave ${edition} out of editions`
        found.addIssue({ code: 'custom', path: [...path, edition], message })
      }
  }
  lacking(site.lead, 'lead')
  lacking(site.footer, 'footer')
  lacking(site.ad?.own?.text, 'ad', 'own', 'text')
  for (const [i, { id, in: called }] of site.categories.entries()) {
    lacking(called, 'categories', i, 'in')
    if (site.categories.findIndex((one) => one.id === id) < i)
      found.addIssue({ code: 'custom', path: ['categories', i, 'id'], message: `"${id}" stands there twice` })
  }
  for (const theme of ['light', 'dark'] as const) {
    const chosen = site.colours?.accent[theme]
    const reason = chosen && tooFaint(chosen, theme)
    if (reason) found.addIssue({ code: 'custom', path: ['colours', 'accent', theme], message: reason })
  }
})

/** The settings as they are written, with what is left out filled in. */
export type SiteFile = z.infer<typeof siteFileSchema>

/** Why a colour cannot be read on something that links stand on; null when it can. */
function tooFaint(chosen: string, theme: keyof typeof grounds): string | null {
  const measured = Object.entries(grounds[theme]).map(([on, ground]) => ({
    on,
    ratio: contrastOf(chosen, ground),
    ground,
  }))
  const worst = measured.reduce((a, b) => (b.ratio < a.ratio ? b : a))
  if (worst.ratio >= LEAST_CONTRAST) return null
  // Rounded down: 4.499 is not 4.5.
  const ratio = Math.floor(worst.ratio * 100) / 100
  const other = theme === 'light' ? 'darker' : 'lighter'
  return `${chosen} has a contrast of ${ratio}:1 on ${worst.on} (${worst.ground}) of the ${theme} theme; ${LEAST_CONTRAST}:1 is the least, so take a ${other} one`
}

function isPath(to: string): boolean {
  if (!/^\/(?![/\\])[^\s\\\p{C}]*$/u.test(to)) return false
  return !editions.some((edition) => to === `/${edition}` || to.startsWith(`/${edition}/`))
}

function isMail(text: string): boolean {
  return /^[^\s@<>()"',;:?&%\\]+@[a-z0-9.-]+\.[a-z0-9-]+$/i.test(text)
}
