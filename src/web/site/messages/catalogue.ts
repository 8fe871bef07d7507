/**
 * Every string of the public site's interface, with its arguments. An edition that lacks one, and a page that forgets an
 * argument, do not compile; that each message uses just these arguments is tested.
 */

type Kinds = { text: string; number: number }

export const catalogue = {
  // The edition
  'edition.name': {},

  // Around every page
  'frame.skip': {},
  'frame.menu': {},
  'frame.latest': {},
  'frame.about': {},
  'frame.method': {},
  'frame.corrections': {},
  'frame.editions': {},
  'frame.promise': {},
  'frame.follow': {},
  'frame.api': {},
  'frame.made': {},

  // How pages look
  'look.name': {},
  'look.smaller': {},
  'look.larger': {},
  'look.size': { share: 'number' },
  'look.system': {},
  'look.light': {},
  'look.dark': {},

  // Lists of briefs
  'home.title': {},
  'home.empty': {},
  'list.older': {},
  'list.newest': {},
  'list.count': { count: 'number' },
  'day.title': { day: 'text' },
  'day.contents': {},
  'day.previous': {},
  'day.following': {},
  'day.empty': {},
  'calendar.day': { day: 'text' },

  // A brief
  'brief.by': { name: 'text' },
  'brief.published': {},
  'brief.modified': {},
  'brief.views': { count: 'number' },
  'brief.languages': {},
  'brief.section': { title: 'text' },
  'brief.corrections': {},
  'brief.actors': {},
  'brief.issues': {},
  'brief.tags': {},
  'brief.related': {},

  // Its evidence
  'evidence.title': {},
  'evidence.taken-down': { day: 'text' },
  'evidence.hint': {},
  'evidence.open': { number: 'number' },
  'evidence.back': {},
  'evidence.backTo': { place: 'number' },
  'evidence.quoted': { name: 'text' },
  'evidence.paraphrased': { name: 'text' },
  'evidence.inferred': { name: 'text' },
  'evidence.untitled': {},
  'evidence.reuse': { outlet: 'text' },
  'evidence.copied': { source: 'text' },

  // Passing it on
  'share.title': {},
  'share.mail': {},
  'share.on': { place: 'text' },
  'share.copy': {},
  'share.copied': {},
  'share.refused': {},
  'share.print': {},
  'cite.title': {},
  'cite.copy': {},
  'cite.copied': {},

  // Corrections
  'corrections.title': {},
  'corrections.lead': {},
  'corrections.empty': {},

  // About
  'about.title': { site: 'text' },
  'about.lead': {},
  'about.evidence': {},
  'about.people': {},
  'about.reuse': {},
  'about.corrections': {},
  'about.categories': {},

  // Method
  'method.title': {},
  'method.lead': {},
  'method.steps': {},
  'method.collect': {},
  'method.read': {},
  'method.review': {},
  'method.write': {},
  'method.figures': {},
  'method.reader': { name: 'text', version: 'text' },
  'method.measured': { day: 'text', articles: 'number', statements: 'number', found: 'number' },
  'method.other': { name: 'text', version: 'text' },
  'method.unmeasured': {},
  'method.what': {},
  'method.precision': {},
  'method.recall': {},
  'method.people': {},
  'method.range': { low: 'text', high: 'text' },
  'method.f1': {},
  'method.lenient': {},
  'method.strict': {},
  'method.source': {},
  'method.cue': {},
  'method.content': {},
  'method.direct': {},
  'method.mixed': {},
  'method.indirect': {},

  // Who is quoted
  'outlets.title': {},
  'outlets.lead': {},
  'outlets.empty': {},
  'outlets.quotations': { count: 'number' },
  'outlets.owner': {},
  'outlets.owner.unknown': {},
  'outlets.source': { site: 'text' },
  'outlets.reuse': {},
  'kind.agency': {},
  'kind.state-agency': {},
  'kind.newspaper': {},
  'kind.news-site': {},
  'kind.broadcaster': {},
  'kind.television': {},
  'kind.radio': {},
  'kind.magazine': {},
  'kind.blog': {},
  'kind.channel': {},
  'kind.government': {},
  'kind.ministry': {},
  'kind.parliament': {},
  'kind.international': {},
  'kind.think-tank': {},
  'kind.analysis': {},

  // What the owner adds
  'frame.contact': {},
  'frame.elsewhere': {},
  'ad.label': {},

  // What went wrong
  'failure.missing': {},
  'failure.missing.lead': {},
  'failure.elsewhere': {},
  'failure.elsewhere.lead': {},
  'failure.taken-down': {},
  'failure.taken-down.lead': { day: 'text' },
  'failure.refused': {},
  'failure.refused.lead': {},
  'failure.broken': {},
  'failure.broken.lead': {},
  'failure.home': {},
} as const satisfies Record<string, Record<string, keyof Kinds>>

export type Message = keyof typeof catalogue

/** An edition's strings: ICU messages. https://unicode-org.github.io/icu/userguide/format_parse/messages/ */
export type Messages = Readonly<Record<Message, string>>

export type Arguments<M extends Message> = {
  readonly [A in keyof (typeof catalogue)[M]]: Kinds[(typeof catalogue)[M][A] & keyof Kinds]
}
