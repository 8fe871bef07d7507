/**
 * What a verb does to a kind of thing: "lifted the curfew", "cut ties", "opened the border". Verbs and things each come in classes; a
 * frame says what a class of verbs does to a class of things.
 *
 * Format, a line each: `name: words` for a class, in the notation of `verbs.ts` for verbs and of `nouns.ts` for things;
 * `verbs + things = TYPE mode` for a frame. The first frame that fits counts, before what the verb means by itself. The
 * mode `*` is that of the noun.
 */
export const verbClasses = `
impose: impose slap introduce reimpose re-impose enforce declare proclaim order extend tighten clamp place put apply adopt approve announce slap_on toughen
  reinstate levy decree set renew maintain expand enact widen step_up reinforce intensify
lift: lift ease remove relax cancel rescind revoke waive abolish scrap repeal end loosen reverse annul drop suspend call_off soften abandon halt call_off withdraw
  reduce overturn retract unfreeze
halt: halt suspend cut stop freeze froze withhold withdraw block end cancel discontinue reduce terminate break sever break_off cut_off abandon rupture deny refuse
  restrict limit slash call_off curtail interrupt cut_back scale_back sever_off downgrade bar prohibit ban pull_out_of
give: give provide grant send deliver drop airdrop donate supply ship extend contribute lend allocate transfer disburse furnish distribute bring dispatch earmark sell
  airlift lend award release channel
deploy: deploy send dispatch move mass station reinforce increase strengthen mobilize mobilise rush concentrate boost bolster position amass build_up place
  put muster call_up beef_up airlift raise redeploy
open: open reopen re-open unblock unseal allow grant guarantee ease restore facilitate
close: close shut seal block close_off cut seal_off shut_down cordon_off barricade blockade obstruct
accept: accept meet grant accede_to satisfy bow_to yield_to concede concede_to agree_to honour fulfil fulfill approve give_in_to heed
accept2: accept welcome endorse approve agree_to agree_on take_up embrace
truce: declare proclaim announce observe respect honour honor begin call implement extend enforce
burn: burn trample tear_up deface torch
contribute: contribute provide lend commit
disperse: break_up disperse quell put_down crush suppress quash
approve: approve grant sanction authorise authorize
reach: reach strike come_to arrive_at achieve find hammer_out clinch secure forge
sign: sign conclude ratify initial ink seal finalise finalize endorse renew sign_up_to join
break: violate break breach infringe flout defy ignore disregard contravene
express: express voice convey issue give declare show extend lend deliver pay announce reiterate reaffirm signal throw
establish: establish restore resume normalise normalize upgrade set_up renew re-establish reestablish
take: seize capture occupy conquer annex take retake overrun take_over recapture storm reoccupy reconquer
fire: fire launch lob hurl throw drop unleash shoot detonate explode plant set_off rain use
pelt: throw hurl lob pelt fling
return: return hand_over give_back hand_back surrender restore relinquish turn_over give_up yield turn_in
leave: evacuate vacate abandon leave quit empty
recall: recall withdraw expel pull_out kick_out oust declare throw_out
move: withdraw pull_out pull_back remove evacuate redeploy repatriate pull_out_of ship_out bring_home reduce
pay: pay award give
lay: lay_down surrender give_up hand_in drop destroy hand_over decommission
present: send present submit put_forward make table circulate lay_out float unveil
file: file bring press lodge launch open lay submit lodge_against begin start
seekers: seek request ask_for apply_for demand solicit want plead_for
reform: initiate introduce implement launch adopt enact begin promise
share: share exchange trade swap pool pass
block: block obstruct barricade occupy blockade
suspendpub: suspend ban shut_down close censor stop halt jam block
destroy: destroy burn demolish damage raze bulldoze torch set_alight wreck smash vandalise vandalize blow_up level flatten deface set_fire_to
recognise: recognize recognise acknowledge
deny: deny refuse
`
export const nounClasses = `
sanctions: sanction embargo tariff penalty asset_freeze travel_ban trade_ban duty boycott
curbs: curfew ban blockade restriction martial_law state_emergency emergency censorship closure siege checkpoint measure crackdown rule curb limitation
  security_measure emergency_measure
curfews: curfew
martial: martial_law state_emergency emergency emergency_rule
bans: ban prohibition
strikes: strike boycott protest demonstration hunger_strike general_strike march rally
aid: aid assistance grant loan relief food medicine fund funding money arm weapon supply grain flour support fuel help donation equipment credit financing asylum refuge shelter sanctuary haven
  rice wheat corn maize cereal milk food_parcel parcel relief_supply tent blanket ammunition vaccine medical_supply subsidy dollar euro goods convoy aircraft jet helicopter tank missile
stopped: aid assistance loan trade export import shipment sale delivery cooperation funding supply arms_sale credit purchase investment flight
  gas oil water electricity power_supply preference privilege membership trading_privilege licence license recognition visa_service
relations: relation tie link diplomatic_relation diplomatic_tie contact
endedtalks: talk negotiation dialogue cooperation participation membership
borders: border crossing bridge frontier airspace border_crossing checkpoint corridor port airport road route office camp
roads: road street highway railway bridge square intersection motorway traffic
embassies: embassy consulate
envoys: ambassador diplomat envoy charge consul attache embassy_staff
demands: demand request condition ultimatum petition
offers: offer proposal invitation plan deal mediation initiative compromise term peace_plan roadmap
accords: agreement timetable roadmap treaty pact accord protocol memorandum declaration contract deal convention communique charter armistice peace_agreement memorandum_understanding
deals: agreement consensus accord deal compromise understanding settlement truce ceasefire cease-fire
pledges: agreement truce ceasefire cease-fire treaty resolution accord ban order law embargo sanction curfew commitment
support: support solidarity backing condolence sympathy gratitude appreciation thanks confidence apology regret satisfaction praise tribute recognition respect
  approval readiness_support
concern: concern outrage dismay indignation disapproval disappointment anger alarm criticism opposition condemnation
readiness: readiness willingness commitment intention desire interest pledge
threats: threat ultimatum warning
troops: troop tank troops force forces soldier army reservist reserve unit battalion brigade reinforcement warship navy tank missile fleet division squadron police paratrooper ship
  aircraft jet carrier plane regiment patrol marine peacekeeper fighter
peacekeepers: peacekeeper observer monitor peacekeeping_troop peacekeeping_force mission contingent relief_worker
towns: town city village base territory land area region hill province capital island position airport checkpoint outpost settlement district
  post port enclave bridge
places: settlement base area position territory zone town village camp outpost post garrison enclave
rounds: shot shell bomb missile rocket grenade mortar round volley bullet tear_gas teargas torpedo device explosive mine water_cannon airstrike
arms: arm weapon ammunition arsenal
captives: prisoner hostage body remains detainee captive weapon territory land property asset helicopter town village control power artefact artifact
truces: ceasefire cease-fire truce armistice
flags: flag effigy portrait tyre tire
helpers: doctor nurse medic aid_worker relief_worker rescue_team rescuer medical_team fire-fighter firefighter
assets: asset account bank_account holding
cargo: weapon property asset artefact artifact boat ship vessel vehicle cargo shipment document explosive drug fishing_boat tanker trawler land power
loans: loan grant credit aid_package loan_package
stones: stone rock bottle petrol_bomb molotov_cocktail brick egg
hostages: prisoner hostage detainee captive
compensation: compensation damages reparation restitution
charges: charge complaint lawsuit suit case indictment accusation appeal proceedings allegation investigation inquiry probe protest
refuge: refuge asylum shelter sanctuary help aid assistance support mediation intervention protection guarantee
reforms: reform political_reform democratic_reform liberalization liberalisation
intelligence: intelligence information evidence expertise data technology experience know-how
exchanged: information intelligence prisoner expertise data
opinions: view opinion
press: publication newspaper broadcast radio station newspaper television website newspaper_publication channel paper magazine outlet party
  organization organisation movement website web_site site internet internet_access
buildings: home house building office shop church mosque temple village school bridge line pipeline property car vehicle crop embassy farm field orchard
  village power_line site power_station shrine factory
entry: entry visa admission access admittance permission request allocation entrance permit
access: access corridor humanitarian_access passage way humanitarian_corridor
states: state republic independence sovereignty government statehood
`
export const frames = `
burn + flags = PROTEST demo
halt + assets = SANCTION
truce + truces = RETREAT ceasefire
lift + strikes = CONCEDE
lift + sanctions = CONCEDE
lift + curbs = CONCEDE
impose + sanctions = SANCTION
impose + curfews = COERCE curfew
impose + martial = COERCE martial-law
impose + bans = COERCE ban
impose + curbs = COERCE restrict
recall + envoys = SANCTION expel
close + embassies = SANCTION withdraw
halt + relations = SANCTION
halt + endedtalks = SANCTION
halt + stopped = SANCTION discontinue
deny + entry = REJECT
reform + reforms = CONCEDE
establish + relations = SUPPORT
open + borders = RETREAT access
open + access = RETREAT access
block + roads = PROTEST obstruct
close + borders = COERCE restrict
suspendpub + press = COERCE censor
sign + accords = SUPPORT
reach + deals = AGREE
break + pledges = REJECT
accept + demands = CONCEDE
accept2 + offers = AGREE
present + offers = AGREE
seekers + refuge = REQUEST
express + support = SUPPORT
express + concern = ACCUSE disapprove
express + readiness = AGREE
express + threats = THREATEN
file + charges = ACCUSE allege
share + intelligence = COOPERATE
share + exchanged = COOPERATE
share + opinions = CONSULT meet
return + captives = RETREAT return
lay + arms = RETREAT disarm
pay + compensation = RETREAT return
give + hostages = RETREAT release
move + troops = RETREAT withdraw
leave + places = RETREAT withdraw
give + aid = AID
give + peacekeepers = AID
give + helpers = AID
contribute + troops = AID
disperse + strikes = COERCE restrict
open + embassies = SUPPORT
approve + loans = AID
deploy + troops = MOBILIZE troops
pelt + stones = PROTEST riot
fire + rounds = ASSAULT heavy-weapons
take + cargo = COERCE seize
take + towns = ASSAULT
destroy + buildings = COERCE destroy
recognise + states = SUPPORT
`
