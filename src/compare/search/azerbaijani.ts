/**
 * Azerbaijani words without their endings, for want of a stemmer in PostgreSQL. It is a light one: endings of nouns and of the
 * verbs that news is written in are taken off one after another, as long as a root is left. A root's own last vowel goes with
 * them, and its last d, k, n or s, since an ending may begin with these: "keçidə" is keçid with -ə or keçi with -də. So roots are
 * shorter than words are, and now and then two meet; all forms of one word do. Letters are plain ("razılaşma" and "razilasma"
 * are one word), and words in the Cyrillic letters of before 1991 are written in Latin ones.
 */
import { longestFirst } from './endings.ts'
import { plainWord } from './words.ts'

const CYRILLIC = new Map(
  'а:a б:b в:v г:q ғ:g д:d е:e ә:e ж:j з:z и:i й:y ы:i ј:y к:k ҝ:g л:l м:m н:n о:o ө:o п:p р:r с:s т:t у:u ү:u ф:f х:x һ:h ч:c ҹ:c ш:s э:e ю:yu я:ya'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
)

/** The fewest letters that a root keeps; and one that a verb's ending was taken from. */
const ROOT = 3
const OF_VERB = 4

const VERBS = longestFirst(
  'acaqlar ecekler yacaqlar yecekler maqdadir mekdedir mislar misler muslar musler irlar irler urlar urler yirlar yirler dilar diler dular duler iblar ibler ublar ubler acaq ecek yacaq yecek misdir musdur ibdir ubdur maga meye maq mek mis mus ib ub yib yub di du ir ur yir yur',
)
/** In the order in which a word lays them off: "is", cases, whose it is, more than one. */
const NOUNS = [
  'dirlar dirler durlar durler dir dur ki',
  'inin unun nin nun indan inden undan unden dan den inda inde unda unde da de ina ine una une na ne ya ye ini unu ni nu yi yu in un a e',
  'imiz umuz iniz unuz miz muz niz nuz si su im um i u',
  'lar ler',
].map(longestFirst)

/** Words so common that nobody asks for them. */
const COMMON = new Set('ve ki bu o ile ucun da de bir her kimi ise de idi olan olub'.split(' '))

/** @param word folded (see `searchWords`) @returns its root in plain letters; null for a word that stands everywhere */
export function azerbaijaniStem(word: string): string | null {
  const plain = latin(word)
  if (COMMON.has(plain)) return null
  if (!/^[a-z]+$/.test(plain)) return plain
  let root = plain
  for (let before = ''; before !== root; ) {
    before = root
    root = without(root, VERBS, OF_VERB)
    for (const endings of NOUNS) root = without(root, endings, ROOT)
    root = root.replace(/(?<=^.{3,}[aeiou])[dkns]$/, '')
    // "çörək, çörəyi", "uşaq, uşağı"
    if (root.length > ROOT) root = root.replace(/y$/, 'k').replace(/g$/, 'q')
  }
  return root
}

function without(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((one) => {
    const rest = word.slice(0, -one.length)
    return rest.length >= least && word.endsWith(one) && /[aeiou]/.test(rest)
  })
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function latin(word: string): string {
  const written = Array.from(word, (letter) => CYRILLIC.get(letter) ?? letter).join('')
  return plainWord(written.replaceAll('ä', 'e'))
}
