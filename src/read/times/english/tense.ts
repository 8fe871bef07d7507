/** Where an English sentence puts what it tells of, by the verb nearest to the expression. */
import { words } from '../../languages/words.ts'
import type { Run, Token } from '../../layers.ts'
import type { Tense } from '../grammar.ts'

/** So many tokens on either side are looked at. */
const REACH = 30

const coming = words(
  `will wo 'll ’ll shall would could can may might should must planned scheduled expected slated upcoming forthcoming due possible likely unlikely
   proposed intends plans expects hopes awaits tentatively begins begin starts opens resumes arrives meets leaves expires travels visits hosts faces
   heads resume`,
)
const past = words(
  `was were did had been has have said told met held went came took began became gave made got left ran saw spoke stood won lost
   put sent set kept brought fought thought wrote knew found led read rose fell built broke chose drew drove fled flew grew heard
   hit laid lay let meant paid sat sold shot shut shook showed sought spent struck taught threw understood wore withdrew
   overthrew broadcast cut hurt split quit burst ended stayed refused held underwent undertook swore sank sang swept wound rang
   froze forgot forgave bound bore beat arose awoke dealt fed felt hid lent lit rode slid slept sped stole stuck swam swung tore woke`,
)
/** They end as pasts do and are none. */
const none = words(
  'need indeed united speed feed seed red hundred sacred wicked naked armed shed bed breed creed greed weed exceed proceed succeed agreed-upon so-called aged',
)
/** Before "to" and a verb, of what is still to come. */
const towards = words(
  `agreed agree agrees plan plans planned planning expected expects expect scheduled due set bound certain sure doomed wants want wanted intends intend intended hopes hope hoped
   vowed vows promised promises pledged pledges decided decides ready likely unlikely poised supposed going invited about able proposed proposes
   is are needs need has have seeks prepares preparing aims unable obliged ordered hoping ought try tries slated want`,
)
const articles = words('the a an this that these those his her its their our my all both each some any no')
/** Right after an expression they tell of it for certain. */
const sure: Readonly<Record<string, Tense>> = {
  will: 'future',
  would: 'future',
  was: 'past',
  were: 'past',
  had: 'past',
}

/** @param expression the tokens of the expression, inside the sentence */
export function tense(tokens: readonly Token[], sentence: Run, expression: Run): Tense {
  const before = tokens[expression.from - 1]?.lower ?? ''
  const after = tokens[expression.to]?.lower ?? ''
  if (expression.from > sentence.from && before === 'since') return 'past'
  if (expression.to < sentence.to && sure[after]) return sure[after]
  // "Promised for Saturday"
  if (expression.from > sentence.from && before === 'for') return 'future'
  const bound = expression.from > sentence.from && /^(?:by|until|till)$/.test(before)
  for (let i = expression.from - 1; i >= Math.max(sentence.from, expression.from - REACH); i--) {
    const found = cue(tokens, i, sentence)
    if (found) return bound && tokens[i]?.lower !== 'had' ? 'future' : found
  }
  for (let i = expression.to; i < Math.min(sentence.to, expression.to + REACH); i++) {
    const found = cue(tokens, i, sentence)
    if (found) return bound && tokens[i]?.lower !== 'had' ? 'future' : found
  }
  return bound ? 'future' : null
}

function cue(tokens: readonly Token[], i: number, sentence: Run): Tense {
  const token = tokens[i]
  if (token?.kind !== 'word') return null
  const { lower } = token
  if (token.capital && i > sentence.from) return null
  if (lower === 'to') {
    const verb = tokens[i + 1]
    const head = tokens[i - 1]
    if (!verb || !head || verb.kind !== 'word' || verb.capital || articles.has(verb.lower)) return null
    return towards.has(head.lower) ? 'future' : null
  }
  if (coming.has(lower)) return 'future'
  // "Will be held": the word before it says when.
  if (/^(?:be|being)$/.test(tokens[i - 1]?.lower ?? '')) return null
  if (past.has(lower)) return 'past'
  return lower.length > 4 && lower.endsWith('ed') && !none.has(lower) ? 'past' : null
}
