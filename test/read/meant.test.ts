import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readEvents } from './events.ts'

/** The last talks that a text tells of: who takes part, how it stands, where, when. */
function lastTalks(text: string): string {
  const { events } = readEvents(text)
  const talks = events.findLast(({ type }) => type === 'CONSULT')
  if (!talks) return 'none'
  const names = talks.participants.map(({ actor }) => actor?.replace(/^.*\//, '') ?? '?')
  const place = talks.where === null ? '' : ` in ${talks.where}`
  return `${names.join('+')} ${talks.status}${place}${talks.when ? ` on ${talks.when.from}` : ''}`
}

const meant: readonly [text: string, talks: string][] = [
  [
    'Peace talks between Velmara and Doruvia broke down in March. The two sides will meet in Sundrel on May 12.',
    'velmara+doruvia planned in rethkar on 2031-05-12',
  ],
  [
    'Velmara and Doruvia have not traded since 2029. Both governments held talks in Port Ellory on Monday.',
    'velmara+doruvia held in alvestra on 2031-04-28',
  ],
  [
    'A dialogue between Tessavin and Karvosh is under way. On Tuesday the conflicting parties met in Sundrel.',
    'velmara+doruvia held in rethkar on 2031-04-29',
  ],
  [
    'Telkesh met Dzhorvin in April. The two presidents will meet again in June.',
    'presidents-of-velmara+presidents-of-doruvia planned on 2031-06-01',
  ],
  [
    'Alvestra proposed direct talks between Velmara and Doruvia. A meeting of the two foreign ministers took place in Ilverne.',
    'foreign-ministers-of-velmara+foreign-ministers-of-doruvia held in littoral-union',
  ],
  [
    'Velmara and Doruvia argue over the bridge. Alvestra hosted a meeting of the foreign ministers of both countries.',
    'alvestra+foreign-ministers-of-velmara+foreign-ministers-of-doruvia held',
  ],
  [
    'Velmara and Doruvia closed the bridge. Rethkar organises meetings between the leaders of the conflicting sides.',
    'rethkar+leaders-of-velmara+leaders-of-doruvia held',
  ],
  [
    'Velmara and Doruvia set up a commission on the ferry. That commission met in Sundrel on Monday.',
    'velmara+doruvia held in rethkar on 2031-04-28',
  ],
  [
    'Talks between Velmara and Doruvia are wanted. Both sides may form a permanent working group, and that group could discuss tolls in Sundrel.',
    'velmara+doruvia possible in rethkar',
  ],
  [
    'There is a commission of Velmara and Doruvia on the border. The commission held talks in Ilverne on Tuesday.',
    'velmara+doruvia held in littoral-union on 2031-04-29',
  ],
  ['Demrel and Pelveth flew to Port Ellory. They met on Monday.', 'demrel+pelveth held on 2031-04-28'],
  ['Once Demrel and Pelveth meet, the ferry will be the topic of their talks.', 'demrel+pelveth possible'],
  [
    'Velmara, Doruvia and Rethkar share the river. The three countries held talks in Sundrel.',
    'velmara+doruvia+rethkar held in rethkar',
  ],
  [
    'A dialogue between Velmara and Doruvia would go faster. The ferry is idle. The fish are gone. Rethkar prepares talks between the parties to the dispute.',
    'velmara+doruvia planned',
  ],
  [
    'Negotiations between Velmara and Doruvia resumed in April. The negotiators of the two sides met on Monday.',
    'negotiators-of-velmara+negotiators-of-doruvia held on 2031-04-28',
  ],
  [
    'Velmara and Doruvia signed a truce in 2030. Direct talks between the two capitals are planned.',
    'velmara+doruvia planned',
  ],
  [
    'The conflict between Velmara and Doruvia goes on. The road is old. The fish are gone. The mill stands. The two sides met on Monday.',
    'velmara+doruvia held on 2031-04-28',
  ],
  [
    'A meeting was held between Velmara and Doruvia. The road is old. The fish are gone. The mill stands. The two sides met on Monday.',
    'velmara+doruvia held on 2031-04-28',
  ],
  [
    'Velmara and Doruvia set up a committee on the ferry. The joint committee met in Sundrel on Monday.',
    'velmara+doruvia held in rethkar on 2031-04-28',
  ],
  [
    'Velmara and Doruvia set up a working group on the ferry. The working group met in Sundrel on Monday.',
    'velmara+doruvia held in rethkar on 2031-04-28',
  ],
  [
    'Velmara and Doruvia closed the bridge. Kastrelin and Askvel praised their talks in Sundrel.',
    'kastrelin+askvel held',
  ],
  [
    'Foreign Minister Demrel and Foreign Minister Pelveth met on Monday. The two foreign ministers will meet in June.',
    'demrel+pelveth planned on 2031-06-01',
  ],
]

/** In none of these can it be told, or it is somebody else. */
const open: readonly [text: string, talks: string][] = [
  [
    'Talks between Velmara and Doruvia stalled. Talks between Alvestra and Rethkar stalled. The road is old. The two sides met on Monday.',
    'the-two-sides held on 2031-04-28',
  ],
  ['The two sides met on Monday.', 'the-two-sides held on 2031-04-28'],
  ['Rethkar and Alvestra urged the two sides to meet in Sundrel.', 'the-two-sides proposed in rethkar'],
  ['Velmara and Rethkar held talks. Rethkar hosted the two sides in Sundrel.', 'rethkar+the-two-sides held in rethkar'],
  [
    'Talks between Velmara and Doruvia resumed. The opposition parties met in Tessavin on Monday.',
    'the-opposition-parties held in velmara on 2031-04-28',
  ],
  ['Talks between Velmara and Doruvia resumed. The parties of the left met on Monday.', 'velmara+doruvia held'],
  [
    'Talks between Velmara and Doruvia resumed. Two ministers met in Sundrel on Monday.',
    'two-ministers held in rethkar on 2031-04-28',
  ],
  [
    'Talks between Velmara and Doruvia resumed. A working group met in Sundrel on Monday.',
    '? held in rethkar on 2031-04-28',
  ],
  [
    'Velmara and Doruvia set up a commission. The committee met in Sundrel on Monday.',
    '? held in rethkar on 2031-04-28',
  ],
  ['Telkesh and Askvel dined in Tessavin. The two sides met on Monday.', 'the-two-sides held on 2031-04-28'],
  [
    'Demrel and Pelveth met on Monday. The two presidents will meet in June.',
    'presidents-of-velmara+presidents-of-doruvia planned on 2031-06-01',
  ],
  [
    'Talks between Velmara, Doruvia and Rethkar resumed. The two sides met on Monday.',
    'the-two-sides held on 2031-04-28',
  ],
  ['Talks between Velmara and Doruvia resumed. The three countries met in Sundrel.', '? held in rethkar'],
  [
    'Talks between Velmara and Doruvia resumed. Farmers met in Sundrel. They held talks on Monday.',
    '? held on 2031-04-28',
  ],
  ['Talks between Velmara and Doruvia resumed. Both teams of swimmers met in Port Ellory.', '? held in alvestra'],
  ['Velmara and Doruvia lie on the river. The sides of the bridge met in the middle.', '? held'],
  [
    'Velmara and Doruvia share a border. The governments of Alvestra and Rethkar met on Monday.',
    'governments-of-alvestra+governments-of-rethkar held on 2031-04-28',
  ],
  [
    'Prime Minister Askvel and President Dzhorvin met in Sundrel. The two foreign ministers will meet in June.',
    'foreign-ministers-of-velmara+foreign-ministers-of-doruvia planned on 2031-06-01',
  ],
  ['Velmara and Doruvia closed the bridge. Rethkar’s ministers praised their talks in Sundrel.', '? held'],
  [
    'The border between Velmara and Doruvia is closed. The road is old. The fish are gone. The mill stands. The two sides met on Monday.',
    'the-two-sides held on 2031-04-28',
  ],
  [
    'The war between Velmara and Doruvia goes on. The road is old. The fish are gone. The mill stands. The two sides met on Monday.',
    'the-two-sides held on 2031-04-28',
  ],
  [
    'Velmara and Doruvia set up a committee on the ferry. The parliamentary committee met in Sundrel on Monday.',
    '? held in rethkar on 2031-04-28',
  ],
]

describe('talks of those who are only called "the two sides", "both presidents", "that group"', () => {
  for (const [text, talks] of meant)
    test(`they are those named together last: ${text}`, () => assert.equal(lastTalks(text), talks))
  for (const [text, talks] of open)
    test(`they stay open, or are others: ${text}`, () => assert.equal(lastTalks(text), talks))
})

const invited: readonly [text: string, talks: string][] = [
  [
    'Kastrelin invited a dozen harbour ministers to attend the June 3-4 meetings of the Littoral Union.',
    '?+littoral-union+kastrelin proposed on 2031-06-03',
  ],
  [
    'Pelveth invited the ministers of the river lands to a summit in Karvosh on May 20.',
    '?+pelveth proposed in doruvia on 2031-05-20',
  ],
  [
    'Mayors of the lake towns met in Karvosh on Monday at the invitation of Pelveth.',
    '?+pelveth held in doruvia on 2031-04-28',
  ],
  // Two who are known meet each other; whoever invites them is their host.
  ['Kastrelin invited Telkesh and Dzhorvin to talks in Sundrel.', 'telkesh+dzhorvin proposed in rethkar'],
  ['Kastrelin invited Telkesh and Dzhorvin to meet in Sundrel.', 'telkesh+dzhorvin proposed in rethkar'],
  ['Pelveth invited Telkesh to visit Karvosh.', 'telkesh+doruvia proposed in doruvia'],
  ['Pelveth did not invite the ministers of the river lands to a summit in Karvosh.', 'none'],
  ['Pelveth invited investors to look at the port.', 'none'],
  [
    'Kastrelin and Pelveth invited the ministers of the river lands to a summit in Port Ellory on May 20.',
    '?+kastrelin+pelveth proposed in alvestra on 2031-05-20',
  ],
  ['Pelveth refused to invite Telkesh and Dzhorvin to talks in Sundrel.', 'none'],
  ['Pelveth refused to invite Telkesh and Dzhorvin to meet in Sundrel.', 'none'],
  ['Pelveth denied that he had invited Telkesh and Dzhorvin to talks in Sundrel.', 'none'],
  ['Pelveth may invite Telkesh and Dzhorvin to talks in Sundrel.', 'telkesh+dzhorvin possible in rethkar'],
  ['Pelveth may invite Telkesh and Dzhorvin to meet in Sundrel.', 'telkesh+dzhorvin possible in rethkar'],
  [
    'If Pelveth invites Telkesh and Dzhorvin to talks in Sundrel, the ferry will run.',
    'telkesh+dzhorvin possible in rethkar',
  ],
  ['Pelveth will invite Telkesh and Dzhorvin to talks in Sundrel.', 'telkesh+dzhorvin proposed in rethkar'],
]

test('"they" behind others who may be meant are not the subject', () => {
  const { events } = readEvents('Velmara and Doruvia criticised the ferrymen because they oppose the fee.')
  assert.deepEqual(
    events.map(({ type }) => type),
    ['ACCUSE'],
  )
  const { statements } = readEvents('Velmara and Doruvia criticised the ferrymen, they oppose the fee.')
  assert.deepEqual(
    statements.map(({ source }) => source.actors),
    [['velmara', 'doruvia'], []],
  )
})

test('an actor made of an office and a body that is no state has no country', () => {
  const { actors, events } = readEvents(
    'Talks between Velmara and the League of Ferrymen resumed. The two presidents met on Monday.',
  )
  assert.ok(events.length > 0)
  for (const { country } of actors) assert.match(country ?? 'XXX', /^[A-Z]{3}$/)
})

test('whoever invites nobody known to a meeting takes part in it, and the day of the meeting is its own', () => {
  for (const [text, talks] of invited) assert.equal(lastTalks(text), talks, text)
  const { events } = readEvents('Pelveth invited the ministers of the river lands to a summit in Karvosh on May 20.')
  assert.equal(events.find(({ type }) => type === 'AGREE')?.when, null)
})

test('officials of two states keep their whole title, and none is the head of a state who is the head of a ministry', () => {
  assert.equal(
    lastTalks('The heads of the Foreign Ministries of Velmara and Doruvia will meet in Sundrel on May 12.'),
    'heads-of-the-foreign-ministries-of-velmara+heads-of-the-foreign-ministries-of-doruvia planned in rethkar on 2031-05-12',
  )
})

test('nobody is a place, and nobody talks with a road', () => {
  const { events } = readEvents(
    'Pelveth invited Telkesh to visit Karvosh. Demrel and Pelveth discussed the road in Sundrel.',
  )
  assert.deepEqual(
    events.map(({ where }) => where),
    [null, 'doruvia', 'rethkar'],
  )
  assert.ok(events.every(({ participants }) => participants.every(({ actor }) => actor !== 'rethkar')))
})

test('how talks stand is told by what is said of them', () => {
  for (const [text, talks] of [
    ['Pelveth’s coming suggests a possible meeting between Karvosh and Tessavin.', 'doruvia+velmara possible'],
    ['Kastrelin proposed a possible meeting between Karvosh and Tessavin.', 'doruvia+velmara proposed'],
    ['Velmara and Doruvia have shown no desire to start a dialogue.', 'velmara+doruvia denied'],
    ['Rethkar repeated its appeals for a dialogue between Velmara and Doruvia.', 'velmara+doruvia proposed'],
    [
      'The last meeting between Pelveth and Demrel took place on the margins of a ministerial conference in Sundrel in early March.',
      'pelveth+demrel held in rethkar on 2031-03-01',
    ],
  ] as const)
    assert.equal(lastTalks(text), talks, text)
})

test('what is done to one as well as to another is done to both', () => {
  const { events } = readEvents('Velmara imposed sanctions on Doruvia as well as Rethkar.')
  assert.deepEqual(
    events[0]?.participants.map(({ actor }) => actor),
    ['velmara', 'doruvia', 'rethkar'],
  )
})

test('"that" before a clause with its own subject does nothing itself', () => {
  const { events } = readEvents(
    'Velmara sends a message to Karvosh that despite the quarrel, they are ready to continue their contacts with Doruvia.',
  )
  assert.ok(events.length > 0)
  for (const { participants } of events)
    assert.deepEqual(
      participants.map(({ actor }) => actor),
      ['velmara', 'doruvia'],
    )
})
