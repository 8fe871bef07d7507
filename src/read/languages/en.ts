/** English. */
import type { Language } from './language.ts'
import { words } from './words.ts'

export const en: Language = {
  tag: 'en',
  name: 'English',
  elides: false,
  abbreviations: words(
    `mr mrs ms dr prof sen sens rep reps del gov govs gen gens col atty cpl lt capt sgt maj adm st jr sr hon rev pres dept inc corp co ltd vs etc no nos
     jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd mt ft fig al ed eds vol
     e.g i.e u.s u.n u.k e.u d.c a.m p.m approx dist est assn bros cmdr supt messrs mlle mme`,
  ),
  openers: words(
    `the a an he she it they we i you this that these those his her its their our my in on at but and so as if when
     after before while for with there here what who how why however meanwhile later now then still yet mr mrs ms`,
  ),
}

/** Subject pronouns that can be a source. */
export const subjectPronouns = words(
  'i you he she it they we who one everyone everybody someone somebody nobody anyone others many some most none both all',
)

/** Words that begin a clause, so that no noun phrase reaches over them. */
export const clauseOpeners = words(
  `that which because if when while as but than whether how what why where since after before although though unless until
   so yet or nor whom whose once meanwhile however nevertheless therefore thus then instead including`,
)

export const determiners = words(
  `the a an this that these those his her its their our my your some many several most all both other another every each no
   two three four five six seven eight nine ten any few more`,
)

/** Forms of be, have, do and the modals: what stands before a verb in its group, and what is a verb by itself. */
export const auxiliaries = words(
  `am is are was were be been being 's 're 've 'd 'll 'm ’s ’re ’ve ’d ’ll ’m has have had having do does did will would can could may might
   must shall should cannot ca wo ai`,
)

export const prepositions = words(
  `of for at in from with on by to about among between against under over during after before since through without
   within into onto across behind near toward towards despite amid via per like upon around along inside outside`,
)
/** Nouns that name the kind of talk a saying was part of: "said in a statement". */
export const talkNouns = words(
  `statement interview speech email e-mail tweet letter report briefing conference release remarks post article address memo
   message call comment comments column essay op-ed conversation note filing disbelief post posts video broadcast reports`,
)

export const days = words(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later recently
   january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,
)
