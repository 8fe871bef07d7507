/**
 * How wide text is in DejaVu Sans Bold, told from above: letters of one width are taken together, each class at its widest. The
 * regular letters are nowhere wider.
 */

/** Letters by their width in hundredths of an em; with an accent they are as wide as without. */
const classes: Readonly<Record<number, string>> = {
  40: " ',./:;IJ\\|ijl‘’‚·ıІіЈјЇїլյ՜չ։֊՛՝՚",
  50: '-!()[]_`frt‐‑–‹›՞՟շւ',
  55: '"*г',
  60: '?cszзсэєԼՒէջ',
  65: 'Lx«»•ГвхьяբեզըիծկհձղճմնոսվրցքօЃѓ',
  70: '$0123456789EFTaekovy€əЕТабекнопучқҳԷԻՀՅՉՏՐՑՔռ‒“”„',
  75: 'CPSYZbdghnpqu{}ЄЗРСЭийлрцђћџԲԳԴԵԶԸԺԿՁՂՃՆՇՈՋՍՎգդժ',
  80: 'ABKRVXЎАБВУХЬЯъԾՄՌՕթ',
  85: '#+<=>DGHNU^~ЏИЙКЛНПЧдмԱՓֆև°',
  90: '&OQƏЂЋДОґՊՖ',
  95: 'wЦЪыԹապտփ',
  100: '@M—―…МФжфюљњԽխ№©®',
  105: '%mЫ',
  115: 'WшЊщ',
  125: 'ЖШЮЉ',
  135: 'Щ',
}
const WIDEST = 1.6

const widths = new Map(
  Object.entries(classes).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width) / 100])),
)

/** @returns ems, at least as many as the text takes; of letters that are in no class the widest there are */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += widths.get(letter) ?? widths.get(letter.normalize('NFD').charAt(0)) ?? WIDEST
  return width
}

/**
 * The text in lines of at most so many ems, broken between words, within a word only where it is longer than a line. What finds no
 * room in the lines there are ends in an ellipsis.
 */
export function linesOf(text: string, ems: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => piecesOf(one, ems))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= ems) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
    if (lines.length === most) break
  }
  if (lines.length === most) lines.push(shortened(`${lines.pop()}`, ems))
  else if (line !== '') lines.push(line)
  return lines
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function piecesOf(word: string, ems: number): string[] {
  if (widthOf(word) <= ems) return word === '' ? [] : [word]
  const pieces = ['']
  for (const { segment } of graphemes.segment(word)) {
    const piece = `${pieces.at(-1)}${segment}`
    if (piece === segment || widthOf(piece) <= ems) pieces[pieces.length - 1] = piece
    else pieces.push(segment)
  }
  // A letter with marks beyond any line is no letter.
  return pieces.filter((piece) => widthOf(piece) <= ems)
}

function shortened(line: string, ems: number): string {
  const kept = [...graphemes.segment(line)].map(({ segment }) => segment)
  while (kept.length > 0 && widthOf(`${kept.join('').trimEnd()}…`) > ems) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
