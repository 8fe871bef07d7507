/**
 * What words of negotiations mean the same, and what their contrary: enough to see that "pulled out" and "withdrawal"
 * are one, "stayed" its contrary. Rows of base forms; a phrase is written with `_`, `…` is a gap of a few words.
 */
import { isEmpty, stemsOf, type Word } from '../../text/words.ts'

/** What a word or phrase does in its sentence. */
export interface Entry {
  /** The stems that each of its words may have, in their order. */
  stems: readonly ReadonlySet<string>[]
  /** Whether up to {@link GAP} words may stand between them. */
  gap: boolean
  /** The family it belongs to, and at which of its two ends it stands; null for what is no part of what is told. */
  family: string | null
  pole: 1 | -1
  role: Role
}

/**
 * `word`: part of what is told. `against` and `for`: somebody's attitude to what follows. `ends`: a word at the far end of
 * its family that also undoes what follows ("stopped the funding"). `denies`: takes back all that follows.
 * `verdict`: says of what precedes it that it is not to be, or to be.
 */
export type Role = 'word' | 'against' | 'for' | 'ends' | 'denies' | 'verdict'

/** As many words may stand within "pulled its last troops out". */
const GAP = 6

const attitudes = {
  for: `accept agree approve back endorse support favour favor welcome advocate urge demand insist want seek propose recommend
    consent prefer champion embrace call_for call_on press_for push_for ask_for plead_for wish_for vote_for voted_for
    ready willing prepared open_to happy_to keen eager determined committed intend in_favour_of in_favor_of for_the_idea_of
    sign_up_to stand_by stand_behind stood_by speak_for offer promise pledge vow agreement_to wants readiness willingness
    consented favours undertake undertook volunteer sought in_support_of ask_to ask_that plead lobby_for argue_for backing ask`,
  against: `oppose reject refuse resist decline object spurn shun veto disapprove condemn denounce boycott protest_against
    is_against are_against was_against were_against am_against be_against been_against stand_against stood_against campaign_against
    unwilling reluctant opposed averse rule_out rule…out turn_down turned_down turn…down say_no_to said_no_to warn_against
    advise_against argue_against speak_against spoke_against speak_out_against spoke_out_against vote_against voted_against
    caution_against come_out_against came_out_against
    opposition_to objection_to objections_to hostile_to balk_at baulk_at refusal rejection opponent distance_itself_from
    shy_away_from stop_short_of stopped_short_of have_no_part_in want_no_part_in see_no_need see_no_reason saw_no_reason saw_no_need
    no_need no_reason no_intention no_plan no_plans no_interest dismiss…idea dismiss…proposal dismiss…plan dismiss…offer dismiss…call dismiss…calls reject_the_idea throw_out threw_out dismiss…appeal dismiss…motion dismiss…complaint dismiss…petition appeal…dismissed motion…dismissed complaint…dismissed petition…dismissed
    pour_cold_water_on poured_cold_water_on no_desire no_wish no_question_of hands_off do_without does_without doing_without
    keep_out keep_out_of stay_out_of`,
}

/** Said of a thing that comes before them, as a rule. */
const verdicts = {
  for: `acceptable welcome necessary indispensable essential vital desirable overdue possible feasible justified legitimate
    right_decision right_step wise sensible step_in_the_right_direction step_towards_peace good_idea inevitable on_the_table
    an_option negotiable useful helpful urgent imperative best_way best_way_forward only_way good_basis sound_basis good_step`,
  against: `unacceptable inadmissible unnecessary undesirable impossible unthinkable inconceivable out_of_the_question off_the_table
    premature too_early too_soon mistake folly error blunder wrong unjustified illegitimate unwise dangerous harmful useless superfluous
    pointless counterproductive no_option not_an_option not_for_sale non_negotiable nonnegotiable taboo unrealistic
    unconstitutional crime atrocity disgrace scandal outrage madness betrayal nonsense unfeasible unworkable inopportune excluded no_place`,
}

