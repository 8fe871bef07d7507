/** English words that only the rules look at. */
import { words } from '../../src/read/languages/words.ts'

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

/** Prepositions that may stand inside a noun phrase. */
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

/** Adjectives of thought, after "be": "is confident that". */
export const thoughtAdjectives = words(
  `confident sure certain aware concerned worried skeptical sceptical convinced hopeful optimistic pessimistic afraid doubtful
   unsure uncertain adamant clear glad proud happy sorry disappointed surprised supportive critical opposed`,
)

/** Nouns that go with expressing: "expressed the opinion that", "of the view that". */
export const thoughtNouns = words(
  `opinion view belief hope concern concerns fear fears doubt doubts confidence regret position idea opinions views hopes belief
   conviction impression support opposition criticism statement claim argument point assessment accusation allegation remark
   version assertion suggestion conclusion prediction warning promise pledge announcement observation contention complaint case`,
)
