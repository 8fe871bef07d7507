/** Pages made up for measuring: as many as wanted, no two alike, the same in every run. Every state and person is invented. */

const speakers = [
  'President Ruvan Telkesh',
  'Foreign Minister Oriel Sanvar',
  'Special Envoy Callum Thrayle',
  'Prime Minister Ashen Pelveth',
  'the Ministry of Foreign Affairs of Doruvia',
  'government spokeswoman Mira Ostan',
  'Secretary of State Judith Pennarow',
  'the head of the border service',
]
const verbs = ['said', 'told reporters', 'warned', 'stressed', 'denied', 'announced', 'added', 'noted']
const things = [
  'the checkpoint at the Tavrek bridge',
  'the Sarnel road',
  'the second clause of the treaty',
  'the exchange of prisoners',
  'the maps of the minefields',
  'the union observers',
  'the meeting of the two leaders',
  'the water agreement',
]
const claims = [
  'would not be decided before the sides meet again in Port Ellory',
  'had been agreed in principle and now waits for a signature',
  'cannot be separated from the return of the displaced families',
  'remains open for people and civilian goods at all hours',
  'was discussed for three hours without any result',
  'is likely to be settled by the end of the summer',
  'must be placed under the control of a neutral side',
  'concerns Velmara and Doruvia alone and no third party',
]
const asides = [
  'Shops near the crossing stayed shut in the morning, and the first lorries passed only after noon.',
  'The two delegations arrived separately and left the building by different doors.',
  'Snow had fallen on the pass during the night, and the road crews were still at work.',
  'A further round is planned in the spring, although no day has been named for it.',
]
const months = ['January', 'February', 'March', 'April', 'May', 'June']

/** Page `n`, as HTML with the chrome around it that pages have; its article has about `letters` characters. */
export function inventedPage(n: number, letters = 6000): string {
  const next = randomBelow(n)
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T
  const paragraphs: string[] = []
  for (let size = 0; size < letters; size += paragraphs.at(-1)?.length ?? letters)
    paragraphs.push(
      [
        `${capital(pick(speakers))} ${pick(verbs)} that ${pick(things)} ${pick(claims)}.`,
        `“${capital(pick(things))} ${pick(claims)},” ${pick(verbs)} ${pick(speakers)}.`,
        pick(asides),
        `According to ${pick(speakers)}, ${pick(things)} ${pick(claims)}.`,
      ].join(' '),
    )
  const title = `${capital(pick(things))}: report ${n} from the talks`
  const day = `${1 + (n % 28)} ${pick(months)} 2031`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>${title}</h1><time datetime="2031-03-${String(1 + (n % 28)).padStart(2, '0')}">${day}</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><footer><p>All rights reserved</p><a href="/imprint">Imprint</a></footer></body></html>
`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Numbers that follow from the seed (a linear congruential generator, Numerical Recipes). */
function randomBelow(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