/** Take back what follows, to the end of the sentence. */
const denials = `doubt doubts doubtful deny denies denied denial reject_as reject_the_claim reject_the_claims reject_the_report reject_the_reports reject_the_allegation reject_the_allegations reject_the_accusation reject_the_accusations dismiss_the_report dismiss_the_reports dismiss_the_claim dismiss_the_claims refute dispute_that dispute_claims dispute_reports contradict disavow repudiate reject_report reject_reports reject_claim reject_claims reject_allegations
  reject_suggestions reject_accusations dismiss_report dismiss_reports dismiss_claims dismiss_as untrue false falsehood fabrication invention
  fabricated invented disinformation hoax a_lie lies_that outright_lie pure_lie baseless unfounded groundless myth fiction fairy_tale not_the_case not_true not_so wrong_to_say wrong_to_claim wrong_to_think wrong_to_suggest no_truth nonsense rebut
  rebuff_claims no_evidence no_trace`

/** Both ends of what can be so or not so; what stands at the second end and in `ending` undoes what follows, too. */
const families = `
stay: stay remain keep kept continue continuation go_ahead goes_ahead went_ahead go_on goes_on went_on persist maintain retain uphold preserve still_in_place extend extension prolong renew renewal resume resumption as_planned as_before as_usual press_ahead carry_on unchanged survive stick_to | leave left leaving withdraw withdrew withdrawn withdrawal pull_out pull…out pull_back pull…back quit depart departure exit evacuate evacuation abandon drop resign resignation step_down stepped_down expire lapse walk_out walked_out walk_out_of walked_out_of bow_out vacate retreat
lift: impose introduce imposition slap | lift end_the end_its end_their end_his end_her end_to revoke rescind repeal waive abolish scrap abolition ease remove removal
call_off: hold held take_place took_place takes_place taken_place convene stage go_ahead goes_ahead went_ahead conduct begin began begun start launch | call_off called_off cancel cancellation postpone postponement scrap shelve suspend suspension halt stop cease break_off broke_off broken_off put_off freeze froze frozen interrupt abort adjourn
open: open reopen opening reopening operate operating accessible passable let_in let_through let…in let…through let…onto admit admission allow permit permission grant access wave_through let_pass free_passage go_through pass_freely unblock | close closed shut closure seal block bar ban forbid forbidden prohibit prohibition turn_back turned_back turn…back turn_away turned_away deny_access denied_access denied_entry refuse_entry keep_out kept_out blockade impassable shutdown exclude obstruct restriction restrictions restrict
free: release free freed set_free let_go let…go liberate liberation return_home came_home come_home at_liberty amnesty pardon at_large | hold held_captive detained detaining detention imprison captive custody in_custody in_prison jail behind_bars arrest in_captivity keep_prisoner prisoner_of hostage_of locked_up
force: in_force into_force came_into_force come_into_force comes_into_force coming_into_force entered_into_force enters_into_force binding valid bound_by bound_to abide enter_into_force took_effect take_effect takes_effect taken_effect in_effect into_effect stand stands apply applies | void null_and_void invalid expired dead_letter not_bound lose_force lost_force lost_all_force lost_its_force no_force terminate denounce annul nullify obsolete defunct no_longer_binding lapsed tear_up tore_up torn_up suspended no_longer_exists
observe: observe respect honour honor comply comply_with hold_fire held_fire hold_their_fire keep_to kept_to abide adhere stick_to obey implement fulfil fulfill carry_out calm quiet peaceful hold holds | violate violation break broke broken breach infringe flout ignore fire_on opened_fire open_fire shell shelling ceasefire_violation shots_fired disregard
alive: alive survive survived living unharmed unhurt safe_and_sound safe well | dead killed kill die died death deaths perish lose_their_lives lost_their_lives lost_his_life hurt wounded injured
reach: succeed success successful reach reached breakthrough progress headway achieve achieved fruitful productive advance clinch strike_a_deal struck_a_deal within_reach close_to on_the_verge_of on_the_brink_of in_sight | fail failure failed collapse collapsed deadlock stalemate impasse fruitless break_down broke_down empty_handed standstill stall fell_through fall_through no_progress founder unsuccessful inconclusive without_result without_a_result without_results without_agreement without_an_agreement no_result no_results get_nowhere got_nowhere
public: publish publication disclose disclosure reveal transparent transparency openly inform notify tell_in_advance share public publicly made_public make_public in_full_view brief briefed consult | secret secretly secrecy conceal hide hid hidden cover_up behind_closed_doors in_the_dark withhold withheld confidential behind_the_back behind_our_back behind_our_backs behind_their_backs behind_its_back behind_his_back behind_her_back undisclosed unaware keep_from
certain: certain confident convinced sure optimistic optimism assured hopeful no_doubt bound_to beyond_doubt good_prospects undoubtedly faith trust confidence | sceptical skeptical scepticism pessimistic uncertain unsure little_hope no_hope no_prospect hardly_any_prospect slim_chance little_chance no_chance unlikely distrust mistrust despair question_mark
more: increase rise rose risen raise grow grew grown growth expand expansion strengthen reinforce boost double step_up stepped_up improve improvement higher exceed enlarge intensify tighten upgrade gain climb jump surge | decrease fall fell fallen lower reduce reduction cut shrink shrank decline weaken scale_back scaled_back halve ease worsen deteriorate deterioration lessen relax downgrade drop slump plunge undermine erode
lasting: permanent permanently lasting final finally_settled definitive irreversible once_and_for_all for_good forever indefinite indefinitely unlimited | temporary temporarily provisional interim transitional short_term stopgap time_limited reversible
whole: unconditional unconditionally without_conditions without_condition without_preconditions whatever_the regardless no_strings_attached in_any_case irrespective without_reservation without_reservations without_changes without_change without_amendment without_amendments | conditional on_condition on_the_condition depend depends hinge hinges condition_for only_if only_when only_after only_once subject_to contingent precondition prerequisite first_has_to
alone: bilateral bilaterally directly direct_talks one_to_one alone unilateral unilaterally by_ourselves strictly_between | third_country third_countries third_party third_parties mediator mediators mediation outsiders outside_help intermediary intermediaries international multilateral jointly
guilty: responsible responsibility guilty guilt blame fault culprit to_blame behind_the_attack carried_out_the_attack complicit | innocent innocence blameless exonerate acquit acquitted had_no_part nothing_to_do_with no_role
help: help helped contribute aid protect protection promote benefit further serve stabilise stabilize foster good_for assist | harm harmful hurt ruin ruinous disastrous disaster catastrophe catastrophic damaging damage threaten threat endanger undermine ruin hamper hinder sabotage destabilise destabilize bad_for jeopardise jeopardize imperil
attend: attend attendance involved involvement take_part took_part taken_part takes_part taking_part participate participation join sit_at sit_down sat_down present turn_up showed_up show_up at_the_table come_to came_to was_there send_a_delegation | absent absence stay_away stayed_away stay_away_from stayed_away_from skip miss boycott snub walk_out_of walked_out_of no_show empty_chair unrepresented
accord: recognise recognize recognition acknowledge admit concede | derecognise derecognize non_recognition
legal: legal lawful legitimate constitutional legality within_the_law | illegal unlawful illegitimate unconstitutional illegality against_the_law breach_of_law
ally: ally friend friendly partner brotherly friendship alliance | enemy foe hostile adversary rival enmity hostility terrorist terrorists
intact: intact undamaged unscathed repaired rebuild rebuilt restore restored restoration works working functioning functional running | destroy destroyed destruction ruin ruined damage damaged wrecked demolish demolished cut_off out_of_order down knocked_out collapsed
hold_ground: in_government_hands repel repelled hold_out held_out defend beaten_back fend_off repulse repulsed under_government_control remains_ours | seize seized capture captured fall_to fell_to overrun conquer conquered take_control took_control storm
win: win won victory victorious majority_for | lose lost defeat defeated
calm: peace peaceful de_escalate deescalate de_escalation reconciliation thaw | war escalate escalation hostilities offensive
early: ahead_of_schedule early prematurely sooner | delayed late behind_schedule belated overdue
clean: clear cleared demine demined | mine_field contaminated
enough: sufficient enough adequate ample plenty | insufficient inadequate shortage scarce lacking lack run_out ran_out running_out exhausted
true: true genuine authentic accurate correct factual real truthful | fake forged forgery inaccurate incorrect doctored bogus
willing_hand: hand_over handed_over hand…over handover deliver delivery surrender lay_down laid_down lay…down cede give_up gave_up given_up relinquish | hold_on_to withhold retain keep_hold
appoint: appoint appointment reinstate reinstatement | sack oust dismissal depose remove_from_office
adopt: ratify ratification ratified adopt adoption pass passed approve approval uphold upheld enact | reject rejection rejected vote_down voted_down vote…down turn_down turned_down throw_out threw_out dismiss quash overturn veto
praise: praise commend laud hail applaud fair balanced | criticise criticize criticism slam lambast one_sided biased lopsided
united: unanimous unanimously united unity of_one_mind see_eye_to_eye saw_eye_to_eye | divided split disunity at_odds disagree disagreement abstain abstention vote_against voted_against votes_against
willingly: voluntary voluntarily willingly of_their_own_accord freely | forced forcibly coerced compelled under_duress at_gunpoint
pay: pay paid payment repay repaid | owe owed arrears unpaid default
safe: safe safety secure | unsafe danger peril
strong: strong strength | weak weakness
fixed: settled resolved solved agreed_upon closed done_and_dusted finalised finalized complete completed completion | outstanding unresolved unsettled open_question disputed contested pending incomplete
`

