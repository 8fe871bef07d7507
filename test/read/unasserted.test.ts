import { codebookSchema, type Span } from '../../src/domain/index.ts'
import { testReading } from './misses.ts'
import { read } from './reading.ts'

const codebook = codebookSchema.parse({
  issues: [{ id: 'fee', name: 'The fee', for: 'ships pay', phrases: ['fee'] }],
})

/** `[not] source: content (stance)` for each statement. */
function told(text: string): string[] {
  const words = (spans: Span[]) => spans.map((span) => text.slice(...span)).join(' … ')
  return read(text, { codebook }).statements.map((s) => {
    const stance = s.stances.map((one) => ` (${one.stance})`).join('')
    return `${s.negated ? 'not ' : ''}${words(s.source.spans)}: ${words(s.content.spans)}${stance}`
  })
}

const cases: [why: string, text: string, expected: string[]][] = [
  [
    'who denies supporting something does not support it',
    'Duskin denied that she supports the fee.',
    ['Duskin: that she supports the fee (unclear)'],
  ],
  [
    'who rejects a claim does not make it',
    'Oskel rejected the claim that Orvenia supports the fee.',
    ['Oskel: the claim that Orvenia supports the fee (unclear)'],
  ],
  [
    'dismissed reports are not what the source says',
    'Oskel dismissed reports that Orvenia supports the fee.',
    ['Oskel: reports that Orvenia supports the fee (unclear)'],
  ],
  [
    'neither of two agreed',
    'Neither Orvenia nor Tasmere has agreed to the fee.',
    ['not Neither Orvenia nor Tasmere: the fee (against)'],
  ],
  [
    'neither of two inside what another says',
    'Oskel said that neither Orvenia nor the League had planned to leave.',
    ['Oskel: that neither Orvenia nor the League had planned to leave', 'not neither Orvenia nor the League: to leave'],
  ],
  ['none of a group did', 'None of the captains supports the fee.', ['not None of the captains: the fee (against)']],
  [
    'no member of a group did, and what he would have said stays unsaid',
    'No captain has said that he supports the fee.',
    ['not No captain: that he supports the fee (unclear)'],
  ],
  [
    'nobody in a place did',
    'Nobody in the harbour believes that a fee is needed.',
    ['not Nobody in the harbour: that a fee is needed (unclear)'],
  ],
  ['no one did', 'No one said that the ferry was late.', ['not No one: that the ferry was late']],
  ['what is not true is denied', 'It is not true that Orvenia supports the fee.', ['not Orvenia: the fee (against)']],
  ['what is no longer so is denied', 'Orvenia no longer supports the fee.', ['not Orvenia: the fee (against)']],
  ['how many of a few did is left open', 'Not all captains support the fee. Few captains want it.', []],
  ['all of a group did', 'All captains support the fee.', ['All captains: the fee (for)']],
  ['who has stopped no longer does', 'Orvenia stopped supporting the fee.', ['not Orvenia: the fee (against)']],
  [
    'neither thing is opposed',
    'Orvenia opposes neither the fee nor the pilots.',
    ['Orvenia: neither the fee nor the pilots (for)'],
  ],
  ['cannot is not', 'Tasmere cannot support the fee.', ['not Tasmere: the fee (against)']],
  ['a promise not to do is a promise', 'Oskel promised not to sink the ferry.', ['Oskel: not to sink the ferry']],
  ['a request not to do is a request', 'Duskin asked not to be woken.', ['Duskin: not to be woken']],
  [
    'an agreement not to support is against',
    'Tasmere agreed not to support the fee.',
    ['Tasmere: not to support the fee (against)'],
  ],
  ['a condition asserts nothing', 'If the captain says that he will sail, we will sail.', []],
  ['nor does an exception', 'Unless Tasmere agrees to the fee, the strait stays shut.', []],
  ['nor does a hope', 'The hope that Tasmere would support the fee was dashed.', []],
  [
    'a condition before and a consequence after belong to the one who says both',
    'If it rains, Oskel said, the ferry will wait.',
    ['Oskel: If it rains … the ferry will wait'],
  ],
  [
    'a claim ends where the verb that has it for a subject begins',
    "Oskel's claim that Brask lied was rejected by Tasmere.",
    ['Oskel: that Brask lied', "Tasmere: Oskel's claim that Brask lied"],
  ],
  [
    'what was said in an opening clause does not reach into the main one',
    'When Oskel said that the fee was dead, the crew left the harbour.',
    ['Oskel: that the fee was dead (unclear)'],
  ],
]
for (const [why, text, expected] of cases) testReading('unasserted', `${why}: "${text}"`, () => told(text), expected)
