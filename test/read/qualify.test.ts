import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from './qualifying.ts'

/**
 * Source | cue | content of what the models find, and the statements that come out:
 * `[not] source: content [inferred] [via …] [to …]`.
 */
const cases: [why: string, text: string, found: string[], expected: string[]][] = [
  // Where the parts end.
  [
    'what is said by way of example are the quotations, all of them',
    'Oskel and Brask voice opinions such as "The tide is out" and "The lamps are lit" every day.',
    ['Oskel and Brask | voice | opinions such as "The tide is out"'],
    ['Oskel and Brask: "The tide is out" … "The lamps are lit"'],
  ],
  [
    'a thing that is likened to quoted words is no saying',
    'Oskel has boats such as "The Tide" and "The Lamp".',
    ['Oskel | has | boats such as "The Tide"'],
    ['Oskel: boats such as "The Tide"'],
  ],
  [
    'who feels it is the source, and no part of what is felt',
    'Caldmere and the western ports were worried about the tide.',
    [' | were worried about | Caldmere and the western ports … the tide'],
    ['Caldmere and the western ports: the tide'],
  ],
  [
    'what is done to somebody is no feeling',
    'Caldmere and the western ports were warned about the tide.',
    [' | were warned about | Caldmere and the western ports … the tide'],
    [': Caldmere and the western ports … the tide'],
  ],
  [
    'what one limits oneself to is said, and a clause on the side ends where its comma is',
    'As long as Caldmere continues to limit itself to loud appeals for patience, the lamps stay dark.',
    [],
    ['Caldmere: patience'],
  ],
  ['but not what is no appeal', 'Caldmere limits itself to two lamps for the harbour.', [], []],
  [
    'what somebody is known to have called for, he called for',
    'It is known that Oskel called for lifting the toll on the harbour.',
    [],
    ['Oskel: lifting the toll on the harbour'],
  ],
  ['a call for somebody is none', 'Oskel called for the pilot.', [], []],
  [
    'a content ends with its sentence',
    'Oskel stressed that he supports the plan. Some time ago, Caldmere sent a list.',
    ['Oskel | stressed | that he supports the plan. Some time ago, Caldmere sent a list'],
    ['Oskel: that he supports the plan'],
  ],
  [
    'a speech goes on past its first sentence',
    'Oskel said: "The tide is out. It will be back." Brask left.',
    ['Oskel | said | "The tide is out. It will be back."'],
    ['Oskel: "The tide is out. It will be back."'],
  ],
  [
    'a quotation whose closing mark was lost goes on with the next',
    'Oskel said: "The tide is out. "The lamps are lit."',
    ['Oskel | said | "The tide is out'],
    ['Oskel: "The tide is out … "The lamps are lit."'],
  ],
  [
    'a word of the cue is none of the source',
    'Orvenia stopped supporting the fee.',
    ['Orvenia stopped | stopped supporting | the fee'],
    ['not Orvenia: the fee'],
  ],
  [
    'whom an aside names relays it and is no source',
    'Oskel, as Quill reported on Friday, told the captains that the tide was out.',
    ['Oskel, as Quill | told | that the tide was out'],
    ['Oskel: that the tide was out via Quill to the captains'],
  ],
  [
    'who is told of a thing is no part of it',
    "Oskel spoke, notifying the Orvenian side of the League's plan.",
    ["Oskel | notifying | the Orvenian side of the League's plan"],
    ["Oskel: the League's plan to the Orvenian side"],
  ],
  // What points, and what is no saying.
  [
    'the same opinion is the one told before',
    'Oskel said that the fee is legal. Brask expressed almost the same opinion after the talks.',
    ['Oskel | said | that the fee is legal', 'Brask | expressed | almost the same opinion after the talks'],
    ['Oskel: that the fee is legal', 'Brask: almost the same opinion'],
  ],
  [
    'a talk that may be held was not',
    'Hallvik can convey its wishes to Tasmere.',
    ['Hallvik | can convey | its wishes'],
    [],
  ],
  ['who concludes a visit says nothing', 'Brask concluded his visit.', ['Brask | concluded | his visit'], []],
  [
    'who concludes that it is so says so',
    'Brask concluded the ferry was late.',
    ['Brask | concluded | the ferry was late'],
    ['Brask: the ferry was late'],
  ],
  [
    'a message sent by a deed is the author’s conclusion',
    'With this, Caldmere sends a message that it is ready to talk.',
    ['Caldmere | sends a message | that it is ready to talk'],
    ['Caldmere: that it is ready to talk inferred'],
  ],
  [
    'a message in words is none',
    'On Monday Caldmere sent a message that it was ready to talk.',
    ['Caldmere | sent a message | that it was ready to talk'],
    ['Caldmere: that it was ready to talk'],
  ],
  // Whether it was said.
  [
    'who declined to say has not said',
    'Oskel declined to say whether the League would pay.',
    ['Oskel | declined to say | whether the League would pay'],
    ['not Oskel: whether the League would pay'],
  ],
  [
    'who declined has not done what follows',
    'The minister declined to comment.',
    ['The minister | declined | to comment'],
    ['not The minister: to comment'],
  ],
  [
    'the cue may come without its negation',
    'Duskin has not yet confirmed that the ferry will sail.',
    ['Duskin | confirmed | that the ferry will sail'],
    ['not Duskin: that the ferry will sail'],
  ],
  [
    'not a word was said',
    'The two captains have not spoken a single word about the fee.',
    ['The two captains | have not spoken a single word about | the fee'],
    ['not The two captains: the fee'],
  ],
  [
    'who said nothing has not said it',
    'Brask said nothing about the fee.',
    ['Brask | said nothing about | the fee'],
    ['not Brask: the fee'],
  ],
  [
    'a denial says something',
    'Oskel denied that a date had been set.',
    ['Oskel | denied | that a date had been set'],
    ['Oskel: that a date had been set'],
  ],
  [
    'who did not refuse is not denied to have agreed',
    'Oskel did not refuse to pay.',
    ['Oskel | did not refuse | to pay'],
    ['Oskel: to pay'],
  ],
  [
    'nobody of them did',
    'None of the captains supports the fee.',
    ['None of the captains | supports | the fee'],
    ['not None of the captains: the fee'],
  ],
  [
    'neither confirmed nor denied',
    'His office has neither confirmed nor denied the report.',
    ['His office | has neither confirmed nor denied | the report'],
    ['not His office: the report'],
  ],
  [
    'what was not only said was said',
    'Oskel not only said that the fee was dead.',
    ['Oskel | said | that the fee was dead'],
    ['Oskel: that the fee was dead'],
  ],
  [
    'who stopped short of saying did not',
    'Duskin stopped short of saying that the ferry was lost.',
    ['Duskin | saying | that the ferry was lost'],
    ['not Duskin: that the ferry was lost'],
  ],
  ['a question leaves it open', 'Did Oskel say that the fee was dead?', ['Oskel | say | that the fee was dead'], []],
  [
    'a question why takes it for said',
    'Why did Oskel say that the fee was dead?',
    ['Oskel | say | that the fee was dead'],
    ['Oskel: that the fee was dead'],
  ],
  [
    'a question that somebody asks is his',
    '"Who pays for the lamps?" asked Tova Melk.',
    ['Tova Melk | asked | "Who pays for the lamps?"'],
    ['Tova Melk: "Who pays for the lamps?"'],
  ],
  // Whether the text asserts it.
  [
    'a condition asserts nothing',
    'If Tasmere agrees to the fee, the ferry will sail.',
    ['Tasmere | agrees to | the fee'],
    [],
  ],
  ['nor does an exception', 'Unless Oskel says yes, the strait stays shut.', ['Oskel | says | yes'], []],
  [
    'what is denied is nobody else’s statement either',
    'Oskel denied that Brask had promised to pay.',
    ['Oskel | denied | that Brask had promised to pay', 'Brask | had promised | to pay'],
    ['Oskel: that Brask had promised to pay'],
  ],
  [
    'a rejected claim was made',
    "Tasmere rejected Oskel's claim that Brask lied.",
    ["Tasmere | rejected | Oskel's claim that Brask lied", 'Oskel | claim | that Brask lied'],
    ["Tasmere: Oskel's claim that Brask lied", 'Oskel: that Brask lied'],
  ],
  [
    'a hope leaves it open',
    'The hope that Tasmere would support the fee was dashed.',
    ['Tasmere | would support | the fee'],
    [],
  ],
  [
    'what is not true is denied',
    'It is not true that Orvenia supports the fee.',
    ['Orvenia | supports | the fee'],
    ['not Orvenia: the fee'],
  ],
  ['whether is left open', 'It is unclear whether Orvenia supports the fee.', ['Orvenia | supports | the fee'], []],
  ['how many did is left open', 'Not all captains support the fee.', ['Not all captains | support | the fee'], []],
  // Who relays it.
  [
    'who reports what another called for relays it',
    'Tasmeran media reported that Pavra Duskin invited two captains to attend the hearing.',
    [
      'Tasmeran media | reported | that Pavra Duskin invited two captains to attend the hearing',
      'Pavra Duskin | invited | two captains to attend the hearing',
    ],
    [
      'Tasmeran media: that Pavra Duskin invited two captains to attend the hearing',
      'Pavra Duskin: two captains to attend the hearing via Tasmeran media to two captains',
    ],
  ],
  [
    'the nearest teller comes first',
    'Quill writes that Oskel said that Brask had refused the offer.',
    [
      'Quill | writes | that Oskel said that Brask had refused the offer',
      'Oskel | said | that Brask had refused the offer',
      'Brask | had refused | the offer',
    ],
    [
      'Quill: that Oskel said that Brask had refused the offer',
      'Oskel: that Brask had refused the offer via Quill',
      'Brask: the offer via Oskel, Quill',
    ],
  ],
  [
    'a wish relays nothing',
    'Oskel wants Brask to say that the ferry is lost.',
    ['Oskel | wants | Brask to say that the ferry is lost', 'Brask | say | that the ferry is lost'],
    ['Oskel: Brask to say that the ferry is lost', 'Brask: that the ferry is lost'],
  ],
  [
    'according to',
    'According to the Harbour Gazette, Oskel told the captains that the fee was dead.',
    [
      'the Harbour Gazette | According to | Oskel told the captains that the fee was dead',
      'Oskel | told | that the fee was dead',
    ],
    [
      'the Harbour Gazette: Oskel told the captains that the fee was dead',
      'Oskel: that the fee was dead via the Harbour Gazette to the captains',
    ],
  ],
  [
    'an aside relays, and says nothing itself',
    'Port Lysse, as Orvenian media reported, warned that the ferry would be stopped.',
    [
      'Port Lysse | warned | that the ferry would be stopped',
      'Orvenian media | reported | Port Lysse … warned that the ferry would be stopped',
    ],
    ['Port Lysse: that the ferry would be stopped via Orvenian media'],
  ],
  [
    'an aside relays that no model found',
    'Port Lysse, as reported by the Quill agency, warned that the ferry would be stopped.',
    ['Port Lysse | warned | that the ferry would be stopped'],
    ['Port Lysse: that the ferry would be stopped via the Quill agency'],
  ],
  [
    'who put it so is the source',
    'The strait is, as one captain put it, "a corridor with two landlords".',
    ['one captain | put it | The strait is … "a corridor with two landlords"'],
    ['one captain: The strait is … "a corridor with two landlords"'],
  ],
  [
    'an outlet that is told brings it to us',
    'Oskel told the Quill agency that the League was tired.',
    ['Oskel | told | that the League was tired'],
    ['Oskel: that the League was tired via the Quill agency to the Quill agency'],
  ],
  [
    'the press at large is no hearer and no relay',
    'Oskel told reporters that the League was tired.',
    ['Oskel | told | that the League was tired'],
    ['Oskel: that the League was tired'],
  ],
  [
    'an interview',
    'In an interview with the Lantern agency, Oskel said that the League was tired.',
    ['Oskel | said | that the League was tired'],
    ['Oskel: that the League was tired via the Lantern agency'],
  ],
  [
    'an interview that somebody else gave is not the way of this',
    'Oskel said that Brask had lied in an interview with the Lantern agency.',
    ['Oskel | said | that Brask had lied in an interview with the Lantern agency'],
    ['Oskel: that Brask had lied in an interview with the Lantern agency'],
  ],
  [
    'who quotes relays, and who is quoted speaks',
    'Quill quoted Pavra Duskin as saying that the lamps were lit.',
    ['Quill | quoted | Pavra Duskin as saying that the lamps were lit'],
    ['Pavra Duskin: that the lamps were lit via Quill'],
  ],
  [
    'the same in the passive',
    'Pavra Duskin was quoted by Quill as saying that the lamps were lit.',
    ['Pavra Duskin | was quoted … as saying | that the lamps were lit'],
    ['Pavra Duskin: that the lamps were lit via Quill'],
  ],
  [
    'who is cited says it through who cites',
    'The Quill agency writes, citing a source in the ministry, that the talks will be moved.',
    ['The Quill agency | writes | that the talks will be moved'],
    [
      'The Quill agency: that the talks will be moved',
      'a source in the ministry: that the talks will be moved via The Quill agency',
    ],
  ],
  [
    'a reason that is cited says nothing',
    'Oskel said, citing low water, that the ferry would wait.',
    ['Oskel | said | that the ferry would wait'],
    ['Oskel: that the ferry would wait'],
  ],
  // What is told inside.
  [
    'a promise that another tells of is a statement',
    'Duskin said that Brask had promised to pay the fee.',
    ['Duskin | said | that Brask had promised to pay the fee'],
    ['Duskin: that Brask had promised to pay the fee', 'Brask: to pay the fee via Duskin'],
  ],
  [
    'the teller’s own thought is none',
    'Duskin said that she believed that the fee was dead.',
    ['Duskin | said | that she believed that the fee was dead'],
    ['Duskin: that she believed that the fee was dead'],
  ],
  [
    'nothing inside quotation marks is',
    'Duskin said: "Brask told me that the fee was dead."',
    ['Duskin | said | "Brask told me that the fee was dead."'],
    ['Duskin: "Brask told me that the fee was dead."'],
  ],
  // Whom it was said to.
  [
    'who is urged hears it',
    'The League urged both fleets to stay in port.',
    ['The League | urged | both fleets to stay in port'],
    ['The League: both fleets to stay in port to both fleets'],
  ],
  [
    'those who are called on, each of them',
    'Duskin called on Kessel to hand over the maps and on Tasmere to open the gates.',
    ['Duskin | called on | Kessel to hand over the maps and on Tasmere to open the gates'],
    ['Duskin: Kessel to hand over the maps and on Tasmere to open the gates to Kessel, Tasmere'],
  ],
  [
    'those who were told, in the passive',
    'The delegations were told by their hosts that the lights would go out.',
    ['their hosts | were told | that the lights would go out'],
    ['their hosts: that the lights would go out to The delegations'],
  ],
  [
    'a letter',
    'In a letter to Marta Sollane, the president wrote that he would come.',
    ['the president | wrote | that he would come'],
    ['the president: that he would come to Marta Sollane'],
  ],
  [
    'a call',
    'Duskin told the story in a phone call with Ilda Karr and said that the fee was dead.',
    ['Duskin | said | that the fee was dead'],
    ['Duskin: that the fee was dead to Ilda Karr'],
  ],
  [
    'the content is no hearer',
    'Oskel told Brask the ferry was late.',
    ['Oskel | told | the ferry was late'],
    ['Oskel: the ferry was late to Brask'],
  ],
  // What the author concludes.
  [
    'in other words',
    'The envoy smiled. In other words, Hallvik does not object to the fee.',
    ['Hallvik | does not object to | the fee'],
    ['not Hallvik: the fee inferred'],
  ],
  [
    'a position that no model found',
    'The envoy smiled. In other words, Hallvik does not object to the fee.',
    [],
    ['not Hallvik: the fee inferred'],
  ],
  [
    'who restates himself concludes nothing',
    'In other words, Oskel said, the fee is dead.',
    ['Oskel | said | In other words … the fee is dead'],
    ['Oskel: In other words … the fee is dead'],
  ],
  [
    'understood from words',
    "It can be understood from Pavra Duskin's words that Caldmere will wait until May.",
    [],
    ['Pavra Duskin: that Caldmere will wait until May inferred'],
  ],
  [
    'what this suggests',
    'This suggests that Port Lysse has no plan for the winter.',
    ['This | suggests | that Port Lysse has no plan for the winter'],
    ['Port Lysse: that Port Lysse has no plan for the winter inferred'],
  ],
  ['apparently', 'Oskel apparently supports the fee.', ['Oskel | supports | the fee'], ['Oskel: the fee inferred']],
  ['seems to', 'Oskel seems to support the fee.', ['Oskel | seems to support | the fee'], ['Oskel: the fee inferred']],
  [
    'judging by the tone',
    'Judging by her tone, Tasmere regards the deadline as dead.',
    ['Tasmere | regards | the deadline as dead'],
    ['Tasmere: the deadline as dead inferred'],
  ],
  // Where somebody stands, as another tells it.
  [
    'a position that another reports is that of the one who holds it',
    'Tasmeran media reported that Orvenia rejected the fee.',
    ['Tasmeran media | reported | that Orvenia rejected the fee'],
    ['Tasmeran media: that Orvenia rejected the fee', 'Orvenia: the fee via Tasmeran media'],
  ],
  [
    'so is what somebody wants to do',
    'Oskel said that the League had agreed to pay the fee.',
    ['Oskel | said | that the League had agreed to pay the fee'],
    ['Oskel: that the League had agreed to pay the fee', 'the League: to pay the fee via Oskel'],
  ],
  [
    'neither of two inside what another says',
    'Oskel said that neither Orvenia nor the League had planned to leave.',
    ['Oskel | said | that neither Orvenia nor the League had planned to leave'],
    [
      'Oskel: that neither Orvenia nor the League had planned to leave',
      'not neither Orvenia nor the League: to leave via Oskel',
    ],
  ],
  [
    'what somebody would do is the forecast of the one who tells it',
    'Oskel said that Brask would support the fee.',
    ['Oskel | said | that Brask would support the fee'],
    ['Oskel: that Brask would support the fee'],
  ],
  [
    'things take no position',
    'Oskel said that the pillars supported the bridge.',
    ['Oskel | said | that the pillars supported the bridge'],
    ['Oskel: that the pillars supported the bridge'],
  ],
  [
    'what is not true is denied, though no model found it',
    'It is not true that Orvenia supports the fee.',
    [],
    ['not Orvenia: the fee'],
  ],
  [
    'what a request would not have done is not denied to have been asked',
    'Duskin asked not to be woken.',
    ['Duskin | asked not | to be woken'],
    ['Duskin: not to be woken'],
  ],
  // A quotation of several paragraphs.
  [
    'an announced speech goes on, paragraph by paragraph',
    'Oskel said in his speech:\n\n"The tide is out."\n\n"It will come back soon."\n\nThe crowd left.',
    ['Oskel | said | "The tide is out."'],
    ['Oskel: "The tide is out." … "It will come back soon."'],
  ],
  [
    'a speech ends where another one speaks',
    'Oskel said:\n\n"The tide is out."\n\n"It will come back," said Brask.',
    ['Oskel | said | "The tide is out."', 'Brask | said | "It will come back,"'],
    ['Oskel: "The tide is out."', 'Brask: "It will come back,"'],
  ],
  [
    'a quotation that is over does not go on',
    '"The tide is out," said Oskel.\n\n"A word for the sea" is the title of the play.',
    ['Oskel | said | "The tide is out,"'],
    ['Oskel: "The tide is out,"'],
  ],
  [
    'a quotation left open goes on in the next paragraph',
    'Oskel said: “The tide is out. The lamps are lit.\n\n“It will come back soon.”',
    ['Oskel | said | “The tide is out. The lamps are lit.'],
    ['Oskel: “The tide is out. The lamps are lit. … “It will come back soon.”'],
  ],
  [
    'a quotation that goes on began in the paragraph before',
    '“The tide is out. The lamps are lit.\n\n“It will come back soon,” Oskel said.',
    ['Oskel | said | “It will come back soon,”'],
    ['Oskel: “The tide is out. The lamps are lit. … “It will come back soon,”'],
  ],
  // Who speaks, and who brings it.
  [
    'those whom a report cites speak through it',
    'Quill reported, citing two captains, that the ferry was late.',
    ['Quill | reported | that the ferry was late', 'Quill | citing | two captains'],
    ['Quill: that the ferry was late', 'two captains: that the ferry was late via Quill'],
  ],
  [
    'who is quoted after the quotation speaks',
    '"The lamps are lit," Quill quoted Pavra Duskin as saying.',
    ['Quill | quoted Pavra Duskin as saying | "The lamps are lit,"'],
    ['Pavra Duskin: "The lamps are lit," via Quill'],
  ],
  [
    'who was quoted speaks, though the one who quotes was found',
    'Pavra Duskin was quoted by Quill as saying that the lamps were lit.',
    ['Quill | was quoted | Pavra Duskin … saying that the lamps were lit'],
    ['Pavra Duskin: that the lamps were lit via Quill'],
  ],
  // What the author says of himself.
  [
    'what the author tells the reader is his inference',
    'We should remind you that it rained. One can assume that it will. I think that is all.',
    ['We | should remind | that it rained', 'One | can assume | that it will', 'I | think | that is all'],
    ['We: that it rained inferred to you', 'One: that it will inferred', 'I: that is all inferred'],
  ],
  [
    'what somebody did is a statement, though the author reminds of it',
    'We should remind you that Orvenia rejected the fee.',
    ['We | should remind | that Orvenia rejected the fee'],
    ['We: that Orvenia rejected the fee inferred to you', 'Orvenia: the fee'],
  ],
  [
    'one of several is somebody',
    'One said the fee was dead.',
    ['One | said | the fee was dead'],
    ['One: the fee was dead'],
  ],
  // Where the words end.
  [
    'the hour of the saying is no part of what was said',
    'Brask said late Tuesday the ferry was late.',
    ['Brask | said | late Tuesday the ferry was late'],
    ['Brask: the ferry was late'],
  ],
  [
    'a day that is spoken of is part of it',
    'Brask said Tuesday was a good day.',
    ['Brask | said | Tuesday was a good day'],
    ['Brask: Tuesday was a good day'],
  ],
  [
    'a date before the speaker is no part of the name',
    'On June 9 Pavra Duskin said that the lamps were lit.',
    ['June 9 Pavra Duskin | said | that the lamps were lit'],
    ['Pavra Duskin: that the lamps were lit'],
  ],
]

for (const [why, text, found, expected] of cases)
  test(`${why}: "${text}"`, () => {
    assert.deepEqual(told(text, found), expected)
  })