/** The far ends of these families undo what follows them. */
const ending = ['stay', 'lift', 'call_off', 'open', 'force', 'reach']

/** Words for one thing, none of which has a contrary here. */
const same = `
sign signature signing initial ink conclude conclusion signatory seal_a_deal put_their_name
meet met meeting encounter sit sat_together talk talks conversation contact contacts converse discussion discuss speak spoke spoken negotiate negotiation negotiations dialogue see_each_other saw_each_other face_to_face sit_at_one_table sit_at_the_same_table sit_at_a_table sit_down_with sat_down_with talk_to speak_to deal_with consultation confer round summit
send sent supply supplies supplied provide provision give gave given deliver delivery furnish ship shipment transfer hand_over handed_over hand…over handover equip channel dispatch
get got receive received obtain receipt be_given been_given been_shown
weapon weapons arms missile missiles rifle rifles howitzer howitzers artillery tank tanks mortar mortars armament armaments weaponry munitions ammunition arming arm
deal agreement accord treaty pact settlement compact memorandum protocol convention understanding
border frontier boundary line_of_contact
soldier soldiers troops troop battalions brigade brigades regiment contingent forces army armed_forces military units serviceman servicemen battalion garrison
attack shot shots shoot shooting gunfire open_fire opened_fire strike strikes assault raid shell shelling bombard bombardment bomb bombing bombed fire hit shelled struck offensive airstrike
drone drones aircraft plane planes jet jets uav helicopter helicopters warplane 
invade invasion incursion cross crossed crossing enter entered entry intrude intrusion intruded penetrate
monitor monitors observer observers monitoring inspector inspectors inspection watch
prisoner prisoners detainee detainees captive captives inmate hostage hostages pow pows
dead casualties deaths killed fatalities die died lives death victims
injure injured wounded wound hurt
aid relief assistance humanitarian supplies
lorry lorries truck trucks convoy convoys vehicle vehicles
ship ships vessel vessels boat boats ferry
talks negotiations round_of_talks
money funds funding fund finance financing pay paid payment payments
join accession membership member enter_the accede
election elections vote votes voter voters poll ballot referendum turnout electorate
quota quotas limit ceiling
fish fishing fishery fisheries fisherman fishermen
demand claim request requirement
sanction sanctions embargo restrictions restriction
ceasefire truce armistice cease_fire
refugee refugees displaced evacuees returnees
gas pipeline
draft text proposal document paper
plan scheme project initiative roadmap
police policemen officers
resign resignation step_down stepped_down stand_down quit
attend attendance
war conflict fighting hostilities
guarantee guarantees assurance assurances
committee commission panel working_group
visit visited trip travel travelled journey
request ask asked appeal
build construct construction erect building built
destroy destruction destroyed
buy purchase purchased bought acquire acquisition
sell sale sales sold
publish publication released_text
ratify ratification ratified
recruit recruitment enlist conscript conscription
train training trained
deploy deployment deployed station stationed
return returned repatriate repatriation
threaten threat threatened ultimatum
investigate investigation inquiry probe
vaccinate vaccination
tax taxes duty duties levy tariff tariffs
road highway route motorway
disarm disarmament lay_down laid_down lay…down give_up gave_up given_up hand_in surrender
people persons civilians civilian residents inhabitants villagers
expel expulsion expelled deport deportation
mobilise mobilize mobilisation mobilization call_up called_up
criticise criticize criticism
apologise apologize apology
vote voted
rescue rescued save saved
extradite extradition
blame fault responsibility responsible
letter note message
child children minors minor
woman women
`

