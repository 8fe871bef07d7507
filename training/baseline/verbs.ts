/**
 * English verbs of saying, thinking, wanting and judging, by how they go on. After the attribution cues of PARC and
 * PolNeAR: what makes a verb a cue is that its subject is the source of what follows.
 *
 * A frame is written in letters: c "that"-clause, b bare clause, q quotation, o object, i infinitive, h hearer first;
 * a verb may bring particles: "call:for,on,upon".
 */
import { formsOf } from '../../src/read/languages/inflect.ts'
import type { Frame, VerbForm } from './frames.ts'

const FRAMES: [letters: string, verbs: string][] = [
  // saying
  ['cbq', 'say:of add'],
  [
    'cbqo',
    'note:of announce argue:for,against suggest report:on state explain claim acknowledge declare reveal maintain assert concede admit:to contend stress emphasize emphasise underline underscore reiterate confirm',
  ],
  [
    'cbq',
    'insist:on conclude observe remark:on allege reply respond:to tweet:about joke:about quip boast:about,of complain:about,of lament testify retort opine reason caution:against crow gripe quote exclaim muse recount counter continue vent posit surmise',
  ],
  [
    'cqo',
    'write:about,of,in predict recall indicate repeat relate read proclaim hint:at imply recommend propose demand deny signal demonstrate reaffirm affirm mention specify clarify disclose divulge broadcast publish post concur:with agree:with,to,on voice declare',
  ],
  ['cq', 'answer'],
  ['cbqh', 'tell warn:of,against,about assure remind:of inform:of,about advise notify:of convince persuade promise'],
  ['cqhi', 'ask:about,for urge instruct order beg implore exhort request invite:to'],
  ['q', 'ask shout yell chant cry whisper interject intone laugh chide plead joke thunder ask inquire wonder'],
  // thinking
  [
    'cb',
    'think:of,about believe:in hope:for fear expect suspect doubt assume guess wish bet figure reckon presume estimate feel worry:about',
  ],
  [
    'c',
    'know:about learn:of,about find show see understand realise realize recognise recognize remember worry:about agree decide determine hear:of,about forget consider calculate discover wonder:about,whether gather notice foresee regret illustrate prove ensure speculate:about,on',
  ],
  // wanting
  [
    'i',
    'want plan seek vow pledge promise refuse decline offer threaten agree decide intend expect prefer wish demand hope aim swear propose',
  ],
  ['cb', 'vow pledge swear'],
  ['o', 'want seek demand expect prefer propose favor favour request'],
  // judging
  [
    'o',
    'criticize criticise praise support endorse oppose reject denounce condemn slam blast deride dismiss deny defend blame describe mock question challenge welcome tout decry ridicule deplore applaud slam disavow disparage portray characterize characterise reiterate cite highlight mention discuss express voice regret outline detail echo rebuke assail lambaste berate hail brand label lament denounce condemn repudiate renounce rebuff advocate disown chide commend acclaim censure attack accuse call predict estimate doubt fear tout contradict dispute refute dub protest',
  ],
  [
    '',
    'call:for,on,upon refer:to touch:on,upon point:to,out object:to speak:about,of,against talk:about,of allude:to push:for appeal:for,to,against warn:of insist:on vouch:for apologize:for apologise:for comment:on testify:about brag:about rail:against lash:out elaborate:on dwell:on press:for lobby:for,against clamor:for opt:for,against disagree:with sympathize:with argue:for,against campaign:for,against vote:for,against caution:against react:to',
  ],
]

/** "point out", "lash out": the particle goes on as its verb does with a clause. */
const CLAUSE_PARTICLES: Record<string, readonly string[]> = { point: ['out'], put: ['it'] }

/** Lower-case form → verb. Where two verbs share a form, the first listed keeps it. */
export const verbs: ReadonlyMap<string, VerbForm> = index()

function index(): Map<string, VerbForm> {
  const frames = new Map<string, Frame>()
  for (const [letters, list] of FRAMES) {
    for (const word of list.split(' ')) {
      const [lemma = '', particles] = word.split(':')
      frames.set(lemma, joined(frames.get(lemma), letters, particles?.split(',') ?? []))
    }
  }
  const forms = new Map<string, VerbForm>()
  for (const [lemma, frame] of frames)
    for (const [form, word] of formsOf(lemma)) if (!forms.has(word)) forms.set(word, { lemma, form, frame })
  return forms
}

function joined(before: Frame | undefined, letters: string, particles: string[]): Frame {
  const has = (letter: string) => letters.includes(letter)
  return {
    clause: has('c') || !!before?.clause,
    bare: has('b') || !!before?.bare,
    quote: has('q') || !!before?.quote,
    object: has('o') || !!before?.object,
    infinitive: has('i') || !!before?.infinitive,
    hearer: has('h') || !!before?.hearer,
    particles: [...new Set([...(before?.particles ?? []), ...particles])],
  }
}

/** True when the particle leaves the verb's clause frame in place. */
export function keepsClause(lemma: string, particle: string): boolean {
  return CLAUSE_PARTICLES[lemma]?.includes(particle) ?? false
}
