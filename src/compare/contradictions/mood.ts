/**
 * Whether a sentence tells what is, what is to come, or what is wanted. Only some of these can gainsay each other: who
 * wants a road opened is not belied by its being closed, and what may be is belied by nothing.
 */

/**
 * `open`: asked, conditional, possible, alleged, left unsaid. `wish`: wanted, unwanted, allowed. `plan`: to come.
 * `answer`: both a stance and a deed, as "refused" is. `fact`: what is or was.
 */
export type Mood = 'open' | 'wish' | 'plan' | 'answer' | 'fact'

/** Lower case, as May is a month. */
const possible = /\b(?:may|might)\b/u

const open = new RegExp(
  [
    String.raw`\?|^(?:had|were|should)\s`,
    String.raw`\b(?:(?<!even )if|unless|whether|until(?! further)|provided|depend(?:s|ing)? on|as long as|otherwise|(?<!\b(?:at|not) )once(?! and for all))\b`,
    String.raw`\bin (?:the )?(?:event|case) of\b|\bon (?:the )?condition\b|^without\b`,
    String.raw`\b(?:could|likely|unlikely|probabl[ey]|perhaps|maybe|presumably|reportedly|allegedly|supposedly|would (?:not |never )?have)\b`,
    String.raw`\b(?:(?:expect|fear|warn|predict|suspect|risk)(?:s|ed|ing)?|hop(?:es?|ed|ing))\b|\bforecasts?\b|\bthreaten(?:s|ed|ing)? to\b|\b(?:seem|appear)s?(?:ed)? to\b`,
    String.raw`\b(?:accus|alleg)\w+\b|\brumou?r\w*|^[^,]{1,60}\bclaim(?:s|ed)?\b that\b|\b(?:they|some|critics|opponents|who|people) (?:say|says|claim|think)\b`,
    String.raw`\bin (?:the )?(?:[\p{L}-]+ ){0,2}\p{L}+['’]s? (?:account|view|opinion|version|words|eyes|telling|reading|understanding)\b`,
    String.raw`\b(?:not|never|n['’]t|declin\w+ to|refus\w+ to) (?:say|admit|comment|confirm|specify|mention|disclose|answer|decided?)\b`,
    String.raw`\bneither \p{L}+ed nor \p{L}+ed\b`,
    String.raw`,\s(?:something|an? \p{L}+|which|as)(?: (?:which|that))? (?:\p{L}+ ){1,3}?(?:den(?:y|ies|ied)|disput(?:es?|ed)|contest(?:s|ed)?|rejects?)\b[^\p{L}]*$`,
    String.raw`\bnot yet\b|\byet to\b|\bnot deny\b|\bconsider(?:s|ed|ing)? (?:whether|\p{L}+ing)\b`,
    String.raw`(?<!\p{L})(?:если|ли|возможно|вероятно|может|могут|могла?|обвин\p{L}*|якобы|пока не|ожида\p{L}*|опаса\p{L}*)(?!\p{L})`,
  ].join('|'),
  'iu',
)

