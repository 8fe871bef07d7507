/** English words of forecasts, lower case: of likelihood, of what comes about by itself, and of what is planned. */
import { words } from '../languages/words.ts'
import type { Likelihood } from './tables.ts'

/** Predicates and what they mean: "is likely to". An empty stem has no range in any table. */
export const adjectives: Readonly<Record<string, string>> = {
  likely: 'likely',
  unlikely: 'unlikely',
  probable: 'probable',
  improbable: 'improbable',
  possible: '',
  conceivable: '',
  doubtful: '',
  certain: 'certain',
  sure: 'certain',
  bound: '',
  guaranteed: '',
  doomed: '',
  destined: '',
  inevitable: '',
}
/** What they say of themselves, without "to" or "that": "a compromise is unlikely". */
export const alone = words('likely unlikely probable improbable inevitable doubtful')
/** They say something of a clause, not of whom they are said of: "it is possible that". */
export const ofClauses = words('possible conceivable probable improbable doubtful')

export const adverbs: Readonly<Record<string, string>> = {
  likely: 'likely',
  probably: 'probably',
  presumably: '',
  certainly: 'certain',
  surely: '',
  undoubtedly: '',
  doubtless: '',
  inevitably: '',
  possibly: '',
  perhaps: '',
  maybe: '',
  conceivably: '',
}

/** They take a word half the way to its bound. */
export const strong = words('very highly extremely most overwhelmingly exceedingly')
export const nearly = words('almost nearly virtually practically')
/** They compare, which says nothing of how likely it is. */
export const comparing = words('more less as too how least')

/** What goes before "chance", and what it makes of it. */
export const chances: Readonly<Record<string, string>> = {
  good: 'good chance',
  strong: 'good chance',
  little: 'little chance',
  slim: 'slight chance',
  slight: 'slight chance',
  small: 'slight chance',
  remote: 'remote chance',
  even: 'even',
  no: '',
  high: '',
  low: '',
  real: '',
  serious: '',
  considerable: '',
  significant: '',
  great: '',
  big: '',
  fair: '',
  decent: '',
  reasonable: '',
  poor: '',
  minimal: '',
  grave: '',
  growing: '',
  distinct: '',
  every: '',
  zero: '',
  nil: '',
  negligible: '',
}
export const chanceNouns = words('chance chances odds possibility likelihood probability prospect prospects')
export const dangerNouns = words('risk danger threat')

/** Verbs of expecting, whose subject forecasts. */
export const expecting: Readonly<Record<string, Likelihood | null>> = {
  expect: null,
  predict: null,
  forecast: null,
  foresee: null,
  anticipate: null,
  doubt: { stem: 'doubt' },
}

/** What comes about, rather than being done on purpose. */
export const outcomes = words(
  `happen occur become remain stay last survive endure persist continue collapse fail succeed fall rise grow shrink drop
   decline increase decrease double triple halve worsen improve deteriorate recover slow accelerate ease soar plunge escalate
   erupt explode spread ignite spill unravel crumble disintegrate dissolve disappear vanish die perish starve freeze suffer lose win
   gain benefit prevail triumph end lead result cause trigger spark provoke bring produce create destroy damage harm hurt ruin
   undermine weaken strengthen deepen widen narrow prolong hasten shorten complicate jeopardize endanger threaten affect
   change alter transform reshape shift cost struggle emerge arise follow materialize work backfire prove turn return flood burn
   break split drift slide slip sink flow evaporate stall falter flare resurface intensify subside fade drag derail
   reignite destabilize isolate bankrupt doom face encounter miss forget remember regret feel reach hold run need
   inherit please displease satisfy upset anger worry alarm disappoint irritate embolden encourage discourage
   suffice require bite cripple haunt divide unite polarize polarise exacerbate aggravate alleviate reduce plummet surge balloon dwindle linger rebound`,
)
/** Of the above, what is done on purpose by somebody who is named as its subject. */
export const doubled = words(
  'hold run reach bring create face continue return change turn break produce end lead need miss follow win remember reach feel stay become require',
)
/** What official people and bodies do at a set time, or things do by a timetable. */
export const scheduled = words(
  `meet visit hold host attend travel arrive fly depart leave begin start open close resume convene address speak deliver
   sign present publish release announce broadcast chair lead discuss consider debate vote take serve play perform
   appear join receive welcome tour inspect celebrate mark launch unveil brief report testify consist include comprise cover
   gather sit run feature air`,
)
/** Verbs after which a clause is a promise, a plan, a wish or a question, and no forecast. */
export const noForecast = words(
  `promise pledge vow agree decide hope demand insist ensure guarantee order confirm announce wish ask wonder know see propose
   plan swear undertake offer want require stipulate provide request urge recommend suggest commit resolve assure mean reiterate
   intend claim pretend dream imagine suppose pray decree rule stress`,
)
/** Verbs of holding something to be so, after which even what is done on purpose is foretold. */
export const believing = words(
  'believe think expect predict reckon suspect fear bet assume warn argue foresee estimate anticipate figure calculate guess conclude worry forecast maintain contend doubt caution',
)
/** Verbs of telling, whose clause keeps its tense or takes "would". */
export const telling = words(
  'say tell add write note report explain acknowledge admit point observe remark comment state',
)

