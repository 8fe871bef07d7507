/** A stand-in for what is published: invented briefs about an invented ford, and how they are served. */
import { type Block, type Edition, editions, type Inline, ReadoutError } from '../../../src/domain/index.ts'
import type {
  BriefAnswer,
  BriefCard,
  BriefList,
  BriefView,
  FootnoteView,
  QuotedOutlet,
} from '../../../src/flow/index.ts'
import { buildSite, type SiteOptions } from '../../../src/web/site/app.tsx'
import type { PublicFlow } from '../../../src/web/site/flow.ts'
import { defaultSettings, type SiteSettings } from '../../../src/web/site/settings.ts'
import { readerShown } from '../evaluated.ts'
import { answerOf as foundOf, newsOf } from './found.ts'
import { noRecords } from './noRecords.ts'

export const URL_OF_SITE = 'https://briefs.example'

export const settings: SiteSettings = {
  ...defaultSettings,
  name: 'Ford Watch',
  categories: [
    {
      id: 'analysis',
      in: {
        en: { name: 'Analysis', description: 'What the words add up to' },
        ru: { name: 'Анализ', description: 'Что следует из сказанного' },
        hy: { name: 'Վերլուծություն', description: 'Ինչ է բխում ասվածից' },
      },
    },
  ],
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
const note = (number: number): Inline => ({ kind: 'note', number })
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines })

export const footnotes: FootnoteView[] = [
  {
    number: 1,
    before: 'After four hours in the boathouse the mayor came out to the steps. ',
    quote: '“Nobody crosses before May,” she told the valley council',
    after: ', and went home without taking questions.',
    document: {
      title: 'No crossing before May',
      url: 'https://gazette.example/ford',
      published: '2031-03-04',
      language: 'en',
    },
    outlet: {
      id: 'gazette',
      name: 'Valley Gazette',
      home: 'https://gazette.example/',
      kind: null,
      country: null,
      description: null,
      owner: null,
    },
    reuse: 'Quotations of up to 60 words are free with a hyperlink to the article.',
    statement: {
      id: 's1',
      sources: [{ id: 'lowland/brill', name: 'Ansa Brill', kind: 'person', country: 'XLO' }],
      voice: 'quoted',
      on: '2031-03-03',
    },
  },
  {
    number: 2,
    before: 'Вопрос о броде отложен. ',
    quote: 'Переправа откроется, когда спадёт вода',
    after: ', говорится в сообщении совета.',
    document: {
      title: 'Совет долины о броде',
      url: 'https://sovet.example/brod',
      published: '2031-03-05',
      language: 'ru',
    },
    outlet: null,
    reuse: null,
    statement: null,
  },
]

const words: Record<
  'en' | 'ru' | 'hy',
  { title: string; lead: string; byline: string; dateline: string; body: string[] }
> = {
  en: {
    title: 'The ford stays closed, and two sides say why',
    lead: 'The mayor names a date; the council names the water. Neither speaks of the toll any more.',
    byline: 'Tove Lind',
    dateline: 'Ellory',
    body: [
      'What was said',
      'Mayor Ansa Brill ruled out any crossing before May',
      '. The valley council did not answer her, but named a condition of its own on the next day: the water has to fall first',
      '. Both left open who is to measure it, and how low it has to stand before the first cart may cross.',
      'What is not said',
      'The toll, over which the February talks broke up, is in neither text. It is unclear whether it was settled or only put off.',
      'Nobody crosses before May.',
      'the mayor has repeated her sentence once more',
    ],
  },
  ru: {
    title: 'Брод остаётся закрытым, и две стороны объясняют почему',
    lead: 'Мэр называет дату, совет говорит о воде. О пошлине больше не вспоминает ни одна из сторон.',
    byline: 'Туве Линд',
    dateline: 'Эллори',
    body: [
      'Что было сказано',
      'Мэр Анса Брилль исключила переправу раньше мая',
      '. Совет долины ей не ответил, но на следующий день назвал собственное условие: сначала должна спасть вода',
      '. Кто будет её измерять и насколько низко она должна опуститься, прежде чем пройдёт первая повозка, обе стороны не уточнили.',
      'О чём не сказано',
      'Пошлины, из-за которой сорвались февральские переговоры, нет ни в одном из текстов. Неясно, решён ли этот вопрос или только отложен.',
      'Никто не перейдёт раньше мая.',
      'мэр ещё раз повторила свои слова',
    ],
  },
  hy: {
    title: 'Ծանծաղուտը մնում է փակ, և երկու կողմը բացատրում են՝ ինչու',
    lead: 'Քաղաքապետը նշում է ամսաթիվ, խորհուրդը խոսում է ջրի մասին։ Մաքսի մասին այլևս ոչ ոք չի հիշում։',
    byline: 'Տուվե Լինդ',
    dateline: 'Էլորի',
    body: [
      'Ինչ է ասվել',
      'Քաղաքապետ Անսա Բրիլը բացառեց անցումը մինչև մայիս',
      '։ Հովտի խորհուրդը նրան չպատասխանեց, բայց հաջորդ օրը նշեց իր պայմանը՝ նախ պետք է իջնի ջուրը',
      '։ Թե ով պիտի չափի այն և որքան պիտի իջնի, մինչև անցնի առաջին սայլը, երկու կողմն էլ չասացին։',
      'Ինչ չի ասվել',
      'Մաքսը, որի պատճառով փետրվարին ընդհատվեցին բանակցությունները, տեքստերից ոչ մեկում չկա։ Պարզ չէ՝ հարցը լուծվե՞լ է, թե՞ միայն հետաձգվել։',
      'Ոչ ոք չի անցնի մինչև մայիս։',
      'քաղաքապետը ևս մեկ անգամ կրկնեց իր խոսքը',
    ],
  },
}

