/**
 * Nouns for those who act in politics: persons, groups, bodies, forces. A phrase with such a head may be an actor though nobody knows who it
 * is. Words parted by blanks, as lemmas.
 */
export const agentNouns = `
president minister premier chancellor secretary spokesman spokeswoman spokesperson adviser advisor ambassador envoy representative leader chief chairman chairwoman
director senator governor general diplomat king queen prince commissioner mediator negotiator mayor deputy lawmaker colonel commander judge prosecutor official
congressman congresswoman activist activists emir sheikh sultan pope bishop archbishop cardinal patriarch ayatollah imam cleric monk priest dictator ruler head
monarch owner master boss strongman crown_prince legislator parliamentarian mp councillor politician statesman captain major lieutenant sergeant admiral marshal attorney
lawyer ombudsman rapporteur inspector monitor observer peacekeeper guard officer policeman troops forces policewoman soldier troop trooper conscript reservist paratrooper
marine fighter combatant rebel insurgent guerrilla guerilla militant militiaman gunman terrorist extremist separatist fundamentalist islamist jihadist bomber
sniper assassin mercenary warlord partisan commando hacker smuggler pirate gangster attacker assailant raider hijacker kidnapper hostage prisoner detainee
protester protestor demonstrator marcher striker rioter dissident censor opponent supporter follower sympathizer sympathiser critic rival ally enemy adversary
student worker teacher doctor nurse farmer miner driver trucker journalist reporter editor writer publisher lawyer engineer civilian resident villager foreigner tourist expatriate evacuee rioter
citizen voter settler refugee migrant immigrant exile asylum-seeker youth woman man people crowd mob thousand hundred dozen ten million
family believer worshipper pilgrim nun businessman businesswoman trader merchant employee employer unionist national native tribesman elder peasant
christian muslim moslem jew shiite sunni catholic protestant hindu kurd hutu tutsi
government administration regime cabinet ministry parliament congress senate assembly legislature council court tribunal commission committee agency authority
department office embassy consulate delegation presidency leadership junta state country nation republic kingdom province city capital town district
party coalition opposition alliance bloc group organization organisation faction front union federation confederation league association
foundation institute church mosque company firm corporation bank newspaper magazine broadcaster station channel website agency consortium charity ngo
army navy force military militia police gendarmerie constabulary battalion brigade regiment division unit squad patrol contingent garrison fleet squadron
warship gunboat frigate submarine destroyer vessel ship boat tanker convoy aircraft jet plane warplane bomber helicopter gunship drone tank artillery battery bulldozer missile
intelligence service gang cartel clan tribe side neighbour neighbor community mediator counterpart
secretary-general director-general team participant member member_state signatory donor trustee candidate nominee successor predecessor
`
/** Writings that speak for those who made them: they accuse, demand, support and reject. */
export const voiceNouns = `report statement resolution communique declaration letter editorial memorandum manifesto petition broadcast sermon`
/** Things and places that are attacked, seized or destroyed; with them an attack is no figure of speech. */
export const targetNouns = `
village pass ridge height trench town city capital base post outpost position checkpoint barracks camp headquarters building house home school hospital church mosque temple embassy consulate
airport airfield port bridge road highway railway train bus car vehicle truck lorry convoy ship boat vessel tanker plane aircraft helicopter tank border frontier
territory region district enclave suburb neighbourhood neighborhood area target depot arsenal factory plant refinery pipeline line station tower power_station
site market shop bazaar hotel restaurant cafe office bank museum residence compound palace prison jail farm field land property weapon explosive computer website
site network server system passenger body island hill valley province stronghold civilian child girl boy woman man person people life
`
/** What an attack is made with, and stands as its subject. */
export const weaponNouns = `
bomb explosion blast mine landmine missile rocket shell grenade gunfire bullet mortar shelling bombing bombardment raid airstrike strike attack fire drone torpedo
minefield ambush shooting gunman bomber car_bomb
`
/** Words after which a noun names nobody in particular: hypotheticals and definitions. */
export const placesInTime = `
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
today yesterday tomorrow tonight week month year day morning evening afternoon night weekend noon midnight hour minute century decade summer winter spring autumn
time moment past future
`