function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
}

/** The regular forms of a base form, and itself. */
function formsOf(word: string): string[] {
  const base = word.endsWith('e') ? word.slice(0, -1) : word
  const soft = word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : []
  const last = word.at(-1) ?? ''
  return [word, `${word}s`, `${word}es`, `${base}ed`, `${base}ing`, `${word}${last}ed`, `${word}${last}ing`, ...soft]
}

function entriesOf(written: string, family: string | null, pole: 1 | -1, role: Role): Entry {
  const gap = written.includes('…')
  const [first = '', ...others] = written.split(/[_…]/)
  const begun = [...stemsOf(formsOf(first).join(' '))]
  return {
    // "Noted" and "not" would have one stem.
    stems: [
      new Set(others.length > 0 ? begun : begun.filter((stem) => !isEmpty(stem))),
      ...others.map((word) => stemsOf(word)),
    ],
    gap,
    family,
    pole,
    role,
  }
}

function everyEntry(): Entry[] {
  const words = (list: string) => list.trim().split(/\s+/)
  const both = families
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [, family = '', near = '', far = ''] = /^(\w+):(.*)\|(.*)$/.exec(row) ?? []
      const role: Role = ending.includes(family) ? 'ends' : 'word'
      return [
        ...words(near).map((word) => entriesOf(word, family, 1, 'word')),
        ...words(far).map((word) => entriesOf(word, family, -1, role)),
      ]
    })
  return [
    ...words(attitudes.for).map((word) => entriesOf(word, null, 1, 'for')),
    ...words(attitudes.against).map((word) => entriesOf(word, null, -1, 'against')),
    ...words(verdicts.for).map((word) => entriesOf(word, null, 1, 'verdict')),
    ...words(verdicts.against).map((word) => entriesOf(word, null, -1, 'verdict')),
    ...words(denials).map((word) => entriesOf(word, null, -1, 'denies')),
    ...both,
    ...rows(same).flatMap((row) => row.map((word) => entriesOf(word, `=${row[0]}`, 1, 'word'))),
  ]
}

