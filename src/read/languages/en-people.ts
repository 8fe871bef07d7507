/** English words for people: kinship, and what people do. */
import { words } from './words.ts'

/** Women by the word itself. */
export const womanNouns = words(
  `mother mom mum grandmother daughter granddaughter stepdaughter stepmother sister half-sister aunt niece wife ex-wife widow girlfriend fiancée fiancee
   bride woman girl lady actress princess queen duchess countess empress baroness goddess heroine waitress hostess nun nurse-maid
   widow mistress stewardess landlady priestess businesswoman spokeswoman chairwoman congresswoman policewoman sportswoman
   horsewoman housewife schoolgirl ballerina diva madam mrs ms miss`,
)

/** Men by the word itself. */
export const manNouns = words(
  `father dad grandfather son grandson stepson stepfather brother half-brother uncle nephew husband ex-husband widower boyfriend fiancé
   groom man boy gentleman actor-manager prince king duke emperor baron earl god hero waiter monk lord landlord priest
   businessman spokesman chairman congressman policeman sportsman fisherman horseman schoolboy mr sir`,
)

/** Those that someone else has: "her husband". */
export const kinNouns = words(
  `mother father mom mum dad parent grandmother grandfather grandparent daughter son child granddaughter grandson sister brother sibling
   half-sister half-brother stepson stepdaughter stepfather stepmother aunt uncle niece nephew cousin wife husband ex-wife ex-husband
   widow widower girlfriend boyfriend fiancé fiancée fiancee bride groom lover partner spouse friend colleague rival successor predecessor
   teammate boss mentor teacher pupil student assistant twin`,
)

/** What people are or do, where the ending does not say so. */
export const personNouns = words(
  `actor actress artist author writer poet singer musician composer painter sculptor architect engineer scientist doctor physician nurse
   lawyer attorney judge politician statesman president minister senator governor mayor king queen prince princess duke earl lord lady
   general captain colonel major lieutenant sergeant admiral soldier officer detective player footballer cricketer golfer boxer wrestler
   coach manager striker defender goalkeeper midfielder pitcher quarterback driver rider swimmer runner athlete champion bishop pope
   priest pastor rabbi monk saint teacher professor student scholar historian philosopher economist psychologist biologist chemist
   physicist mathematician journalist reporter editor publisher producer director filmmaker screenwriter comedian dancer model
   presenter host guitarist drummer bassist pianist vocalist rapper songwriter entrepreneur businessman businesswoman banker
   investor founder owner chairman executive activist leader secretary ambassador diplomat envoy spy agent witness victim suspect
   killer murderer criminal prisoner friend wife husband mother father son daughter brother sister uncle aunt cousin nephew niece
   widow girlfriend boyfriend child boy girl man woman baby character protagonist hero heroine novelist playwright critic explorer
   inventor farmer merchant nobleman chief commander spokesman spokeswoman analyst expert representative negotiator mediator official
   assistant deputy partner colleague teammate opponent rival successor predecessor contestant candidate pilot astronaut sailor`,
)