/** They make a foretelling of what is done on purpose: "will inevitably choose". */
export const foretelling = words(
  'never inevitably eventually ultimately soon surely undoubtedly certainly again someday doubtless',
)
export const foretellingPhrases: readonly (readonly string[])[] = [
  ['sooner', 'or', 'later'],
  ['in', 'the', 'long', 'run'],
  ['in', 'the', 'end'],
  ['in', 'my', 'view'],
  ['in', 'my', 'opinion'],
  ['no', 'doubt'],
]
/** After "may" and "might", of what may yet come. */
export const yet = words('well yet soon eventually still ultimately someday again even never')

/** They are allowed or not, where it says "may". */
export const allowed = words(
  `party parties side sides member members citizen citizens visitor visitors resident residents observer observers passenger
   passengers applicant applicants person persons guest guests driver drivers reader readers owner owners user users
   anyone nobody everyone one you i we who deputy deputies delegate delegates speaker speakers journalist journalists reporter reporters employee employees student students voter voters candidate candidates accused defendant defendants suspect suspects`,
)
/** What is so already, where it says "may". */
export const stative = words(
  'have know want think believe mean seem need like contain include exist belong remember explain reflect suggest depend appear sound love hate own lack feel recall resemble understand look prefer deserve consist constitute represent equal differ vary involve concern matter say hear see find highlight illustrate indicate signal show demonstrate help symbolize mirror rest stem lie derive hinge',
)

/** Adjectives and nouns that a timetable or a list of duties has after "will be". */
export const arranged = words(
  'open closed present available free able responsible based ready able online accessible valid eligible subject due welcome there here live',
)
/** Nouns that judge what will be: "it will be a disaster". */
export const verdicts = words(
  'disaster catastrophe failure success victory defeat mistake end blow problem war peace winner loser loss losers winners tragedy crisis bloodbath collapse stalemate deadlock turning-point setback breakthrough nightmare boon relief',
)

/** "Her country": whoever speaks for it. */
export const sides = words(
  'country government army side party nation state people ministry force team administration company delegation',
)
/** What lays down what will be: "under the agreement". */
export const documents = words(
  'agreement deal treaty plan law term accord pact bill rule provision proposal contract statement article resolution scheme arrangement program programme legislation order decree timetable schedule',
)
/** Passives of what befalls a thing, rather than of what is done to it by plan. */
export const outcomePassives = words(
  'force destroy lose break resolve defeat isolate weaken forget remember paralyse paralyze overthrow sweep ruin hurt harm damage undermine swallow overrun delay postpone derail disappoint strengthen affect kill wound hit drag draw leave flood deprive doom overshadow tempt expose torpedo squander shatter wipe crush',
)
/** Nouns of people and bodies that act. */
export const bodies = words(
  'minister president envoy ambassador government ministry parliament commission committee council delegation delegate mission leader official spokesman spokeswoman army troop guard observer chairman secretary party side court team expert journalist police company bank union mediator negotiator diplomat king queen general mayor governor deputy member visitor guest band club agency foundation campaign firm organisation organization network fund office department administration school university authority executive director manager candidate',
)

/** Words of likelihood from a stem; null for words that no table can know. */
export function likelihood(stem: string, very: boolean, denied: boolean): Likelihood | null {
  return stem && stem !== 'certain' ? { stem, very, denied } : null
}
