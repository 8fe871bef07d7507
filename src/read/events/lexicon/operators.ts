/**
 * Verbs, adjectives and nouns that stand over an act and say how it stands with it: promised, planned, refused, asked for, only hoped
 * for. The format is that of `verbs.ts`: a line that begins with a capital letter names a class, the words follow.
 */

/**
 * What each class does.
 *
 * `Promise` `Threat` `Demand` `Refusal`: an event themselves, which the act below them belongs to. `Plan`: the act is meant to come; who
 * plans it undertakes it. `Expect`: it is to come, by whomever. `Hope`: it may come. `Phase`: it goes on; the act is what
 * counts. `Try`: somebody tries. `Deny`: somebody says it did not happen. `Believe`: somebody only
 * thinks so. `Say`: what is said below it is told by somebody. `Light`: the act is the noun below it. `Happen`: the
 * act is the noun above it. `Cancel`: the noun below or above it was to happen and will not. `Invite`: the noun below is proposed.
 */
export const operators = `
Promise
  invite propose agree promise pledge offer vow volunteer commit undertake guarantee consent swear accept prepared ready willing pledged committed determined
  assure opt readiness willingness
Threat
  threaten warn
Demand
  demand urge ask request call_on call_upon call_for appeal_to appeal_for appeal plead beg implore press press_for exhort order instruct command insist_on insist
  require tell encourage push_for recommend suggest seek direct petition pressure remind caution
Refusal
  refuse reject decline decline_to oppose rule_out turn_down rebuff dismiss veto opposed balk_at baulk_at reluctant unwilling object_to resist spurn
  shun boycott
Plan
  plan intend prepare decide resolve aim mean due set arrange schedule poised plot announce intent bound organise organize
Expect
  expect expected slated scheduled likely planned
Hope
  hope want wish seek like consider mull discuss contemplate weigh anticipate hopeful would_like aspire eager keen need weigh_up debate predict
Try
  try attempt endeavour endeavor strive struggle
Phase
  begin start continue keep resume proceed manage help go_on fail_not come resort_to have dare rush move finish complete stop_by turn
  succeed_in persist_in engage_in participate_in take_part serve use carry_on
Fail
  fail stop cease avoid neglect prevent forbid
Believe
  believe think expect fear suspect suppose assume reckon predict guess estimate doubt hope likely unlikely possible probable impossible doubtful conceivable
Deny
  deny refute dispute disclaim
Say
  say report announce tell add state declare confirm claim note write acknowledge quote reveal disclose explain stress emphasize emphasise
  maintain argue allege reiterate insist recall admit know learn find show indicate suggest conclude affirm reaffirm assert tell_that see
  mention remark observe comment inform broadcast warn hear repeat testify complain protest
Light
  hold have conduct launch begin start open resume continue stage organize organise carry_out make give take mount undertake pay issue
  lead wage host arrange convene commit attend join initiate perform pursue renew break_into engage_in participate_in take_part_in enter
  enter_into complete conclude finish end step_up intensify pay receive file lodge order cause suffer express impose deliver extend
  unleash spark trigger provoke face go_on come_under co-host announce reiterate repeat sponsor do come_to reach
  stand_in observe gather_for converge_for assemble_for lead_to
Happen
  take_place occur happen begin start continue resume end conclude go_on break_out erupt follow last fail collapse break_down go_ahead proceed come kill
  injure wound stall drag_on be hold come_to_end focus center centre
Cancel
  cancel postpone call_off put_off delay scrap abort shelve adjourn reschedule
Invite
  invite propose offer suggest ask_for request call_for seek demand urge appeal_for push_for press_for
`