/** Entries by each stem that can begin them, the longest first. */
const byFirst: ReadonlyMap<string, readonly Entry[]> = (() => {
  const begun = new Map<string, Entry[]>()
  for (const entry of everyEntry())
    for (const stem of entry.stems[0] ?? []) {
      const there = begun.get(stem)
      if (there) there.push(entry)
      else begun.set(stem, [entry])
    }
  for (const entries of begun.values()) entries.sort((a, b) => b.stems.length - a.stems.length)
  return begun
})()

/** An entry, and at which of the words its own stand. */
export interface Place {
  entry: Entry
  at: readonly number[]
}

/** The entries that begin at a word; a phrase hides those of its first word alone. */
export function entriesAt(words: readonly Word[], from: number): Place[] {
  const found: Place[] = []
  let longest = 1
  for (const entry of byFirst.get(words[from]?.stem ?? '') ?? []) {
    if (entry.stems.length < longest) continue
    const at = placesOf(entry, words, from)
    if (at === null) continue
    longest = entry.stems.length
    // Two rows of one attitude turn a sentence once.
    if (entry.family === null && found.some(({ entry: other }) => other.family === null)) continue
    found.push({ entry, at })
  }
  return found
}

function placesOf({ stems, gap }: Entry, words: readonly Word[], from: number): number[] | null {
  const places = [from]
  for (const wanted of stems.slice(1)) {
    const next = (places.at(-1) ?? from) + 1
    const last = Math.min(words.length, gap ? next + GAP : next + 1)
    const place = words.slice(next, last).findIndex(({ stem }) => wanted.has(stem))
    if (place < 0) return null
    places.push(next + place)
  }
  return places
}

/** What a word is called by where one name stands for several: the first of its row, or itself. */
export function calledOf(stem: string): string {
  const row = byFirst.get(stem)?.find(({ family, stems }) => stems.length === 1 && family?.startsWith('='))
  return row?.family ?? stem
}
