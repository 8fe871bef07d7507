/**
 * Nouns that tell of an event: as the subject or object of a verb that says no more than that it went on ("held talks", "the visit took
 * place"), or with somebody who takes part ("the meeting between", "his visit to").
 *
 * The format is that of `verbs.ts`; `hunger_strike` is a noun with the word before it, and wins over the noun alone. `-` marks nouns that
 * tell of an event only beside a verb, never by themselves: words of many meanings.
 */
export const nouns = `
AGREE
  promise- pledge- offer- agreement- consensus- compromise- undertaking- assurance- commitment- invitation concession- accord- understanding- guarantee-

CONSULT meet
  meeting talk negotiation summit dialogue consultation discussion conversation parley encounter- session- round- contact- bargaining audience-
  tete-a-tete mini-summit get-together- conference- round_table videoconference- exchange_views
CONSULT visit
  visit trip tour- pilgrimage- state_visit inauguration- funeral- ceremony- wedding- celebration- commemoration-
CONSULT host
  welcome- reception- hospitality-
CONSULT third-party
  mediation mediation_effort mediation_mission arbitration- good_offices shuttle_diplomacy peace_mission mediation_attempt mediation_talk
CONSULT phone
  phone_call telephone_call phone_conversation telephone_conversation phone_talk telephone_talk

SUPPORT
  apology- praise- support- backing- solidarity- condolence- endorsement- recognition- gratitude- sympathy- tribute- congratulation- approval-
  ratification- thanks-

CONCEDE
  amnesty- pardon- reform-

COOPERATE
  cooperation- collaboration- joint_exercise joint_drill war_game joint_manoeuvre joint_maneuver joint_patrol joint_operation joint_venture-
  exchange- information_exchange extradition military_exchange joint_manoeuvres prisoner_exchange prisoner_swap

AID
  aid- assistance- relief- grant- loan- donation- asylum- refuge- shelter- airlift- rescue- evacuation- sanctuary- humanitarian_aid- help-

RETREAT withdraw
  withdrawal pullout pullback retreat- pull-out pull-back evacuation- disengagement- de-escalation-
RETREAT resign
  resignation abdication
RETREAT release
  release- liberation- repatriation-
RETREAT return
  compensation- handover- hand-over- reparation- restitution-
RETREAT disarm
  surrender disarmament- demobilization- demobilisation-
RETREAT ceasefire
  ceasefire- cease-fire- truce- armistice-
RETREAT access
  access-

REQUEST
  request- demand- appeal- plea- call- petition- proposal- recommendation- entreaty- reminder-

ACCUSE disapprove
  condemnation criticism- denunciation- complaint- rebuke- censure- reproach- objection- protest_note- note_protest- disapproval-
ACCUSE allege
  accusation- allegation- charge- lawsuit- indictment- suit- blame- conviction- proceedings- impeachment
ACCUSE investigate
  investigation- probe- inquiry- enquiry-

REJECT
  rejection- refusal- veto- opposition- defiance- denial- objection- walkout-

THREATEN
  threat- ultimatum- warning- menace- intimidation-

PROTEST demo
  demonstration protest rally march sit-in picket- vigil- protest_march protest_rally demo procession- campaign- signature-
PROTEST riot
  riot rioting unrest- rampage-
PROTEST strike
  strike- walkout- work_stoppage general_strike strike_action stoppage-
PROTEST hunger
  hunger_strike
PROTEST boycott
  boycott
PROTEST obstruct
  blockade_protest- roadblock- barricade-

SANCTION
  sanction embargo- tariff- penalty- fine- asset_freeze- trade_ban travel_ban- punitive_measure
SANCTION expel
  expulsion

MOBILIZE troops
  mobilization mobilisation deployment- reinforcement- build-up- buildup- troop_movement troop_deployment patrol-
MOBILIZE weapons
  missile_test nuclear_test test_launch military_exercise manoeuvre- maneuver- military_drill exercise- drill- naval_exercise

COERCE arrest
  arrest detention- imprisonment- internment-
COERCE seize
  seizure- confiscation- expropriation-
COERCE destroy
  demolition- arson-
COERCE ban
  ban- prohibition-
COERCE censor
  censorship- media_blackout
COERCE curfew
  curfew-
COERCE martial-law
  martial_law- state_emergency-
COERCE restrict
  blockade- siege- crackdown- restriction- closure- checkpoint- clampdown- roundup- sweep- cordon-
COERCE deport
  deportation eviction- banishment-
COERCE cyber
  cyberattack cyber_attack hack- hacking-

ASSAULT
  attack assault- killing raid- massacre invasion offensive- ambush clash fighting- skirmish- murder incursion- onslaught- hostility- bloodshed- battle- violence-
ASSAULT beat
  beating- stabbing- stoning-
ASSAULT torture
  torture-
ASSAULT abduct
  abduction kidnapping hostage-taking- hijacking- kidnap-
ASSAULT execute
  execution- beheading- hanging-
ASSAULT sexual
  rape-
ASSAULT assassinate
  assassination
ASSAULT firearms
  shooting- gunfire- gunbattle- gun_battle firefight- shootout- sniper_fire gun_attack
ASSAULT explosives
  bombing blast- explosion- car_bomb- car_bombing bomb_attack grenade_attack bomb- roadside_bombing
ASSAULT suicide-attack
  suicide_attack suicide_bombing suicide_bomb
ASSAULT heavy-weapons
  shelling bombardment air_raid air_strike airstrike missile_attack rocket_attack rocket_fire- drone_attack drone_strike artillery_fire mortar_attack
  missile_strike rocket_strike shell- missile- rocket- artillery_attack
`
