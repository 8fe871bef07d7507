/**
 * References as people write them, in plain text: APA (7th edition, 10.16, pages of websites) and the notes of Chicago (18th
 * edition, 14.104, content of websites). Dates, quotation marks and the few words are those of the language they are read in. A
 * work that nobody signed begins with its title in both.
 */
import type { Edition } from '../../../domain/index.ts'
import type { Work } from './work.ts'

interface Wording {
  /** Quotation marks, and those within them. */
  marks: readonly [string, string]
  inner: readonly [string, string]
  /** Whether a comma or a full stop after a quotation stands within its marks. */
  stopsWithin: boolean
  undated: string
  quotedIn: string
}

const english = { marks: ['“', '”'], inner: ['‘', '’'], stopsWithin: true } as const
const guillemets = { marks: ['«', '»'], inner: ['„', '“'], stopsWithin: false } as const
const wordings: Readonly<Record<Edition, Wording>> = {
  en: { ...english, undated: 'n.d.', quotedIn: 'quoted in' },
  ru: { ...guillemets, undated: 'б. г.', quotedIn: 'цит. по:' },
  az: { ...english, stopsWithin: false, undated: 'tarixsiz', quotedIn: 'sitatın mənbəyi:' },
  hy: { ...guillemets, undated: 'առանց ամսաթվի', quotedIn: 'մեջբերված է ըստ՝' },
}

/** `Lena Orsk. (2031, May 4). Who guards the road. Ellory Briefs. https://…` */
export function apa(work: Work, edition: Edition): string {
  const { undated } = wordings[edition]
  const date = work.day
    ? `${work.day.slice(0, 4)}, ${dayText(work.day, edition, { month: 'long', day: 'numeric' })}`
    : undated
  const container = work.container === work.title ? null : work.container
  const inOrder = work.author === null ? [work.title, `(${date})`] : [work.author, `(${date})`, work.title]
  const sentences = [...inOrder, ...(container === null ? [] : [container])].map(sentence)
  return [...sentences, ...(work.url === null ? [] : [work.url])].join(' ')
}

/** `Lena Orsk, “Who guards the road,” Ellory Briefs, May 4, 2031, https://…`; of words, whose they are comes first. */
export function chicagoNote(work: Work, edition: Edition): string {
  const wording = wordings[edition]
  const { marks, stopsWithin, quotedIn } = wording
  const sources = work.words?.sources ?? []
  const speaker = sources.length > 0 ? `${sources.join(', ')}, ${quotedIn} ` : ''
  const author = work.author === null ? '' : `${work.author}, `
  const after = [
    work.container === work.title ? null : work.container,
    work.day && dayText(work.day, edition, { dateStyle: 'long' }),
    work.url,
  ].filter((part) => part !== null)
  const inner = nested(work.title, wording)
  const comma = after.length === 0 ? '' : ','
  const within = after.length === 0 ? sentence(inner) : `${inner},`
  const title = stopsWithin ? `${marks[0]}${within}${marks[1]}` : `${marks[0]}${inner}${marks[1]}${comma}`
  return sentence(`${speaker}${author}${[title, after.join(', ')].join(' ').trim()}`)
}

/** The title as it stands within quotation marks. */
function nested(title: string, { inner: [open, close] }: Wording): string {
  return title
    .replace(/(^|[\s([—–-])"/g, `$1${open}`)
    .replace(/[“«]/g, open)
    .replace(/["”»]/g, close)
}

function sentence(text: string): string {
  return /[.!?…][”’»)]?$/.test(text) && !text.endsWith('.)') ? text : `${text}.`
}

function dayText(day: string, edition: Edition, as: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(edition, { ...as, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
