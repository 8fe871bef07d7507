/** English. */
import { verbs } from './en-verbs.ts'
import type { Language } from './language.ts'
import { words } from './words.ts'

export const en: Language = {
  tag: 'en',
  name: 'English',
  elides: false,
  abbreviations: words(
    `mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm st jr sr hon rev pres dept inc corp co ltd vs etc no nos
     jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd mt ft fig al ed eds vol
     e.g i.e u.s u.n u.k e.u d.c a.m p.m approx dist est assn bros cmdr supt messrs mlle mme`,
  ),
  openers: words(
    `the a an he she it they we i you this that these those his her its their our my in on at but and so as if when
     after before while for with there here what who how why however meanwhile later now then still yet mr mrs ms`,
  ),
  verbs,
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

/** Words that deny the verb group they stand in. */
export const negations = words(`not n't n’t never neither nor hardly cannot`)

/** Words that open a subject which did not do what its verb says: "none of the ministers". */
export const negativeSubjects = words('no none nobody neither')

/** Adverbs that may stand inside a verb group; those in -ly are known by their ending. */
export const adverbs = words(
  `also later then still now once often never always again long even just ever already soon yesterday today meanwhile
   afterwards afterward shortly moreover secondly thirdly firstly furthermore
   not n't n’t first further instead sometimes since so too`,
)

/** Verbs that carry another: "declined to say", "went on to say". The second list denies what follows. */
export const carriers = words(
  'go goes went going continue continued continues continuing begin began begun start started like liked want wanted try tried seem seemed appear appeared',
)
export const deniers = words(
  'decline declined declines declining refuse refused refuses refusing fail failed fails failing stop stopped avoid avoided',
)

/** Prepositions; those of the second list may stand inside a noun phrase. */
export const prepositions = words(
  `of for at in from with on by to about among between against under over during after before since through without
   within into onto across behind near toward towards despite amid via per like upon around along inside outside`,
)
export const innerPrepositions = words('of for at in from with on by to about among between against under over')

/** Common verbs that are no cues; they end a noun phrase. */
export const plainVerbs = words(
  `went goes go came come comes made make makes took take takes gave give gives got get gets put puts kept keep keeps
   held hold holds left leave leaves met meet meets ran run runs won win wins lost lose loses led lead leads began begin begins
   became become becomes brought bring brings built sent send sends spent stood stand stands let lets sat fell fall grew grow
   paid pay pays drew draw threw throw rose rise broke break chose choose flew fly drove drive fought fight sold sell
   bought buy caught catch taught teach seem seems seemed appear appears appeared happen happened happens need needs
   try tries tried use uses used help helps work works move moves play plays live lives remain remains remained
   visit visits join joins return returns turn turns start starts stop stops follow follows cause causes include includes
   want wants look looks continue continues involve involves require requires allow allows affect affects`,
)

/** Nouns that go with expressing: "expressed the opinion that", "of the view that". */
export const thoughtNouns = words(
  `opinion view belief hope concern concerns fear fears doubt doubts confidence regret position idea opinions views hopes belief
   conviction impression support opposition criticism statement claim argument point assessment accusation allegation remark
   version assertion suggestion conclusion prediction warning promise pledge announcement observation contention complaint case`,
)

/** Adjectives of thought, after "be": "is confident that". */
export const thoughtAdjectives = words(
  `confident sure certain aware concerned worried skeptical sceptical convinced hopeful optimistic pessimistic afraid doubtful
   unsure uncertain adamant clear glad proud happy sorry disappointed surprised supportive critical opposed`,
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
