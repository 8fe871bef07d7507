/**
 * Verbs that tell of an event by themselves, by PLOVER type and mode (Halterman et al. 2023; the categories go back to CAMEO,
 * Gerner et al. 2002).
 *
 * A block begins with a line `TYPE` or `TYPE mode`; its verbs follow, parted by blanks, as lemmas. `pull_out` is a verb with its particle or
 * preposition, which may stand some words behind it. A mark says what the verb needs to mean this:
 * `!` somebody or some place that it is done to (its object, or the subject of its passive);
 * `~` nothing that it is done to (no object);
 * `?` somebody (a named actor) that it is done to: verbs of many meanings.
 */
export const verbs = `
AGREE
  agree consent promise pledge offer volunteer assent accede commit_to guarantee assure invite! promise_to agree_to agree_on agree_with propose
  consent_to accept acquiesce

CONSULT meet
  meet! meet~ meet_with confer confer~ confer_with consult! consult_with negotiate negotiate_with parley convene~ huddle converse talk_with
  talk_to speak_with speak_to discuss sit_down hold_forth debate_with reconvene~
CONSULT visit
  leave_for depart_for set_off_for leave_to visit! tour! travel_to fly_to journey_to arrive_in arrive_at head_to call_at go_to!
CONSULT host
  host! receive! welcome! greet! entertain! fete!
CONSULT third-party
  mediate mediate_between arbitrate intercede broker
CONSULT phone
  telephone! phone! ring_up!

SUPPORT
  praise support? back? endorse hail commend applaud laud defend? apologize apologise forgive recognize? recognise? thank! congratulate! salute!
  side_with stand_by vouch_for sympathize_with sympathise_with champion justify condone ratify
  apologise_to apologize_to apologise_for apologize_for rally_behind stand_with welcome rally_support demonstrate_support march_support turn_out_support bless lobby_for pay_tribute compliment! honour? honor?
  approve_of initial legitimise legitimize exonerate! absolve!
SUPPORT assure
  reassure! console! condole_with

CONCEDE
  concede yield_to relent capitulate give_in_to back_down bow_to cave_in_to climb_down backtrack legalise legalize soften loosen
  decriminalize decriminalise pardon! amnesty! allow! permit! unban concede_to commute liberalise liberalize

COOPERATE
  cooperate collaborate co-operate cooperate_with collaborate_with co-operate_with team_up join_forces work_together extradite! coordinate_with
  co-ordinate_with partner_with trade_with

AID
  aid! assist! donate shelter! feed? arm? equip? subsidize! subsidise! succour! rescue! bail_out fund? finance? train? supply? resettle!
  resupply! airlift
AID humanitarian
  evacuate!

RETREAT withdraw
  withdraw~ retreat pull_out pull_back withdraw_from retreat_from disengage vacate evacuate~ demilitarize demilitarise de-escalate
  redeploy~ fall_back leave? pull_out_of
RETREAT resign
  quit~ resign step_down abdicate stand_down step_aside bow_out relinquish
RETREAT release
  release! free! liberate! repatriate! acquit! let_go
RETREAT return
  hand_over hand_back give_back return? compensate! reimburse! repay! turn_over
RETREAT disarm
  disarm~ surrender demobilize~ demobilise~ surrender_to decommission disband~ dismantle
RETREAT ceasefire
  cease_fire

REQUEST
  ask! request demand urge appeal plead beg implore beseech exhort petition? appeal_to appeal_for call_on call_upon call_for ask_for plead_for
  plead_with insist_on insist_that press? press_for push_for lobby? solicit entreat enjoin advocate pressure! recommend ask_that propose_that
  instruct! order! remind! encourage! prod! seek? clamour_for clamor_for
REQUEST propose
  suggest

ACCUSE disapprove
  condemn denounce criticize criticise deplore decry slam censure rebuke chide lambaste blast? assail? deride ridicule mock! insult! vilify
  berate! scold! reproach! reprimand! castigate lash_out rail_against inveigh_against complain complain_about complain_of complain_to
  protest_to scoff_at sneer_at upbraid! admonish! disparage slander! malign! jeer! heckle! rap? hit_out fulminate_against summon! lament_that bash?
  call_names take_issue voice_concern
ACCUSE allege
  charge_that put_trial accuse! blame! allege charge_with indict! sue! implicate! incriminate! charge! convict! impeach! arraign! prosecute! denounce_as
  find_guilty
ACCUSE investigate
  investigate probe! interrogate? inspect_for

REJECT
  say_no shrug_off laugh_off wave_aside snub! cold-shoulder! reject refuse decline! dismiss rebuff! spurn veto defy disobey flout oppose object object_to rule_out turn_down brush_off brush_aside
  disregard shun! snub! repudiate balk_at baulk_at renege renege_on resist? scorn refute walk_out block? contravene decline_to disavow
  contradict? disown oppose_to

THREATEN
  threaten menace! intimidate! threaten_with vow_revenge

PROTEST demo
  demonstrate~ protest rally~ march~ picket protest_against demonstrate_against march_against rally_against march_on take_to_streets
  take_to_the_streets converge_on
PROTEST demo
  collect_signature gather_signature
PROTEST riot
  riot~ rampage~ riot_against
PROTEST strike
  strike~ stop_work walk_off down_tools
PROTEST boycott
  boycott
PROTEST hunger
  go_hungry

SANCTION
  sanction! suspend! embargo! blacklist! penalize! penalise! fine! ostracize! ostracise! pull_out_from downgrade
SANCTION expel
  expel_diplomats declare_persona declare_grata
SANCTION withdraw
  walk_out_of

MOBILIZE troops
  remain_alert place_alert put_alert go_alert stand_alert stay_alert beef_up
  mobilize mobilise deploy! mass~ amass call_up redeploy! reinforce? garrison
MOBILIZE weapons
  test-fire! re-arm rearm~ remilitarise remilitarize
MOBILIZE militia
  militarize militarise

COERCE arrest
  place_arrest put_arrest keep_arrest arrest! detain! sentence! hold_hostage hold_captive hold_prisoner hold_shield hold_incommunicado hold_custody take_custody jail! imprison! apprehend! round_up incarcerate! intern! remand! lock_up nab!
COERCE seize
  confiscate impound commandeer expropriate requisition nationalize nationalise seize!
COERCE destroy
  demolish raze! bulldoze! burn_down set_fire vandalize! vandalise! torch! ransack! loot! pillage! plunder! dynamite! sabotage deface! desecrate! blow_up
  set_ablaze destroy!
COERCE ban
  outlaw ban! prohibit proscribe dissolve? criminalize criminalise disenfranchise! disqualify! suppress!
COERCE censor
  censor! gag! muzzle! shut_down! jam_broadcast silence? blackout
COERCE restrict
  blockade! encircle? besiege! barricade cordon_off seal_off crack_down disperse! repress! persecute! harass! subjugate! confine!
COERCE deport
  deport! banish! exile! evict! extradite_from expel!
COERCE cyber
  hack! hack_into cyberattack! spy_on eavesdrop_on wiretap!

ASSAULT
  retaliate~ avenge hit_back strike_back overthrow! topple! attack! assault! strike! use_force resort_to_force kill! murder! massacre! slaughter! slay! maul? fight! fight~ fight_with clash~ clash_with battle! battle_with wound! injure! maim!
  ambush! storm! raid! invade! overrun! besiege_with lynch! skirmish~ skirmish_with butcher! victimize! hijack! recapture! retaliate_against
ASSAULT deport
  force_out drive_out displace! uproot! force_from drive_from
ASSAULT beat
  beat! club! punch! kick? manhandle! stone! bludgeon! stab! hack_to knife! flog! whip!
ASSAULT torture
  torture! mutilate! electrocute!
ASSAULT abduct
  abduct! kidnap! take_hostage
ASSAULT execute
  execute! behead! hang! decapitate! guillotine!
ASSAULT sexual
  rape! molest! gang-rape!
ASSAULT assassinate
  assassinate!
ASSAULT firearms
  shoot! gun_down open_fire shoot_at fire_on fire_at snipe_at machine-gun! shoot_dead shoot_up
ASSAULT explosives
  bomb! detonate explode! blow_himself blow_themselves grenade! firebomb! mine? explode~
ASSAULT heavy-weapons
  shell! bombard! strafe! shoot_down napalm! pound! fire! torpedo! rocket! airstrike! mortar!
`
