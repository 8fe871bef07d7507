/** Russian, as the reader of times needs it. */
import type { Grammar } from '../grammar.ts'
import { dates, spans } from './dates.ts'
import { lengths } from './lengths.ts'
import { relative } from './relative.ts'
import { tense } from './tense.ts'

/** What stands before a word, where `\b` sees no Cyrillic. */
const W = '(?<![\\p{L}\\p{N}])'
const before = (words: string) => new RegExp(`${W}(?:${words}) $`, 'iu')

export const russian: Grammar = {
  opens:
    /^(?:\d|янв|фев|март|апр|ма[йяюе]|июн|июл|авг|сен|окт|ноя|дек|понедел|вторн|сред|четверг|пятниц|суббот|воскресен|прошл|минувш|эт|текущ|нынешн|следующ|будущ|ближайш|последн|предыдущ|прошедш|(?:поза)?вчера|сегодня|(?:после)?завтра|накануне|весно|лет|осен|зимо|перв|втор|трет|четв|i{1,3}$|iv$|xv|xi|xx|года$|месяц|недел|десят|квартал|год|сутк|час$|пол|через|в$|с$|между|бол|свыш|около|почти|примерно|мен|не$|как$|по$|чуть|несколь|пару|мно|од|дв|тр|пят|шест|сем|вос|девят|сорок|скор|вскоре|некотор|давно|недавно|ранее|дни|дн[её]м$)/,
  rules: [...dates, ...spans, ...relative, ...lengths],
  tense,
  parts: [
    [before('первой половин[аеуы]|первую половину'), 'first'],
    [before('второй половин[аеуы]|вторую половину'), 'second'],
    [before('начал[аеоу]|началом'), 'start'],
    [before('середин[аеуы]|серединой'), 'mid'],
    [before('кон(?:ца|це|цу|ец)|концом'), 'end'],
  ],
  bounds: [
    [before('не позднее|к|ко|не позже'), 'by'],
    [before('вплоть до|до'), 'to'],
    [before('начиная с|с|со'), 'since'],
    [before('перед'), 'before'],
    [before('после'), 'after'],
  ],
  ranges: [
    { before: before('с|со'), between: /^ (?:по|до) $/i },
    { before: before('между'), between: /^ и $/i },
    { before: /$/, between: /^ ?[-–—] ?$/ },
  ],
  clockFirst: /^,? ?$/i,
  dayFirst: /^,? (?:в |около |примерно в )?$/i,
}