function blocksOf(body: readonly string[]): Block[] {
  const [said = '', first = '', second = '', third = '', unsaid = '', toll = '', quoted = '', again = ''] = body
  return [
    { kind: 'heading', level: 2, id: 'said', inlines: [text(said)] },
    paragraph(text(first), note(1), text(second), note(2), text(third)),
    { kind: 'quote', blocks: [paragraph(text(quoted), note(1))] },
    { kind: 'heading', level: 2, id: 'unsaid', inlines: [text(unsaid)] },
    paragraph(text(toll)),
    {
      kind: 'list',
      ordered: false,
      items: [
        [paragraph({ kind: 'strong', inlines: [text(first)] })],
        [paragraph({ kind: 'emphasis', inlines: [text(again)] })],
      ],
    },
    { kind: 'rule' },
    paragraph(
      text(`${toll} `),
      { kind: 'link', href: 'https://gazette.example/river', inlines: [text('gazette.example')] },
      { kind: 'break' },
      { kind: 'link', href: 'javascript:alert(1)', inlines: [text('<b>&</b>')] },
    ),
  ]
}

const written: Edition[] = ['en', 'ru', 'hy']

export function cardOf(language: 'en' | 'ru' | 'hy', slug = 'ford-closed', day = '2031-03-08'): BriefCard {
  const { title, lead, byline, dateline } = words[language]
  const category = settings.categories[0]
  const named = category?.in[language]
  return {
    dossier: 'ford-talks',
    slug,
    language,
    languages: written,
    title,
    lead,
    category: category && named ? { id: category.id, ...named } : null,
    byline,
    dateline,
    tags: ['ford'],
    published: `${day}T09:30:00Z`,
    modified: `${day}T11:00:00Z`,
  }
}

export function briefOf(language: 'en' | 'ru' | 'hy', changes: Partial<BriefView> = {}): BriefView {
  return {
    ...cardOf(language),
    blocks: blocksOf(words[language].body),
    footnotes,
    corrections: [{ at: '2031-03-08T11:00:00Z', note: 'The council met on Wednesday, not on Tuesday.' }],
    actors: [{ id: 'lowland/brill', name: 'Ansa Brill', kind: 'person', country: 'XLO' }],
    issues: [{ id: 'ford', name: 'Opening of the ford' }],
    related: [cardOf(language, 'toll', '2031-03-06')],
    views: 1234,
    ...changes,
  }
}

const days = ['2031-03-06', '2031-03-08', '2031-03-12']

function cardsOn(edition: Edition): BriefCard[] {
  if (edition === 'az') return []
  return [
    cardOf(edition, 'mill', '2031-03-12'),
    cardOf(edition, 'ford-closed', '2031-03-08'),
    cardOf(edition, 'ferry', '2031-03-08'),
    cardOf(edition, 'toll', '2031-03-06'),
  ]
}

