/** One of two sentences that are answered about: what it is about, which way it points, how it is put. */
import { isEmpty, stemsOf, wordsOf } from '../../text/words.ts'
import { type Claim, claimOf } from '../claim.ts'
import { isPolar } from '../polarity.ts'

/** What is known of a word wherever it stands. */
export interface Kin {
  /** From 0 for the commonest word to 1 for one that is not known. */
  rarity: number
  /** The groups of words in like company that it belongs to, small to large; 0 is none. */
  groups: readonly number[]
}

/** @param word in small letters */
export type KinOf = (word: string) => Kin

/** A word that tells what a sentence is about. */
export interface Topic extends Kin {
  stem: string
}

export interface Side {
  claim: Claim
  topics: readonly Topic[]
  /** -1 where an odd number of words turn it round: "ban", and "harmful", but not "ban what is harmful". */
  way: 1 | -1
  /** Whether it asks for something; whether it begins with "we" or "our"; whether it tells of what is done or planned. */
  demands: boolean
  ours: boolean
  does: boolean
  /** The logarithm of how many words it has. */
  length: number
}

/** Words against a thing, and words for what nobody wants. */
const turning =
  stemsOf(`oppose opposes opposed against reject rejects ban bans banned banning prohibit prohibited prohibition forbid
  forbidden abolish abolished abolishing abolition remove removed removing removal eliminate eliminated eliminating reduce reduced
  reducing reduction reductions decrease decreased decreasing cut cuts cutting lower lowering lowered less fewer limit limited
  limiting limits restrict restricted restricting restriction restrictions halt halted stop stopped stopping end ending ended
  withdraw withdrawal withdrawn leave leaving dismantle penalize penalized punish punished punishable prosecution criminal offense
  illegal not no never cannot nobody without refuse refusing deny denied exclude excluded revoke suspend suspended scrap minimize
  minimal minimum avoid avoided phasing discontinue loosen ease easing relax relaxed deregulate deregulating abandon close closed
  closing closure downsizing drop privatization combat fight fighting tackle address addressed overcome prevent prevents dissolution
  dissolved instead
  harm harms harmful threat threaten threatens danger dangerous endanger unsafe risk risks burden burdens disadvantage
  disadvantaged dilute dilutes poor poorer worse worsen worsens problem problems conflict conflicts costs expensive ineffective
  inefficient unfair unjust unethical irresponsible destroy destroys damage damages lack hinder hinders stifle undermine undermines
  violate violates discrimination discriminate overload unnatural unacceptable undemocratic waste pollute pollutes pollution abuse
  crime crimes terror terrorism violence piracy theft misinformation inequality shortage crisis fail fails wrong excessive
  unnecessary unhealthy`)

/** Words that say that it is somebody's view, or that one is on the way. */
const idle = stemsOf('believe think argue consider propose want aim plan need way order include including')

const demand =
  /\b(?:should|must|needs?|ha(?:s|ve) to|(?:is|are) to be|advocat\w+|support|oppose|propos\w+|demand|call for|want|insist|reject|against|in favou?r)\b/i
const deed = /\b(?:ha(?:s|ve) (?:been )?\w+(?:ed|ut)|will|plan\w*|introduc\w+|announc\w+|are \w+ing)\b/i

export function sideOf(text: string, kinOf: KinOf): Side {
  const plain = text.replaceAll(/n['’]t\b/g, ' not')
  const words = wordsOf(plain)
  const saysLittle = (stem: string) => isEmpty(stem) || isPolar(stem) || idle.has(stem) || turning.has(stem)
  const tells = words.filter(({ stem, value }) => value === null && !saysLittle(stem))
  const topics = tells.map(({ stem, start, end }) => ({ stem, ...kinOf(plain.slice(start, end).toLowerCase()) }))
  return {
    claim: claimOf(text),
    topics: [...new Map(topics.map((topic) => [topic.stem, topic])).values()],
    way: words.filter(({ stem }) => turning.has(stem)).length % 2 === 0 ? 1 : -1,
    demands: demand.test(plain),
    ours: /^(?:we|our)\b/i.test(plain),
    does: deed.test(plain),
    length: Math.log1p(words.length),
  }
}
