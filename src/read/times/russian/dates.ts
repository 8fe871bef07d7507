/** Russian dates, months, years, quarters, seasons and decades that are named. */
import { civil, dayAt, dayFrom } from '../calendar.ts'
import { dateNear, monthNear, seasonNear, seasonOn } from '../choose.ts'
import type { Groups, Meaning, Place, Rule } from '../grammar.ts'
import { centuryOf, decadeOf, halfOf, monthOf, oneDay, quarterOf, seasonOf, span, yearOf } from '../period.ts'
import { meant, nothing, rule, whole } from '../rule.ts'
import { MONTH, MONTH_OF, month, SEASON, season, WEEKDAY } from './words.ts'

const YEAR = '(?<y>1[5-9]\\d{2}|20\\d{2})(?:-?(?:й|го|м|му|ый|ого|ом))?'
const YEAR_WORD = '(?: (?:год|года|году|годом|г\\.)|г\\.)'
const SIDE = '(?<side>прошлого|минувшего|этого|текущего|нынешнего|следующего|будущего) года'
const OF_YEAR = `(?: ${YEAR}${YEAR_WORD}?| ${SIDE})?`
const NAMED = `(?:(?:${WEEKDAY}),? )?`
const BEFORE_MONTH =
  /(?:^|[\s(«])(?:в|с|со|до|по|к|ко|от|за|на|после|начал[аоеу]|середин[аеуы]|кон(?:ец|ца|це|цу)|половин[аеуы]|начиная с|концом|минувшем|прошлом|этом) $/iu
const roman = ['i', 'ii', 'iii', 'iv']
const ORDINAL = '(?<n>перв|втор|трет|четв[её]рт)(?:ом|ого|ой|ый|ую|ем|ьем|ьего|ьей|ий|ья|ья|ая|ьему|ому)'

export const dates: readonly Rule[] = [
  // 22 апреля 2023 года; 24–25 апреля; пятницу, 21 апреля
  rule(
    `${NAMED}(?<d>\\d{1,2})(?:-?(?:го|е))?(?:(?: ?[-–—] ?| и )(?<e>\\d{1,2}))?(?:-?(?:го|е))? (?<m>${MONTH_OF})${OF_YEAR}`,
    dated,
  ),
  // с 12 по 14 сентября; в ночь с 12 на 13 сентября
  rule(`с (?<d>\\d{1,2}) (?:по|до|на) (?<e>\\d{1,2}) (?<m>${MONTH_OF})${OF_YEAR}`, (groups, place) =>
    whole(dated(groups, place)),
  ),
  rule('(?<y>[12]\\d{3})-(?<n>\\d{2})-(?<d>\\d{2})', ({ y, n, d }) => onDay(dayFrom(`${y}-${n}-${d}`))),
  rule(`(?<d>\\d{1,2})\\.(?<n>\\d{2})\\.(?<y>[12]\\d{3})(?: ?г\\.| года)?`, ({ y, n, d }) =>
    onDay(dayAt(Number(y), Number(n), Number(d))),
  ),
  rule(`(?<m>${MONTH})(?: ${YEAR}${YEAR_WORD}?| ${SIDE})`, ({ m, y, side }, { published }) => {
    const year = yearSaid(y, side, published)
    return year === null ? null : meant(monthOf(year, month(m)))
  }),
  rule(`(?<m>${MONTH})`, ({ m }, { left, published, tense }) => {
    // Марта and Майя are names; a month is written small.
    if (published === null || m !== m?.toLowerCase() || !BEFORE_MONTH.test(left)) return null
    return meant(monthNear(month(m), published, tense()), { open: { month: month(m), day: null } })
  }),
]

export const spans: readonly Rule[] = [
  rule(`${YEAR}${YEAR_WORD}`, ({ y }) => meant(yearOf(Number(y)))),
  rule('(?<y>1[5-9]\\d{2}|20\\d{2})-(?:м|го|му)', ({ y }) => meant(yearOf(Number(y)))),
  rule(
    '(?<y>1[5-9]\\d{2}|20\\d{2}) ?[-–—/] ?(?<z>(?:1[5-9]|20)?\\d{2}) (?:гг\\.|годы|годах|годов|годами|года|году|год)',
    ({ y, z }) => years(Number(y), z),
  ),
  rule(
    '(?<w>с|между) (?<y>1[5-9]\\d{2}|20\\d{2})(?: года?)? (?:по|до|и) (?<z>(?:1[5-9]|20)\\d{2}) (?:год(?:а|у|ами|ом|ы)?|гг\\.|г\\.)',
    ({ y, z }) => years(Number(y), z),
  ),
  rule(
    '(?<y>(?:1[5-9]|20)\\d0)-(?:х|е|м) (?:годах|годов|годы|гг\\.)|(?<y2>[5-9]0)-(?:х|е) (?:годах|годов|годы|гг\\.)',
    ({ y, y2 }) => meant(decadeOf(y ? Number(y) : 1900 + Number(y2))),
  ),
  rule('(?<r>xvi|xvii|xviii|xix|xx|xxi) век(?:а|е|ом)?', ({ r }) =>
    meant(centuryOf(['xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi'].indexOf(r?.toLowerCase() ?? '') + 16)),
  ),
  rule(
    `(?:${ORDINAL}|(?<r>iv|i{1,3})) квартал(?:е|а|у)?(?: ${YEAR}${YEAR_WORD}?| ${SIDE})`,
    ({ n, r, y, side }, { published }) => {
      const year = yearSaid(y, side, published)
      return year === null ? null : meant(quarterOf(year, r ? roman.indexOf(r.toLowerCase()) + 1 : ordinal(n)))
    },
  ),
  rule(
    `${ORDINAL} (?:полугодии|полугодия|половине|половину|половины)(?: ${YEAR}${YEAR_WORD}| ${SIDE})`,
    ({ n, y, side }, { published }) => {
      const year = yearSaid(y, side, published)
      return year === null || ordinal(n) > 2 ? null : meant(halfOf(year, ordinal(n)))
    },
  ),
  rule(`(?<s>${SEASON})(?: ${YEAR}${YEAR_WORD}?| ${SIDE})`, ({ s, y, side }, { published }) => {
    const year = yearSaid(y, side, published)
    return year === null || season(s) === 'winter' ? null : meant(seasonOf(year, season(s)))
  }),
  rule(
    `(?<side>прошлой|прошлым|минувшей|этой|этим|нынешней|нынешним|следующей|следующим|будущей|будущим) (?<s>${SEASON})`,
    ({ side, s }, { published }) =>
      published === null
        ? null
        : meant(
            seasonOn(
              season(s),
              published,
              /^(?:прош|мин)/i.test(side ?? '') ? 'last' : /^(?:эт|нын)/i.test(side ?? '') ? 'this' : 'next',
            ),
          ),
  ),
  rule(`(?<s>${SEASON})`, ({ s }, { published, tense, left, right }) =>
    // "Летом и зимой": always.
    published === null || /^ (?:и|или) /.test(right) || /(?: и|или|каждой|каждым) $/.test(left)
      ? null
      : meant(seasonNear(season(s), published, tense())),
  ),
]

function dated({ d, e, m, y, side }: Groups, place: Place): Meaning | null {
  // "Улица 8 Марта": a name.
  if (/^\p{Lu}\p{Ll}/u.test(m ?? '')) return nothing
  const [of, first, last] = [month(m), Number(d), Number(e ?? d)]
  const year = yearSaid(y, side, place.published)
  if (year !== null) return between(dayAt(year, of, first), dayAt(year, of, last), false, of, first)
  if (place.published === null) return null
  const day = dateNear(of, first, place.published, place.tense())
  return day === null ? null : between(day, dayAt(civil(day).year, of, last), true, of, first)
}

/** The year that is said in digits or by its place beside this one; null for none. */
function yearSaid(year: string | undefined, side: string | undefined, published: number | null): number | null {
  if (year) return Number(year)
  if (!side || published === null) return null
  const by = /^(?:прош|мин)/i.test(side) ? -1 : /^(?:след|буд)/i.test(side) ? 1 : 0
  return civil(published).year + by
}

function between(from: number | null, to: number | null, open: boolean, of: number, day: number): Meaning | null {
  if (from === null || to === null) return null
  const period = from === to ? oneDay(from) : span(from, to)
  return meant(period, open ? { open: { month: of, day } } : {})
}

function onDay(day: number | null): Meaning | null {
  return day === null ? null : meant(oneDay(day))
}

function years(from: number, end: string | undefined): Meaning | null {
  const last = end?.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end)
  const [first, second] = [yearOf(from), yearOf(last)]
  if (!first || !second || last <= from) return null
  return meant(span(first.from, second.to), { whole: true })
}

function ordinal(stem: string | undefined): number {
  return ['перв', 'втор', 'трет', 'четв'].findIndex((one) => stem?.toLowerCase().startsWith(one)) + 1
}
