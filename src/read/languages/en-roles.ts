/** English words for posts, titles and kinds of bodies. */
import { words } from './words.ts'

/** A post or standing that a person has. */
export const roleNouns = words(
  `president minister premier chancellor secretary spokesman spokeswoman spokesperson adviser advisor ambassador envoy representative
   leader chief chairman chairwoman chair director senator governor general diplomat king queen prince commissioner analyst head
   mediator negotiator mayor deputy lawmaker colonel commander judge professor coordinator prosecutor official speaker
   congressman congresswoman editor journalist expert scholar pollster strategist attorney lawyer author pope bishop
   economist scientist activist manager founder owner rapporteur secretary-general director-general attorney-general
   vice-president vice-premier`,
)

/** Before a name they make a person of it. */
export const titles = words(
  'mr mrs ms miss dr sir lord lady sen rep gov gen col lt capt prof rev mr. mrs. ms. dr. sen. rep. gov. gen. prof.',
)

/** Words that may stand before a role noun as part of the post. */
export const roleModifiers = words(
  `foreign prime defence defense interior finance deputy vice special former senior chief presidential press state department ministry
   government high acting permanent chief council security national federal military then-president main top lead political trade energy
   economy justice culture health party opposition parliamentary assistant principal executive managing attorney under secretary campaign
   congressional house senate white policy affairs peace border`,
)

export const feminine = words(
  'spokeswoman chairwoman queen congresswoman mrs ms miss lady mrs. ms. actress businesswoman',
)
export const masculine = words('spokesman chairman king congressman mr mr. sir lord prince pope')

/** Bodies that speak for a state when its adjective stands before them. */
export const stateBodies = words(
  'side government authorities officials delegation diplomacy leadership authority diplomats negotiators administration',
)

/** Groups of their own when a state's adjective stands before them. */
export const ownBodies = words(
  'media press newspapers outlets opposition lawmakers analysts experts journalists agencies channels',
)

/** The last word of many an organisation's name. */
export const bodyNouns = words(
  `ministry agency council committee commission department party university institute center centre court bank foundation association
   union organization organisation office bureau parliament assembly congress senate academy corporation company group federation
   embassy league alliance movement front coalition fund service authority administration press news times post journal tribune gazette
   herald courier dispatch observer guardian telegraph channel radio television tv society trust forum network bloc army forces guard
   campaign house chamber board`,
)

/** Capitalised words that make a place, a thing or a time of what stands before or after them, and no person. */
export const thingNouns = words(
  `road street avenue river bridge mountain mountains sea lake island islands war treaty agreement statement summit act law bill resolution
   protocol process plan deal conference accord accords pact revolution day week month year north south east west upper lower central new
   airport port castle palace square gate valley region district province county city republic kingdom`,
)

/** Words in the names of outlets. */
export const outletNouns = words(
  `agency newspaper media news magazine television tv radio channel broadcaster times post journal tribune gazette herald courier
   dispatch observer guardian telegraph website outlet daily weekly portal press`,
)

/** News agencies and broadcasters that go by a name alone, as printed. */
export const agencies: ReadonlySet<string> = new Set(
  'Reuters AFP AP TASS Interfax RIA BBC CNN Bloomberg Xinhua Anadolu Politico Axios MSNBC NBC CBS ABC NPR Sputnik RT AFP DPA EFE ANSA'.split(
    ' ',
  ),
)
