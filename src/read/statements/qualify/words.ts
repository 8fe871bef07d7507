/** English words that tell how something was said, as lemmas unless said otherwise. */
import { words } from '../../languages/words.ts'

/** Verbs and nouns of saying: a statement inside their content comes to us through their source. */
export const sayings = words(
  `say tell add note announce argue report state explain claim acknowledge declare reveal maintain assert concede admit
   contend stress emphasize emphasise underline underscore reiterate confirm insist conclude observe remark allege reply respond
   tweet joke quip boast complain lament testify retort opine reason caution crow gripe quote exclaim recount counter continue
   write recall indicate repeat relate read proclaim hint imply suggest mention specify clarify disclose divulge broadcast publish
   post answer warn assure remind inform advise notify ask shout speak talk describe cite deny predict propose accuse allege affirm
   reaffirm accord comment statement report claim assertion announcement remark warning accusation allegation account letter
   interview word message tweet`,
)

/** Verbs that name their hearer as their object: "told reporters", "urged the League to". */
export const addressing = words(
  `tell inform assure remind warn advise notify convince persuade ask urge instruct order beg beseech implore exhort request
   invite press brief lobby challenge encourage command direct`,
)

/** Those of them that tell the hearer of something. */
export const notifying = words('inform assure remind warn advise notify')

/** Those of them that bid the hearer do something. */
export const asking = words(
  `ask urge instruct order beg beseech implore exhort request invite press challenge encourage command direct`,
)

/** Verbs by which somebody binds himself, or would bind others. */
export const pledges = words('promise vow pledge threaten swear demand agree offer undertake')

/** Verbs by which somebody takes a position on a thing. */
export const positions = words(
  `reject oppose support back endorse welcome approve accept refuse agree demand favour favor condemn denounce propose plan`,
)

/** Verbs of telling: an outlet that hears them brings us what was said. */
export const tellings = words('tell say speak talk explain confirm comment write inform')

/** Verbs of saying, wishing and warning that take their content after a preposition. */
export const taking: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: 'for',
    appeal: 'for',
    ask: 'for',
    push: 'for',
    insist: 'on upon',
    warn: 'of against about',
    complain: 'of about',
    hint: 'at',
  }).map(([verb, prepositions]) => [verb, words(prepositions)]),
)

/** Verbs that name their hearer after a preposition: "wrote to", "called on". */
export const addressingAfter: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    to: `say write speak talk explain complain reply respond answer report announce appeal suggest propose promise
      recommend apologize apologise present declare deliver lie whisper repeat mention address hint relay send convey`,
    on: 'call prevail',
    upon: 'call prevail',
    with: 'speak talk discuss share plead confer argue',
    at: 'lash shout yell scream',
  }).map(([preposition, verbs]) => [preposition, words(verbs)]),
)

/** Verbs of talking with others and of bringing them word. */
export const conversing = words(
  'discuss talk speak converse negotiate convey communicate send transmit exchange address debate',
)

/** Talks that have somebody at the other end: "in a phone call with", "in a letter to". */
export const talks = words(
  'call conversation meeting talk letter message telegram note memo email e-mail exchange chat briefing testimony address speech',
)

/** Talks with an outlet, which brings us what was said. */
export const interviews = words('interview')
/** The same when it is an outlet they are with: "in comments to the Dawn agency". */
export const remarks = words(
  'comment remark conversation statement talk op-ed article column essay commentary appearance',
)

/** Verbs whose source holds their content to be untrue or wrong. */
export const denials = words('deny reject refute dismiss dispute rebut repudiate contradict disavow')

/** Words that deny what they stand with, as they stand in the text. */
export const negations = words("not n't n’t never neither nor hardly scarcely cannot no nothing")

/** Verbs that deny the verb they carry: "declined to say", and with the second list "stopped saying". */
export const deniers = words('decline refuse fail forget')
export const stoppers = words('stop cease avoid resist')

/** Verbs that carry another without changing it: "went on to say". */
export const carriers = words('go continue begin start come proceed manage choose happen try like want keep rush')

/** Verbs that carry another as it looks to the author: "seems to support". */
export const seeming = words('seem appear')

/** Adverbs by which the author says that something is concluded, not known. */
export const surmises = words('apparently seemingly evidently presumably supposedly')

/** Nouns of thought and saying: what is claimed by them is theirs, though another rejects it. */
export const thoughts = words(
  `opinion view belief hope concern fear doubt confidence regret position idea conviction impression support opposition
   criticism statement claim argument point assessment accusation allegation remark version assertion suggestion conclusion
   prediction warning promise pledge announcement observation contention complaint`,
)

/** Verbs and adjectives that say where somebody stands. */
export const attitudes = words(
  `object agree disagree want support oppose reject accept approve welcome intend plan refuse insist hope fear expect recognize
   recognise doubt demand favour favor prefer seek believe think consider ready willing prepared unwilling reluctant against
   opposed interested satisfied concerned`,
)