function pageOf(all: BriefCard[], cursor: string | null, limit: number): BriefList {
  if (cursor !== null && cursor !== '2') throw new ReadoutError('invalid', 'the list', 'it cannot go on from there')
  const from = Number(cursor ?? 0)
  const to = from + limit
  return { briefs: all.slice(from, to), next: to < all.length ? String(to) : null }
}

function answerOf(edition: Edition, slug: string): BriefAnswer {
  if (slug === 'withdrawn')
    return { kind: 'taken-down', at: '2031-03-09T08:00:00Z', note: 'The outlet withdrew its text.' }
  if (!['ford-closed', 'toll', 'ferry', 'mill'].includes(slug)) return { kind: 'unknown' }
  if (edition === 'az') return { kind: 'elsewhere', languages: written }
  return { kind: 'published', brief: briefOf(edition, { slug }) }
}

export const quoted: QuotedOutlet[] = [
  {
    outlet: {
      id: 'gazette',
      name: 'Valley Gazette',
      home: 'https://gazette.example/',
      kind: 'newspaper',
      country: 'XLO',
      description: null,
      owner: { name: 'Brill & Daughters', source: 'https://register.example/gazette' },
    },
    country: 'Lowland',
    reuse: 'Quotations of up to 60 words are free with a hyperlink to the article.',
    quotations: 5,
  },
  {
    outlet: {
      id: 'sovet',
      name: 'Совет долины',
      home: null,
      kind: 'village crier',
      country: null,
      description: null,
      owner: null,
    },
    country: null,
    reuse: null,
    quotations: 1,
  },
]

/** What is published of the ford: nothing in Azerbaijani. A list shows two briefs at a time. */
export const published: PublicFlow = {
  home: async (edition, cursor) => pageOf(cardsOn(edition), cursor, 2),
  briefs: async (edition, { tag, category }, { cursor = null, limit = 20 }) =>
    pageOf(
      cardsOn(edition).filter(
        (card) =>
          (tag === undefined || card.tags.includes(tag)) && (category === undefined || card.category?.id === category),
      ),
      cursor,
      limit,
    ),
  async day(edition, day) {
    return {
      day,
      briefs: cardsOn(edition).filter(({ published }) => published.startsWith(day)),
      next: null,
      previous: days.findLast((one) => one < day) ?? null,
      following: days.find((one) => one > day) ?? null,
    }
  },
  days: async (edition, month) => (edition === 'az' ? [] : days.filter((day) => day.startsWith(month))),
  brief: async (edition, slug) => answerOf(edition, slug),
  count: () => {},
  feed: async (edition) => cardsOn(edition),
  search: async (edition, asked, after) => foundOf(edition, asked, after, cardsOn(edition)),
  searchNews: async (edition) => newsOf(edition, cardsOn(edition)),
  alerts: async () => null,
  follower: async () => null,
  endAlerts: async () => false,
  tellHub: async () => 0,
  every: async (since) => editions.flatMap(cardsOn).filter((card) => since === null || card.published >= since),
  now: () => '2031-03-12T12:00:00.000Z',
  records: noRecords,
  outlets: async (edition) => (edition === 'az' ? [] : quoted),
  corrections: async (edition) =>
    edition === 'az'
      ? []
      : [{ brief: cardOf(edition), correction: briefOf(edition).corrections[0] ?? { at: '', note: '' } }],
  data: async (edition) => [
    {
      slug: 'the-ford',
      title: edition === 'hy' ? 'Ծանծաղուտը' : 'The ford',
      changed: '2031-03-12T10:00:00.000Z',
      files: [
        { what: 'statements', count: 51_234 },
        { what: 'positions', count: 40 },
        { what: 'occurrences', count: 3 },
        { what: 'network', count: 1 },
      ],
    },
    { slug: null, title: null, changed: '2031-03-08T11:00:00.000Z', files: [{ what: 'evidence', count: 6 }] },
  ],
  dataFile: async ({ what }) => {
    throw new ReadoutError('not-found', what, 'there are no such data')
  },
  reader: async () => readerShown,
}

/** The site over these briefs, or over some of one's own. */
export function siteOf(
  changes: Partial<PublicFlow> = {},
  set: Partial<SiteSettings> = {},
  options: Partial<SiteOptions> = {},
) {
  return buildSite({ ...published, ...changes }, { url: URL_OF_SITE, settings: { ...settings, ...set }, ...options })
}
