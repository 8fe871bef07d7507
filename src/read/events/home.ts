/**
 * Whose citizens they are whom the text names by no state. News leaves the state out at home: "Rebels in Ardesh demanded that the president
 * resign" speaks of the president of Ardesh. Only plain cases are settled; a word that may name another people leaves the phrase open.
 */
import type { EventTold } from '../../domain/index.ts'
import type { Who } from './who.ts'

type Participants = EventTold['participants']

/** Who governs, judges and polices; of one's own state, when no other is named. */
const authorities =
  /\b(?:president|government|cabinet|minister|premier|parliament|congress|police|court|judge|prosecutor|authorities|general|mayor|governor|regime|king|ruler|ruling party|party's leader)\b/i
/** Who stands against them at home. */
const challengers =
  /\b(?:rebels?|opposition|party|parties|unions?|protest[eo]rs?|demonstrators?|students?|workers?|dissidents?|activists?|insurgents?|guerr?illas?|separatists?|fundamentalists?|militants?|front|residents?|teachers?|prisoners?|farmers?|miners?|newspapers?|journalists?|government officials|youths?|thousands|demonstrations?|ethnic)\b/i
/** Parts of one state's people, by whatever name: "Telmar rebels", where one state is named, are of that state. */
const inside =
  /\b(?:rebels?|opposition|coalition|party|parties|factions?|elders|politicians|separatists?|insurgents?|guerr?illas?|refugees|unions?|movement)\b/i
/** Those between whom talks are: of no state that is named beside them. */
const opposed = /^(?:(?:the|both|all|two|three|conflicting|warring|opposing|rival)\s+)*(?:parties|sides)$/i
/** Who comes from abroad as a rule. */
const foreign = /\b(?:diplomats?|ambassadors?|envoys?|delegations?|troops|soldiers|forces)\b/i
/** People meet, help and praise across borders. */
const abroad: ReadonlySet<EventTold['type']> = new Set(['CONSULT', 'SUPPORT', 'AID', 'COOPERATE', 'AGREE'])
/** Types that are a state's own affair unless the text says otherwise. */
const domestic: ReadonlySet<EventTold['type']> = new Set(['PROTEST', 'COERCE', 'CONCEDE'])
/** Modes that are. */
const domesticModes: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'resign', 'censor'])

/** Words with a capital that name no people or place of their own. */
const neutral =
  /^(?:The|A|An|Some|Young|Angry|Muslim|Moslem|Islamic|Islamist|Christian|Catholic|Protestant|Orthodox|Communist|Socialist|Marxist|Federal|National|Supreme|Court)$/

/** No word may name another people or place: "Chechen refugees" are of no state that was told. */
function native(words: string): boolean {
  if (authorities.test(words) || /\bethnic\b/i.test(words)) return true
  return words
    .split(/\s+/)
    .every((word, i) => !/^\p{Lu}/u.test(word) || neutral.test(word) || (i === 0 && /^\p{Lu}\p{Ll}+s$/u.test(word)))
}

/**
 * Gives participants without a state that of the others, where that is plain.
 * @param spoken the countries that the sentence names
 * @param place the country of the place that the event is told to have been at, or null
 * @param words the words of a span
 */
export function atHome(
  participants: Participants,
  { type, mode }: Pick<EventTold, 'type' | 'mode'>,
  spoken: ReadonlySet<string>,
  place: string | null,
  who: Who,
  words: (span: EventTold['span']) => string,
): void {
  const countryOf = (one: Participants[number]) => (one.actor === null ? null : who.countryOf(one.actor))
  const told = participants.filter((one) => countryOf(one) !== null)
  const countries = new Set(told.map(countryOf))
  const [country] = countries
  for (const one of participants) {
    if (countryOf(one) !== null) continue
    const phrase = words(one.span)
    if (abroad.has(type) && opposed.test(phrase)) continue
    const [only] = spoken
    if (only && spoken.size === 1 && inside.test(phrase) && !foreign.test(phrase)) {
      one.actor = who.settle(one.actor, phrase, only)
      continue
    }
    if (!native(phrase)) continue
    // Whoever marches, is arrested or killed somewhere, and is named by no state, is of that place.
    const there = one.role === 'actor' ? type === 'PROTEST' : type === 'ASSAULT' || type === 'COERCE'
    if (place && there && (challengers.test(phrase) || /\bpeople\b/.test(phrase))) {
      one.actor = who.settle(one.actor, phrase, place)
      continue
    }
    const facing = told.filter((other) => other.role !== one.role)
    const [other] = facing
    if (country && countries.size === 1 && other) {
      const across = words(other.span)
      const pair =
        !abroad.has(type) &&
        !foreign.test(phrase + across) &&
        ((authorities.test(phrase) && challengers.test(across)) ||
          (authorities.test(across) && challengers.test(phrase)))
      if (pair || (domestic.has(type) && one.role === 'recipient')) {
        one.actor = who.settle(one.actor, phrase, country)
        continue
      }
    }
    const own = domestic.has(type) || domesticModes.has(mode ?? '')
    if (only && spoken.size === 1 && own && type !== 'PROTEST' && (authorities.test(phrase) || mode === 'resign')) {
      one.actor = who.settle(one.actor, phrase, only)
    }
  }
}