const wish =
  /\b(?:would (?:\p{L}+ ){0,2}(?:like|love|prefer|welcome|wish)|(?:allows?|permits?|entitles?|lets?) [^,;]{1,60}? to|must|should|ought|oblig(?:es|ed)|(?:claims?|demands?|requests?) for [^,;]{1,60}? (?:amounts?|amounted|comes|stands?|stood) to|asking for|can|cannot|needs?(?! (?:an?|the|no)\b)|wants?|wanted|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|insist(?:s|ed|ing)?|suggest(?:s|ed|ing)?|request(?:s|ed|ing)?|seeks?|seeking|sought|call(?:s|ed|ing)? (?:on|for|upon)|appeal(?:s|ed)? (?:for|to)|appl(?:y|ies|ied|ying) for|petition(?:s|ed)?|application for|asks?(?:ed)? (?:for|that)|support(?:s|ed|ing)?|back(?:s|ed|ing)|oppos(?:e|es|ed|ing)|against|favou?r(?:s|ed)?|ready|willing|prepared to|(?:un)?acceptable|inadmissible|premature|too early|unnecessary|out of the question|not (?:rule out|exclude)|rul(?:es?|ed) out)\b|n['’]t want\b|(?<!\p{L})(?:должн\p{L}*|нужно|готов\p{L}*|против|поддерж\p{L}*|требу\p{L}*|призва\p{L}*|предл\p{L}*|хо(?:чет|тят))(?!\p{L})/iu

const answer =
  /\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|agree(?:s|d)?|reject(?:s|ed|ing)?|accept(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|recogni[sz](?:e|es|ed|ing)|approv(?:e|es|ed|ing)|denounc(?:e|es|ed)|condemn(?:s|ed)?)\b|(?<!\p{L})(?:отказ\p{L}*|отверг\p{L}*|соглас\p{L}*|призна\p{L}*)(?!\p{L})/iu

const plan =
  /\b(?:will|shall|won['’]t|would|opens|begins|starts|convenes|expires|provides for|(?:deal|agreement|accord|treaty|contract|pact|law) (?:brings|sets|foresees|stipulates)|valid for|(?:is|are|was|were) (?:to|set to|due)|plan(?:s|ned|ning)?|scheduled|due|promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|intend(?:s|ed)?|undert(?:ook|akes?))\b|(?<!\p{L})(?:будет|будут|планиру\p{L}*|обеща\p{L}*|намерен\p{L}*)(?!\p{L})/iu

/** A promise that was not kept does not fit; a plan that has not come true yet may. */
const promise =
  /\b(?:promis|pledg|vow|guarante|undert|assur)\w*|\bsaid (?:it|he|she|they) would\b|\bwe (?:will|shall)\b/iu

/** What is promised for a later time is not broken before it. */
const later = /\b(?:after|when|once|as soon as|by|before|within|next)\b/iu

/** The first that applies, in the order in which they weaken what is said. */
export function moodOf(text: string): Mood {
  if (open.test(text) || possible.test(text)) return 'open'
  if (wish.test(text)) return 'wish'
  if (answer.test(text)) return 'answer'
  return plan.test(text) ? 'plan' : 'fact'
}

/** An answer that is being given; one that was given is a deed. */
const answering =
  /\b(?:refuses?|declines?|agrees?|rejects?|accepts?|welcomes?|recogni[sz]es?|approves?|denounces?|condemns?)\b|(?<!\p{L})(?:отказывае\p{L}*|отверга\p{L}*|согласн\p{L}*|признае\p{L}*)(?!\p{L})/iu

/** Whether a sentence of this mood says what its speaker would have, not what is or was. */
export function isWanted(mood: Mood, text: string): boolean {
  return mood === 'wish' || mood === 'plan' || (mood === 'answer' && answering.test(text))
}

const condition = /(?<!\beven )\bif\b|\b(?:unless|provided|as long as|on (?:the )?condition|depend(?:s|ing)? on)\b/iu
const regardless =
  /\beven if\b|\b(?:whatever|regardless|no matter|under no circumstances|in any (?:case|event)|in no case|come what may|unconditionally)\b/iu

export function conditionsOf(text: string): { conditional: boolean; regardless: boolean } {
  return { conditional: condition.test(text), regardless: regardless.test(text) }
}

const denying = /\b(?:not|never|no|nobody|none)\b|n['’]t\b|(?<!\p{L})(?:не|нет)(?!\p{L})/iu

/** Whether it says in so many words that a thing is not, or has not come about. */
export function isDenied(text: string): boolean {
  return denying.test(text)
}

/** Whether the speaker binds itself to what it says will be. */
export function isPromise(text: string): boolean {
  return promise.test(text) && !later.test(text)
}

const asking =
  /\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)? to|exhort(?:s|ed|ing)?|ask(?:s|ed|ing)?) [^,;]{1,60}? to\b/iu

/** Whether it asks others to do a thing. */
export function isAsking(text: string): boolean {
  return asking.test(text)
}

const changing =
  /\b(?:los(?:e|es|t)|gain(?:s|ed)?|won|r[io]ses?|risen|f[ae]ll(?:s|en)?|gr[eo]ws?|grown|(?:increas|decreas|reduc|rais|declin|expand)(?:e|es|ed|ing)|drop(?:s|ped)?|cuts?|add(?:s|ed)?|more|fewer|less|extra|additional|by(?= (?:\d|an? (?:fifth|quarter|third|half)|two|three|four|five|six|ten|twenty)))\b(?! (?:than|to)\b)/iu

/** Whether it counts how much more or less there is, not how much there is. */
export function isChange(text: string): boolean {
  return changing.test(text)
}
